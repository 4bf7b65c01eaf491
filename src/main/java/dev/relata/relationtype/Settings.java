package dev.relata.relationtype;

import java.util.List;
import java.util.stream.Stream;

/**
 * What holds for the whole account.
 *
 * @param relationsEnabled whether relations are switched on
 * @param defaultLanguage the language of the labels on edges, and of roles that have no
 * text in the viewer's
 */
public record Settings(boolean relationsEnabled, String defaultLanguage) {

	/** The languages to look for, best first. */
	public List<String> languages(String viewers) {
		return Stream.of(viewers, this.defaultLanguage, "en").distinct().toList();
	}

	/** The languages of the labels on edges, best first. */
	public List<String> accountLanguages() {
		return languages(this.defaultLanguage);
	}

}
