package dev.relata.page;

import com.microsoft.playwright.options.ColorScheme;

/** What people look at: a desk's screen in English, a phone in Polish and in the dark. */
enum Screen {

	WIDE(1280, 860, "en", ColorScheme.LIGHT), NARROW(390, 844, "pl", ColorScheme.DARK);

	final int width;

	final int height;

	final String language;

	final ColorScheme colours;

	Screen(int width, int height, String language, ColorScheme colours) {
		this.width = width;
		this.height = height;
		this.language = language;
		this.colours = colours;
	}

	/** What the page says in this screen's language. */
	String says(String english, String polish) {
		return this.language.equals("en") ? english : polish;
	}

}
