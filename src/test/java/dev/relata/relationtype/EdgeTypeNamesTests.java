package dev.relata.relationtype;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Names of edge types, made from roles. */
class EdgeTypeNamesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Former employee      | Previous company | FORMER_EMPLOYEE
			Były pracownik       | Firma            | BYLY_PRACOWNIK
			Żółta łódź           | Gęś              | ZOLTA_LODZ
			Großhändler          | Kunde            | GROSSHANDLER
			Клиент               | Поставщик        | KLIENT
			Πελάτης              | x                | PELATES
			  co-owner / partner | x                | CO_OWNER_PARTNER
			3rd party            | x                | RELATION_3RD_PARTY
			`]-() DELETE r //    | x                | DELETE_R
			😀                   | x                | RELATION
			""")
	void areMadeFromTheSourcesRole(String source, String target, String name) {
		assertThat(EdgeTypeNames.suggest(source, target, Set.of()).name()).isEqualTo(name);
	}

	@Test
	void areMadeOfLatinLettersWhateverTheScript() {
		assertThat(Stream.of("顧客", "عميل", "לקוח", "고객", "ลูกค้า")
			.map((role) -> EdgeTypeNames.suggest(role, "x", Set.of()).name())).doesNotContain("RELATION")
			.doesNotHaveDuplicates();
	}

	@Test
	void takeBothRolesWhereOneIsTakenAndANumberWhereBothAre() {
		assertThat(EdgeTypeNames.suggest("Parent", "Child", Set.of("PARENT")).name()).isEqualTo("PARENT_CHILD");
		assertThat(EdgeTypeNames.suggest("Parent", "Child", Set.of("PARENT", "PARENT_CHILD")).name())
			.isEqualTo("PARENT_CHILD_2");
		assertThat(EdgeTypeNames.suggest("Parent", "Child", Set.of("PARENT", "PARENT_CHILD", "PARENT_CHILD_2")).name())
			.isEqualTo("PARENT_CHILD_3");
	}

	@Test
	void areBoundedHoweverManyThereAre() {
		String role = "Żółta łódź ".repeat(9).strip();
		String base = EdgeTypeNames.suggest(role, role, Set.of()).name();
		Set<String> taken = Stream
			.concat(Stream.of(base), IntStream.range(2, 1200).mapToObj((number) -> base + "_" + number))
			.collect(Collectors.toSet());
		assertThat(base).hasSizeLessThanOrEqualTo(64);
		assertThat(EdgeTypeNames.suggest(role, role, taken).name()).hasSizeLessThanOrEqualTo(64).isNotIn(taken);
	}

}
