package dev.relata.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;

/**
 * Rows of cells that spreadsheets take for text. What they would take for a formula has
 * an apostrophe before it; so has what looks like that already, so that each cell can be
 * told from its text.
 */
final class SheetText implements Closeable {

	/** What spreadsheets take for the beginning of a formula, also in full width. */
	private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*",
			Pattern.DOTALL);

	/** What else than a comma spreadsheets may take for the end of a cell. */
	private static final Pattern SEPARATOR = Pattern.compile("[;|\t]|^\\s|\\s$");

	private static final QuoteStrategy QUOTES = new QuoteStrategy() {

		@Override
		public boolean quoteValue(int line, int column, String value) {
			return SEPARATOR.matcher(value).find();
		}

	};

	private final CsvWriter csv;

	/** Writes rows as CSV. */
	SheetText(Writer text) {
		this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).quoteStrategy(QUOTES).build(text);
	}

	/** Adds a row. */
	void write(List<String> cells) {
		this.csv.writeRecord(cells.stream().map(SheetText::of).toList());
	}

	/**
	 * Lets readers see what was written.
	 * @throws UncheckedIOException if it cannot be written
	 */
	void flush() {
		try {
			this.csv.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.csv.close();
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
