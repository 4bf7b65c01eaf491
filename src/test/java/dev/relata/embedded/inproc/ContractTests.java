package dev.relata.embedded.inproc;

import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.Value;

/**
 * Whatever is sent and however it is read, the driver without a socket sees what it sees
 * over one. Each try is of several; {@code -Djqwik.tries.default=1000} tries more of
 * them.
 */
class ContractTests {

	private static final int TEN = 10;

	@Property(shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
	void valuesComeAndGoAlike(@ForAll("values") List<Value> values) {
		values.forEach((value) -> BothWays.agree((way, transcript) -> {
			try (Session session = way.driver().session()) {
				transcript.rest(session.run("""
						RETURN $v AS v, valueType($v) AS type, [$v, null, [$v]] AS list, {`a b`: $v} AS map,
							$v = $v AS same, toStringOrNull($v) AS text
						""", Map.of("v", value)));
			}
		}));
	}

	@Property(shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
	void propertiesComeAndGoAlike(@ForAll("values") List<Value> values) {
		values.forEach((value) -> BothWays.agree((way, transcript) -> {
			try (Session session = way.driver().session(); Transaction tx = session.beginTransaction()) {
				transcript.rest(tx.run("CREATE (n:Scratch {p: $v})-[r:HAS {p: $v}]->(m) RETURN n, r, m, n.p, keys(n)",
						Map.of("v", value)));
			}
		}));
	}

	@Property(shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
	void namesOfParametersAndColumnsComeAndGoAlike(@ForAll("parameters") Map<String, Object> parameters,
			@ForAll("names") List<String> names) {
		names.forEach((name) -> BothWays.agree((way, transcript) -> {
			try (Session session = way.driver().session()) {
				String quoted = "`" + name.replace("`", "``") + "`";
				transcript.attempt(() -> transcript
					.rest(session.run("RETURN $all AS %s".formatted(quoted), Map.of("all", parameters))));
				transcript.attempt(() -> transcript.rest(session.run("RETURN $%s".formatted(quoted), parameters)));
			}
		}));
	}

	@Property(shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
	void statementsGoAlikeHoweverTheyAreRead(@ForAll("statements") List<Statement> statements,
			@ForAll("readings") List<Reading> readings) {
		for (int i = 0; i < TEN; i++) {
			Statement statement = statements.get(i);
			Reading reading = readings.get(i);
			BothWays.agree((way, transcript) -> {
				transcript.note("%s as %s".formatted(statement.text(), reading));
				reading.read(way.driver(), statement, transcript);
				way.driver().executableQuery("MATCH (s:Scratch) DETACH DELETE s").execute();
				way.driver().executableQuery("DROP INDEX scratch IF EXISTS").execute();
			});
		}
	}

	@Provide
	Arbitrary<List<Value>> values() {
		return GeneratedValues.any().list().ofSize(TEN);
	}

	@Provide
	Arbitrary<List<String>> names() {
		return GeneratedValues.text().list().ofSize(3);
	}

	@Provide
	Arbitrary<Map<String, Object>> parameters() {
		return Arbitraries.maps(GeneratedValues.text(), GeneratedValues.any().map(Object.class::cast)).ofMaxSize(5);
	}

	@Provide
	Arbitrary<List<Reading>> readings() {
		return Combinators
			.combine(Arbitraries.of(Reading.Within.class), Arbitraries.of(Reading.Fetch.class),
					Arbitraries.of(AccessMode.class), Arbitraries.of(Reading.Manner.class))
			.as(Reading::new)
			.list()
			.ofSize(TEN);
	}

	@Provide
	Arbitrary<List<Statement>> statements() {
		return Arbitraries.of(Statement.ALL).list().ofSize(TEN);
	}

}
