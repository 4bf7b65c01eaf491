package dev.relata.exchange.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import dev.relata.support.Account;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The command line, against the running application. */
@RelataTest
class ImportCommandTests {

	private static final String COMPANIES = """
			files:
			  - file: firms.txt
			    delimiter: ";"
			    kind: COMPANY
			    columns:
			      externalId: "firm-{id}"
			      name: "{name}"
			""";

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	private final Terminal terminal = new Terminal();

	@Test
	void importsTheLdbcGraphUnchangedAndTwice() {
		String graph = "src/test/resources/ldbc-snb";
		String mapping = "examples/ldbc-snb/mapping.yml";
		assertThat(this.terminal.importing(this.api, mapping, graph)).as(this.terminal.err()).isZero();
		assertThat(this.terminal.out()).contains("organisation.csv: 7955 rows, 7955 new")
			.contains("person.csv: 222 rows, 222 new");
		assertGraph();
		this.terminal.clear();
		assertThat(this.terminal.importing(this.api, mapping, graph)).isZero();
		assertThat(this.terminal.out().lines().toList()).hasSize(5)
			.allSatisfy((line) -> assertThat(line).contains(" 0 new, 0 changed,").contains(" 0 rejected"));
		assertGraph();
	}

	private void assertGraph() {
		assertThat(count("CONTACT")).isEqualTo(222);
		assertThat(count("COMPANY")).isEqualTo(7955);
		assertThat(this.api.ask("{ relationTypes { relationCount } }")
			.texts("relationTypes[*].relationCount")
			.stream()
			.mapToInt(Integer::parseInt)
			.sum()).isEqualTo(1490);
		assertThat(this.api.ask("""
				{ profileByExternalId(externalId: "person-8796093022220") { name ... on Contact { email }
					relations { edges { node { since } other { name } role otherRole } } } }""").toString())
			.contains("Jose Alonso", "Jose8796093022220@gmail.com\"", "Employer", "2009-01-01");
	}

	@Test
	void reportsRejectedRowsByTheirLinesInTheForeignFile() throws IOException {
		Files.writeString(this.folder.resolve("firms.txt"),
				"id;note;name\n1;\"two\nlines\";Ala\n\n2;;\n3;short\n4;;Bea\n");
		assertThat(this.terminal.importing(this.api, mapping(COMPANIES), this.folder.toString())).isEqualTo(1);
		assertThat(this.terminal.out()).contains("firms.txt: 3 rows, 2 new, 0 changed, 0 unchanged, 2 rejected");
		assertThat(this.terminal.err()).contains("line 6 has 2 cells, the header 3")
			.contains("line 5, name: A profile needs a name.")
			.contains("/rejects");
	}

	@Test
	void showsHowFarItIs() throws IOException {
		Files.writeString(this.folder.resolve("firms.txt"), "id;name\n1;Ala\n");
		assertThat(this.terminal.importing(this.api, mapping(COMPANIES), this.folder.toString())).isZero();
		assertThat(this.terminal.err()).contains("firms.txt 100%").contains("1/1");
	}

	@Test
	void saysWhichFileAndColumnAMappingIsWrongAbout() throws IOException {
		Files.writeString(this.folder.resolve("firms.txt"), "id;nmae\n1;Ala\n");
		assertThat(this.terminal.importing(this.api, mapping(COMPANIES), this.folder.toString())).isEqualTo(1);
		assertThat(this.terminal.err())
			.contains("firms.txt, column name: The file has no column \"name\"; it has id, nmae");
		assertThat(this.terminal.importing(this.api, mapping(COMPANIES.replace("{name}", "{name")),
				this.folder.toString()))
			.isEqualTo(1);
		assertThat(this.terminal.err()).contains("columns, name: The brace at character 1");
		assertThat(
				this.terminal.importing(this.api, mapping(COMPANIES.replace("kind:", "knid:")), this.folder.toString()))
			.isEqualTo(1);
		assertThat(this.terminal.err()).contains("has a \"knid\", which means nothing");
		assertThat(this.terminal.importing(this.api, mapping("!!java.net.URL [\"http://127.0.0.1\"]"),
				this.folder.toString()))
			.isEqualTo(1);
		assertThat(this.terminal.err()).contains("This is not YAML");
	}

	@Test
	void sendsNothingWhileRelationsAreSwitchedOff() throws IOException {
		Files.writeString(this.folder.resolve("firms.txt"), "id;name\n1;Ala\n2;Bea\n");
		Files.writeString(this.folder.resolve("pairs.txt"), "a,b\n1,2\n");
		String mapping = COMPANIES + """
				  - file: pairs.txt
				    edgeType: PARTNER
				    columns:
				      source: "firm-{a}"
				      target: "firm-{b}"
				""";
		this.account.switchRelations(false);
		assertThat(this.terminal.importing(this.api, mapping(mapping), this.folder.toString())).isEqualTo(1);
		assertThat(this.terminal.err()).contains("Relations are switched off").contains("--enable-relations");
		assertThat(count("COMPANY")).isZero();
		assertThat(this.terminal.importing(this.api, "--enable-relations", mapping(mapping), this.folder.toString()))
			.isZero();
		assertThat(this.terminal.out()).contains("pairs.txt: 1 rows, 1 new");
	}

	@Test
	void asksForATypeThatIsNotThere() throws IOException {
		Files.writeString(this.folder.resolve("pairs.txt"), "a,b\n1,2\n");
		String mapping = "files: [{file: pairs.txt, edgeType: RIVAL, columns: {source: '{a}', target: '{b}'}}]";
		assertThat(this.terminal.importing(this.api, mapping(mapping), this.folder.toString())).isEqualTo(1);
		assertThat(this.terminal.err()).contains("no relation type with the edge type RIVAL");
	}

	@Test
	void saysWhatIsMissing() throws IOException {
		assertThat(this.terminal.importing(this.api)).isEqualTo(1);
		assertThat(this.terminal.err()).contains("Usage:");
		assertThat(this.terminal.importing(this.api, "nothing.yml", this.folder.toString())).isEqualTo(1);
		assertThat(this.terminal.err()).contains("There is no mapping file nothing.yml");
		assertThat(this.terminal.importing(this.api, mapping(COMPANIES), this.folder.toString())).isEqualTo(1);
		assertThat(this.terminal.err()).contains("There is no file firms.txt");
		Files.writeString(this.folder.resolve("firms.txt"), "id;name\n");
		assertThat(this.terminal.importing(this.api, "--user", "nobody", mapping(COMPANIES), this.folder.toString()))
			.isEqualTo(1);
		assertThat(this.terminal.err()).contains("does not know this user");
	}

	private String mapping(String yaml) throws IOException {
		return Objects.requireNonNull(Files.writeString(this.folder.resolve("mapping.yml"), yaml)).toString();
	}

	private int count(String kind) {
		return this.api.ask("{ profiles(filter: {kinds: [%s]}) { totalCount } }".formatted(kind))
			.number("profiles.totalCount");
	}

}
