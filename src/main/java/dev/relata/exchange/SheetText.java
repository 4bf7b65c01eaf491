package dev.relata.exchange;

import java.util.regex.Pattern;

/**
 * Cells that spreadsheets take for text. What they would take for a formula has an
 * apostrophe before it; so has what looks like that already, so that each cell can be
 * told from its text.
 */
final class SheetText {

	/** What spreadsheets take for the beginning of a formula, also in full width. */
	private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*",
			Pattern.DOTALL);

	private SheetText() {
	}

	/** The text of a cell. */
	static String of(String cell) {
		return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
	}

	/** The cell that a text was made of. */
	static String cell(String text) {
		return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
	}

}
