package dev.relata.embedded.inproc;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.ClientException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What cannot be sent, or is not allowed, is refused as over a socket. */
class RefusalContractTests {

	@Test
	void sendsNoElementsAndStaysUsable() {
		BothWays.agree((way, transcript) -> {
			try (Session session = way.driver().session()) {
				Record row = session.run("MATCH way = (p:Person {n: 1})-[r:KNOWS]->() RETURN p, r, way").single();
				for (Value element : row.values()) {
					transcript.attempt(() -> session.run("RETURN $e", Map.of("e", element)).consume());
					transcript.attempt(() -> transcript.rest(session.run("RETURN 1")));
				}
				transcript.attempt(() -> session.run("RETURN $e", Map.of("e", new Object())));
				try (Transaction tx = session.beginTransaction()) {
					transcript.attempt(() -> tx.run("RETURN $e", Map.of("e", row.get(0))));
					transcript.attempt(() -> transcript.rest(tx.run("RETURN 2")));
					transcript.attempt(tx::commit);
				}
				transcript.rest(session.run("RETURN 3"));
			}
		});
	}

	/**
	 * Over a socket this is said to be the network's fault, and managed transactions try
	 * it until they give up.
	 */
	@Test
	void refusesElementsInListsForGood() {
		try (Driver patient = BothWays.INPROC.driver(Way.patience(30)); Session session = patient.session()) {
			Value node = session.run("MATCH (p:Person {n: 1}) RETURN p").single().get(0);
			AtomicInteger tries = new AtomicInteger();
			assertThatExceptionOfType(ClientException.class).isThrownBy(() -> session.executeRead((tx) -> {
				tries.incrementAndGet();
				return tx.run("RETURN $e", Map.of("e", List.of(node))).consume();
			})).havingRootCause().withMessageContaining("NODE");
			assertThat(tries).hasValue(1);
			assertThat(session.run("RETURN 1").single().get(0).asInt()).isOne();
		}
	}

	@Test
	void goesOnAfterValuesThatTheDatabaseRefuses() {
		assertThat(BothWays.agree((way, transcript) -> {
			try (Session session = way.driver().session()) {
				Map<String, Object> refused = Map.of("v", Values.point(42, 1, 2));
				transcript.attempt(() -> session.run("RETURN $v", refused).consume());
				transcript.rest(session.run("RETURN 1"));
				Transaction tx = session.beginTransaction();
				tx.run("CREATE (:Scratch)").consume();
				transcript.attempt(() -> tx.run("RETURN $v", refused).consume());
				transcript.attempt(() -> tx.run("RETURN 2").consume());
				transcript.attempt(tx::commit);
				transcript.attempt(tx::close);
				TransactionConfig named = TransactionConfig.builder().withMetadata(refused).build();
				transcript.attempt(() -> session.run("RETURN 3", named).consume());
				transcript.attempt(() -> session.beginTransaction(named).close());
				transcript.rest(session.run("MATCH (s:Scratch) RETURN count(s)"));
			}
		})).contains("[count(s)] [INTEGER:Long 0]");
	}

	@Test
	void knowsDatabasesByTheirNames() {
		BothWays.agree((way, transcript) -> {
			for (String name : List.of("neo4j", "NEO4J", "system", "nowhere", "no such name!")) {
				transcript.attempt(() -> {
					try (Session session = way.driver().session(SessionConfig.forDatabase(name))) {
						transcript.attempt(() -> transcript.rest(session.run("SHOW DEFAULT DATABASE YIELD name")));
						transcript.attempt(() -> session.executeWrite((tx) -> tx.run("RETURN 1").single()));
						transcript.attempt(() -> session.beginTransaction().close());
					}
				});
			}
		});
	}

	@Test
	void administersTheSystemDatabase() {
		BothWays.agree((way, transcript) -> {
			try (Session session = way.driver().session(SessionConfig.forDatabase("system"))) {
				transcript.rest(session.run("CREATE USER scratch SET PASSWORD $password CHANGE NOT REQUIRED",
						Map.of("password", "long-enough")));
				transcript.attempt(() -> session.run("CREATE USER scratch SET PASSWORD 'long-enough'").consume());
				transcript.attempt(() -> session.run("CREATE USER other SET PASSWORD 'short'").consume());
				transcript.rest(session.run("SHOW USERS YIELD user, suspended WHERE user = 'scratch'"));
				transcript.rest(session.run("DROP USER scratch"));
				transcript.attempt(() -> session.run("MATCH (n) RETURN n").list());
				transcript.attempt(() -> session.run("CREATE (n)").consume());
			}
		});
	}

	@Test
	void actsAsNobodyElse() {
		assertThat(BothWays.agree((way, transcript) -> {
			SessionConfig other = SessionConfig.builder().withImpersonatedUser("somebody").build();
			try (Session session = way.driver().session(other)) {
				transcript.attempt(() -> session.run("RETURN 1").consume());
				transcript.attempt(session::beginTransaction);
				transcript.attempt(() -> session.executeRead((tx) -> tx.run("RETURN 1").consume()));
			}
			try (Session session = way.driver().session()) {
				transcript.rest(session.run("RETURN 1"));
			}
		})).anyMatch((line) -> line.contains("mpersonat"));
	}

	@Test
	void takesBatchesInTransactionsOfTheirOwnAlone() {
		String batches = "UNWIND range(1, 5) AS i CALL (i) { CREATE (:Scratch {i: i}) } IN TRANSACTIONS OF 2 ROWS";
		BothWays.agree((way, transcript) -> {
			try (Session session = way.driver().session()) {
				transcript.rest(session.run(batches));
				transcript.attempt(() -> session.executeWrite((tx) -> tx.run(batches).consume()));
				try (Transaction tx = session.beginTransaction()) {
					transcript.attempt(() -> tx.run(batches).consume());
				}
				transcript.attempt(() -> session.run("""
						UNWIND [2, 1, 0] AS i
						CALL (i) { CREATE (:Scratch {i: 1 / i}) } IN TRANSACTIONS OF 1 ROW
						""").consume());
				transcript.rest(session.run("MATCH (s:Scratch) WITH s.i AS i ORDER BY i RETURN collect(i)"));
				transcript.rest(session.run("MATCH (s:Scratch) DELETE s"));
			}
			transcript.note("in all " + way.driver().executableQuery(batches).execute().summary().counters());
			way.driver().executableQuery("MATCH (s:Scratch) DELETE s").execute();
		});
	}

}
