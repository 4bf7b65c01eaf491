package dev.relata.exchange.cli;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.relata.exchange.Table;
import dev.relata.exchange.Table.Row;
import dev.relata.exchange.UnreadableTable;

/**
 * A foreign file as Relata's own CSV, made piece by piece while it is sent. Each row
 * begins on the line where it begins in the foreign file, so that Relata's reports of
 * lines hold for both.
 */
class Conversion implements Iterable<byte[]>, Closeable {

	private static final int PIECE = 1000;

	private static final int MOST_WORDS = 5;

	private final ForeignFile file;

	private final Table table;

	private final List<Template.Bound> cells;

	private final int width;

	private final List<String> firstSkipped = new ArrayList<>();

	private long skipped;

	private long rows;

	private long line = 1;

	Conversion(ForeignFile file, Table table) {
		this.file = file;
		this.table = table;
		this.width = table.header().size();
		this.cells = file.columns().entrySet().stream().map((column) -> bind(column, table.header())).toList();
	}

	/**
	 * Opens a file of a folder.
	 * @throws CommandFailure if it is not there, has no header, or lacks a column
	 */
	static Conversion open(ForeignFile file, Path folder) throws IOException {
		Path path = folder.resolve(file.name());
		if (!Files.isRegularFile(path)) {
			throw new CommandFailure("There is no file %s in %s".formatted(file.name(), folder));
		}
		try {
			return new Conversion(file, Table.open(path, file.delimiter()));
		}
		catch (UnreadableTable ex) {
			throw failure(file, ex);
		}
	}

	private Template.Bound bind(Map.Entry<String, Template> column, List<String> header) {
		try {
			return column.getValue().bind(header);
		}
		catch (CommandFailure ex) {
			throw ex.in("%s, column %s".formatted(this.file.name(), column.getKey()));
		}
	}

	/** How many rows were made so far. */
	long rows() {
		return this.rows;
	}

	/** How many rows have too few or too many cells, and were left out. */
	long skipped() {
		return this.skipped;
	}

	/** The first of the rows that were left out, in words. */
	List<String> firstSkipped() {
		return this.firstSkipped;
	}

	@Override
	public Iterator<byte[]> iterator() {
		return new Iterator<>() {

			private byte[] piece = text(List.of(), true);

			@Override
			public boolean hasNext() {
				return this.piece.length > 0;
			}

			@Override
			public byte[] next() {
				byte[] current = this.piece;
				if (current.length == 0) {
					throw new NoSuchElementException();
				}
				this.piece = piece();
				return current;
			}

		};
	}

	@Override
	public void close() throws IOException {
		this.table.close();
	}

	/** The next piece; empty at the end. */
	private byte[] piece() {
		try {
			List<Row> next = this.table.next(PIECE);
			return next.isEmpty() ? new byte[0] : text(next, false);
		}
		catch (UnreadableTable ex) {
			throw failure(this.file, ex);
		}
	}

	private byte[] text(List<Row> next, boolean first) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
				CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text)) {
			if (first) {
				write(csv, List.copyOf(this.file.columns().keySet()));
			}
			for (Row row : next) {
				write(text, csv, row);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private void write(Writer text, CsvWriter csv, Row row) throws IOException {
		if (row.cells().size() != this.width) {
			if (this.skipped++ < MOST_WORDS) {
				this.firstSkipped
					.add("line %d has %d cells, the header %d".formatted(row.line(), row.cells().size(), this.width));
			}
			return;
		}
		for (; this.line < row.line(); this.line++) {
			text.write('\n');
		}
		write(csv, this.cells.stream().map((cell) -> cell.cell(row.cells())).toList());
		this.rows++;
	}

	private void write(CsvWriter csv, List<String> cells) {
		csv.writeRecord(cells);
		this.line += 1 + cells.stream().mapToLong(Conversion::lineBreaks).sum();
	}

	private static long lineBreaks(String cell) {
		return cell.replace("\r\n", "\n").chars().filter((c) -> c == '\n' || c == '\r').count();
	}

	private static CommandFailure failure(ForeignFile file, UnreadableTable unreadable) {
		String what = switch (unreadable.reason()) {
			case EMPTY -> "is empty; its first row has to have the names of its columns";
			case MALFORMED -> "is not CSV from line %d on: a quote is not closed, or there is text behind a closing one"
				.formatted(unreadable.line());
			case NOT_UTF8 -> "has bytes near line %d that are not UTF-8".formatted(unreadable.line());
		};
		return new CommandFailure("The file %s %s".formatted(file.name(), what));
	}

}
