package dev.relata.exchange;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;

import dev.relata.exchange.Table.Row;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Reading CSV. */
class TableTests {

	private static final int ROWS = 200_000;

	/** Some buffers of the readers between a file and a row. */
	private static final int READ_AHEAD = 4000;

	@Test
	void countsTheLinesOfTheFile() throws IOException {
		try (Table table = new Table(new StringReader("a,b\r\n1,\"x\r\ny\"\r\n\r\n2,z"), ',')) {
			assertThat(table.next(10)).containsExactly(new Row(2, List.of("1", "x\r\ny")),
					new Row(5, List.of("2", "z")));
		}
	}

	@Test
	void readsNoFurtherThanItIsAsked() throws IOException {
		Generated text = new Generated();
		try (Table table = new Table(text, ',')) {
			long rows = 0;
			for (List<Row> batch = table.next(500); !batch.isEmpty(); batch = table.next(500)) {
				rows += batch.size();
				assertThat(text.row - rows).isLessThan(READ_AHEAD);
			}
			assertThat(rows).isEqualTo(ROWS);
		}
	}

	@Test
	void givesTheRowsBeforeOneThatCannotBeRead() throws IOException {
		try (Table table = new Table(new StringReader("a\n1\n\"2\"x\n3\n"), ',')) {
			assertThat(table.next(10)).containsExactly(new Row(2, List.of("1")));
			assertThatExceptionOfType(UnreadableTable.class).isThrownBy(() -> table.next(10))
				.matches((unreadable) -> unreadable.line() == 3);
		}
	}

	@Test
	void readsFewerRowsAtOnceWhereTheyAreLong() throws IOException {
		String cell = "x".repeat(Table.MOST_CHARACTERS / 3);
		try (Table table = new Table(new StringReader("a\n" + (cell + "\n").repeat(10)), ',')) {
			assertThat(table.next(10)).hasSize(4);
			assertThat(table.next(10)).hasSize(4);
			assertThat(table.next(10)).hasSize(2);
			assertThat(table.next(10)).isEmpty();
		}
	}

	@Test
	void endsBeforeACellWithoutEnd() throws IOException {
		String csv = "a\n1\n" + "x".repeat(2 * Table.MOST_CHARACTERS) + "\n3\n";
		try (Table table = new Table(new StringReader(csv), ',')) {
			assertThat(table.next(10)).containsExactly(new Row(2, List.of("1")));
			assertThatExceptionOfType(UnreadableTable.class).isThrownBy(() -> table.next(10))
				.matches((unreadable) -> unreadable.line() == 3);
		}
	}

	/** A file that is made while it is read. */
	private static final class Generated extends Reader {

		private String rest = "externalId,name\n";

		private int row;

		@Override
		public int read(char[] buffer, int offset, int length) {
			if (this.rest.isEmpty() && this.row < ROWS) {
				this.rest = "k%d,Firma %1$d\n".formatted(this.row++);
			}
			if (this.rest.isEmpty()) {
				return -1;
			}
			int n = Math.min(length, this.rest.length());
			this.rest.getChars(0, n, buffer, offset);
			this.rest = this.rest.substring(n);
			return n;
		}

		@Override
		public void close() {
		}

	}

}
