package dev.relata.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.relata.exchange.Table.Row;

/**
 * The rows that could not be imported, in a file: where and why, then their own cells.
 * Once mended, such a file can be imported as it is.
 */
class Rejects implements Closeable {

	/** What stands before a row's own columns. */
	static final List<String> COLUMNS = List.of("line", "column", "reason");

	private final Path file;

	private final SheetText rows;

	private boolean begun;

	Rejects(Path file) throws IOException {
		this.file = file;
		this.rows = new SheetText(Files.newBufferedWriter(file));
	}

	/** Where the file lies. */
	Path file() {
		return this.file;
	}

	/** Begins with the names of the columns. */
	void begin(List<String> header) {
		this.begun = true;
		write(COLUMNS, header);
	}

	/** Adds a row. */
	void add(Row row, String column, String reason) {
		write(List.of(Long.toString(row.line()), column, reason), row.cells());
	}

	/** Lets readers of the file see what was written. */
	void flush() {
		this.rows.flush();
	}

	@Override
	public void close() throws IOException {
		if (!this.begun) {
			begin(List.of());
		}
		this.rows.close();
	}

	private void write(List<String> reasons, List<String> cells) {
		List<String> row = new ArrayList<>(reasons);
		row.addAll(cells);
		this.rows.write(row);
	}

}
