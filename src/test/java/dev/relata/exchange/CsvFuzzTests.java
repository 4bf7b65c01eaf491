package dev.relata.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.relata.exchange.Table.Row;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is sent for CSV, and whatever is in a cell of it. */
class CsvFuzzTests {

	@Property(tries = 2000, seed = "1")
	void isReadOrRefused(@ForAll("csv") String text) throws IOException {
		try (Table table = new Table(new StringReader(text), ',')) {
			for (List<Row> rows = table.next(10); !rows.isEmpty(); rows = table.next(10)) {
				assertThat(rows).hasSizeLessThanOrEqualTo(10);
			}
		}
		catch (UnreadableTable ex) {
			assertThat(ex.line()).isPositive();
		}
	}

	@Property(tries = 1000, seed = "2")
	void rejectsAreTextToSpreadsheetsAndCanBeReadAgain(@ForAll("cells") List<String> cells) throws IOException {
		Path file = Files.createTempFile("rejects", ".csv");
		try {
			try (Rejects rejects = new Rejects(file)) {
				rejects.begin(cells);
				rejects.add(new Row(2, cells), "=column", "@reason");
			}
			assertThat(Files.readString(file)).doesNotContainPattern("(^|,|\\n)\"?[=+@\\t]");
			try (Table table = Table.open(file, ',')) {
				table.readSheet();
				table.skipReasons();
				assertThat(table.header()).isEqualTo(cells);
				assertThat(table.next(1).getFirst().cells()).isEqualTo(cells);
			}
		}
		finally {
			Files.delete(file);
		}
	}

	@Provide
	Arbitrary<String> csv() {
		return Arbitraries.strings().withChars("a,\"\n\r;='+-@\t\u0000\uFEFFż \\#").ofMaxLength(60);
	}

	@Provide
	Arbitrary<List<String>> cells() {
		return Arbitraries.strings()
			.withChars("=+-@\t'a1ż ")
			.ofMinLength(1)
			.ofMaxLength(6)
			.list()
			.ofMinSize(1)
			.ofMaxSize(4);
	}

}
