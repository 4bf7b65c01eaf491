package dev.relata.graph;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The gate for the names of edge types, and statements. */
class EdgeTypeTests {

	private static final String LONGEST = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

	@ParameterizedTest
	@ValueSource(strings = { "A", "FORMER_EMPLOYEE", "T1", "A__B_", LONGEST })
	void takesCapitalsDigitsAndUnderscores(String name) {
		assertThat(new EdgeType(name)).hasToString(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "1A", "_A", "A B", "A-B", "A`B", "Ł", "A\n", "A\u0000", "A|B",
			"A]->() DETACH DELETE r //", "\\u0060A", LONGEST + "A" })
	void refusesAllElse(String name) {
		assertThat(EdgeType.isValid(name)).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> new EdgeType(name));
	}

	@Test
	void isAtMostSixtyFourCharactersLong() {
		assertThat(LONGEST).hasSize(EdgeType.LONGEST);
	}

	@Test
	void standsInTheTextOfAStatement() {
		Statement statement = Statement.of("MATCH ()-[r:{{types}}]->()-[:{{type}}]->() RETURN r")
			.types("types", List.of(new EdgeType("A"), new EdgeType("B_1")))
			.type("type", new EdgeType("C"));
		assertThat(statement.text()).matches("MATCH \\(\\)-\\[r:`?A`?\\|`?B_1`?]->\\(\\)-\\[:`?C`?]->\\(\\) RETURN r");
	}

	@Test
	void leavesValuesToParameters() {
		String hostile = "' }) DETACH DELETE n //";
		Statement statement = Statement.of("RETURN $value AS value").with("value", hostile);
		assertThat(statement.text()).doesNotContain("DELETE");
		assertThat(statement.parameters()).containsEntry("value", hostile);
	}

	@Test
	void keepsTheParametersOfAStatementThatIsUsedTwice() {
		Statement statement = Statement.of("RETURN $a").with("a", 1);
		Statement other = statement.with("a", 2);
		assertThat(statement.parameters()).containsEntry("a", 1);
		assertThat(other.parameters()).containsEntry("a", 2);
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> Statement.of("RETURN 1").parameters().put("a", 1));
	}

}
