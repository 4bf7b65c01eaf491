package dev.relata.exchange;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file, read row by row as rows are wanted: UTF-8, with or without a byte order
 * mark, any line ends, quotes, line breaks within quotes. The first row is its header.
 */
public final class Table implements Closeable {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private static final Pattern LINE = Pattern.compile("line (\\d+)");

	/** How many characters are read at once: one row may have more, but not much. */
	static final int MOST_CHARACTERS = 1_000_000;

	private final Reader text;

	private final Iterator<CsvRecord> records;

	private final Row header;

	private long line;

	private boolean sheet;

	private int skipped;

	private @Nullable UnreadableTable failure;

	/**
	 * A row.
	 *
	 * @param line the line of the file where it begins, from 1
	 * @param cells its cells
	 */
	public record Row(long line, List<String> cells) {
	}

	/**
	 * Begins to read.
	 * @throws UnreadableTable if there is no header
	 */
	public Table(Reader text, char delimiter) throws IOException {
		this.text = new BufferedReader(text);
		this.text.mark(1);
		try {
			if (this.text.read() != BYTE_ORDER_MARK) {
				this.text.reset();
			}
		}
		catch (CharacterCodingException ex) {
			throw new UnreadableTable(UnreadableTable.Reason.NOT_UTF8, 1);
		}
		this.records = CsvReader.builder()
			.fieldSeparator(delimiter)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.allowUnclosedQuote(false)
			.build(bounded(), this.text)
			.iterator();
		List<Row> first = next(1);
		if (first.isEmpty()) {
			throw new UnreadableTable(UnreadableTable.Reason.EMPTY, 1);
		}
		this.header = first.getFirst();
	}

	/**
	 * Opens a file.
	 * @throws UnreadableTable if there is no header
	 */
	public static Table open(Path file, char delimiter) throws IOException {
		Reader text = new InputStreamReader(Files.newInputStream(file),
				StandardCharsets.UTF_8.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT));
		try {
			return new Table(text, delimiter);
		}
		catch (IOException | RuntimeException ex) {
			text.close();
			throw ex;
		}
	}

	private static CsvRecordHandler bounded() {
		return CsvRecordHandler.of((rows) -> rows.maxFieldSize(MOST_CHARACTERS).maxRecordSize(2 * MOST_CHARACTERS));
	}

	/** The names of the columns. */
	public List<String> header() {
		return cells(this.header.cells());
	}

	/** From now on tells cells as they were before they became {@link SheetText}. */
	void readSheet() {
		this.sheet = true;
	}

	/** Reads a file of rejects from now on: passes over what stands before a row. */
	void skipReasons() {
		this.skipped = Rejects.COLUMNS.size();
	}

	/**
	 * The next rows.
	 * @param size how many at the most
	 * @return fewer where they are long and at the end of the file, none after it
	 * @throws UnreadableTable if the next row is not CSV or not UTF-8, or has more than a
	 * million characters in a cell or two million in all
	 */
	public List<Row> next(int size) {
		List<Row> rows = new ArrayList<>();
		long characters = 0;
		try {
			while (this.failure == null && rows.size() < size && characters < MOST_CHARACTERS
					&& this.records.hasNext()) {
				CsvRecord row = this.records.next();
				this.line = row.getStartingLineNumber();
				rows.add(new Row(this.line, cells(row.getFields())));
				characters += row.getFields().stream().mapToInt(String::length).sum();
			}
		}
		catch (CsvParseException ex) {
			this.failure = new UnreadableTable(UnreadableTable.Reason.MALFORMED,
					lineIn(String.valueOf(ex.getMessage())));
		}
		catch (UncheckedIOException ex) {
			if (!(ex.getCause() instanceof CharacterCodingException)) {
				throw ex;
			}
			this.failure = new UnreadableTable(UnreadableTable.Reason.NOT_UTF8, this.line + 1);
		}
		if (this.failure != null && rows.isEmpty()) {
			throw this.failure;
		}
		return rows;
	}

	@Override
	public void close() throws IOException {
		this.text.close();
	}

	private List<String> cells(List<String> all) {
		List<String> cells = (this.skipped == 0) ? all : all.stream().skip(this.skipped).toList();
		return this.sheet ? cells.stream().map(SheetText::cell).toList() : cells;
	}

	private long lineIn(String message) {
		Matcher line = LINE.matcher(message);
		return line.find() ? Long.parseLong(line.group(1)) : this.line + 1;
	}

}
