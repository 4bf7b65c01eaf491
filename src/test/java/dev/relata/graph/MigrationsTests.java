package dev.relata.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.relata.support.AtOnce;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Migrations, tried with a history of their own. */
@RelataTest
class MigrationsTests {

	private static final Script FIRST = new Script("V1__first.cypher", "CREATE (:Ran {name: 'first'});\n");

	private static final Script SECOND = new Script("V2__second.cypher",
			"MATCH (r:Ran {name: 'first'}) CREATE (:Ran {name: 'second after ' + r.name});\n");

	@Autowired
	private Driver driver;

	@AfterEach
	void forget() {
		this.driver.executableQuery("MATCH (n) WHERE n:Ran OR n:TrialMigration OR n:Trouble DELETE n").execute();
	}

	@Test
	void runOnceInOrder() {
		migrations(FIRST, SECOND).apply();
		migrations(FIRST, SECOND).apply();
		assertThat(ran()).containsExactly("first", "second after first");
	}

	@Test
	void runWhatIsNew() {
		migrations(FIRST).apply();
		migrations(FIRST, SECOND).apply();
		assertThat(ran()).containsExactly("first", "second after first");
	}

	@Test
	void nameAFileThatChangedSinceItRan() {
		migrations(FIRST).apply();
		Script changed = new Script(FIRST.name(), FIRST.text() + "CREATE (:Ran {name: 'changed'});");
		assertThatIllegalStateException().isThrownBy(() -> migrations(changed, SECOND).apply())
			.withMessageContaining(FIRST.name())
			.withMessageContaining("changed");
		assertThat(ran()).containsExactly("first");
	}

	@Test
	void nameAFileThatRanAndIsGone() {
		migrations(FIRST, SECOND).apply();
		assertThatIllegalStateException().isThrownBy(() -> migrations(FIRST).apply())
			.withMessageContaining(SECOND.name());
	}

	@Test
	void runOnceThoughSeveralInstancesStartTogether() {
		AtOnce.each(4, (instance) -> {
			migrations(FIRST, SECOND).apply();
			return instance;
		});
		assertThat(ran()).containsExactly("first", "second after first");
	}

	@Test
	void runAFileAgainThatAnInstanceDiedIn() {
		this.driver.executableQuery("CREATE (:Trouble {zero: 0})").execute();
		Script dying = new Script("V2__dying.cypher", """
				MERGE (:Ran {name: 'before'});
				MATCH (t:Trouble) SET t.result = 1 / t.zero;
				CREATE (:Ran {name: 'after'});
				""");
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> migrations(FIRST, dying).apply());
		assertThat(ran()).containsExactly("before", "first");
		this.driver.executableQuery("MATCH (t:Trouble) SET t.zero = 1").execute();
		migrations(FIRST, dying).apply();
		assertThat(ran()).containsExactly("after", "before", "first");
	}

	@Test
	void haveBroughtTheDatabaseUnderTestUpToDate() {
		assertThat(this.driver.executableQuery("MATCH (m:Migration) RETURN m.name AS name ORDER BY name")
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("name").asString()))
			.contains("V001__profiles_and_users.cypher", "V002__default_relation_types.cypher");
	}

	@Test
	void switchRelationsOffInANewAccount() throws IOException {
		Script defaults = new Script("V002__default_relation_types.cypher",
				Files.readString(Path.of("cypher", "migrations", "V002__default_relation_types.cypher")));
		this.driver.executableQuery("MATCH (s:Settings) SET s:Kept REMOVE s:Settings, s.id").execute();
		try {
			migrations(defaults).apply();
			assertThat(this.driver.executableQuery("MATCH (s:Settings) RETURN s.relationsEnabled AS enabled")
				.execute()
				.records()).singleElement().satisfies((row) -> assertThat(row.get("enabled").asBoolean()).isFalse());
		}
		finally {
			this.driver.executableQuery("MATCH (s:Settings) DELETE s").execute();
			this.driver.executableQuery("MATCH (s:Kept) SET s:Settings, s.id = 'settings' REMOVE s:Kept").execute();
		}
	}

	private Migrations migrations(Script... scripts) {
		return new Migrations(this.driver, Stream.of(scripts).toList(), "TrialMigration");
	}

	private List<String> ran() {
		return this.driver.executableQuery("MATCH (r:Ran) RETURN r.name AS name ORDER BY name")
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("name").asString())
			.toList();
	}

}
