package dev.relata.graph;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Files of statements. */
class ScriptTests {

	@Test
	void endsAStatementWithASemicolonAtTheEndOfALine() {
		assertThat(new Script("V1", "CREATE (a);\n\nCREATE\n(b);  \nCREATE (c)").statements())
			.containsExactly("CREATE (a)", "CREATE\n(b)", "CREATE (c)");
	}

	@Test
	void keepsASemicolonWithinALine() {
		assertThat(new Script("V1", "RETURN 'a;b' AS c;\n").statements()).containsExactly("RETURN 'a;b' AS c");
	}

	@Test
	void hasTheSameChecksumHoweverItsLinesEnd() {
		assertThat(new Script("V1", "A;\r\nB;\r\n").checksum()).isEqualTo(new Script("V1", "A;\nB;\n").checksum());
		assertThat(new Script("V1", "A;\r\nB;\r\n").statements()).containsExactly("A", "B");
	}

	@Test
	void hasAnotherChecksumWhereItsTextDiffers() {
		assertThat(new Script("V1", "A;").checksum()).isNotEqualTo(new Script("V1", "A ;").checksum());
	}

}
