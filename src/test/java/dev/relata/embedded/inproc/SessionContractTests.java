package dev.relata.embedded.inproc;

import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.Result;
import org.neo4j.driver.RoutingControl;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;

import static org.assertj.core.api.Assertions.assertThat;

/** Sessions, transactions and results behave as over a socket. */
class SessionContractTests {

	private static final String ROWS = "UNWIND range(1, $n) AS i RETURN i";

	@Test
	void tellsOfTheServer() {
		assertThat(BothWays.agree((way, transcript) -> {
			way.driver().verifyConnectivity();
			transcript.note("authenticates " + way.driver().verifyAuthentication(way.credentials()));
			transcript.note("session auth " + way.driver().supportsSessionAuth());
			transcript.note("databases " + way.driver().supportsMultiDb());
			transcript.note("encrypted " + way.driver().isEncrypted());
		})).contains("authenticates true", "databases true");
	}

	@Test
	void readsTwoResultsOfATransactionInTurn() {
		assertThat(BothWays.agree((way, transcript) -> {
			try (Session session = way.driver().session(SessionConfig.builder().withFetchSize(2).build());
					Transaction tx = session.beginTransaction()) {
				Result first = tx.run(ROWS, Map.of("n", 7));
				Result second = tx.run("UNWIND range(10, 15) AS j CREATE (s:Scratch {j: j}) RETURN j, s");
				Result third = tx.run("MATCH (s:Scratch) RETURN count(s)");
				for (int i = 0; i < 5; i++) {
					transcript.record(first.next());
					transcript.record(second.next());
				}
				transcript.rest(third);
				transcript.summary(second.consume());
				transcript.rest(first);
				tx.rollback();
			}
		})).contains("[i] [INTEGER:Long 7]");
	}

	@Test
	@SuppressWarnings("try")
	void readsNothingOfAResultWhoseTransactionEnded() {
		assertThat(BothWays.agree((way, transcript) -> {
			try (Session session = way.driver().session(SessionConfig.builder().withFetchSize(1).build())) {
				Transaction tx = session.beginTransaction();
				Result result = tx.run(ROWS, Map.of("n", 5));
				transcript.record(result.next());
				tx.commit();
				transcript.attempt(() -> transcript.rest(result));
				transcript.attempt(tx::commit);
				transcript.attempt(tx::rollback);
				transcript.attempt(() -> tx.run("RETURN 1"));
				transcript.note("open " + tx.isOpen() + result.isOpen());
				tx.close();
				Result later = session.run(ROWS, Map.of("n", 5));
				session.close();
				transcript.attempt(() -> transcript.rest(later));
				transcript.attempt(() -> session.run("RETURN 1"));
			}
		})).anyMatch((line) -> line.contains("ResultConsumedException"));
	}

	@Test
	void allowsOneTransactionAtATime() {
		BothWays.agree((way, transcript) -> {
			try (Session session = way.driver().session(); Transaction tx = session.beginTransaction()) {
				transcript.attempt(session::beginTransaction);
				transcript.attempt(() -> session.run("RETURN 1"));
				transcript.rest(tx.run("RETURN 1"));
			}
		});
	}

	@Test
	void commitsNothingAfterAFailure() {
		assertThat(BothWays.agree((way, transcript) -> {
			try (Session session = way.driver().session()) {
				Transaction tx = session.beginTransaction();
				tx.run("CREATE (:Scratch {left: true})").consume();
				transcript.attempt(() -> tx.run("RETURN 1 / 0").consume());
				transcript.attempt(() -> tx.run("RETURN 2").consume());
				transcript.attempt(tx::commit);
				tx.close();
				transcript.rest(session.run("MATCH (s:Scratch {left: true}) RETURN count(s)"));
			}
		})).contains("[count(s)] [INTEGER:Long 0]");
	}

	@Test
	void refusesToWriteWhereItIsToRead() {
		assertThat(BothWays.agree((way, transcript) -> {
			SessionConfig reading = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();
			try (Session session = way.driver().session(reading)) {
				transcript.attempt(() -> session.run("CREATE (:Scratch)").consume());
				transcript.attempt(() -> session.run("CREATE INDEX never FOR (s:Scratch) ON (s.x)").consume());
				transcript.attempt(() -> session.executeRead((tx) -> tx.run("CREATE (:Scratch)").consume()));
				transcript.attempt(() -> session.executeWrite((tx) -> tx.run("RETURN 1").single()));
			}
			transcript.attempt(() -> way.driver()
				.executableQuery("CREATE (:Scratch)")
				.withConfig(QueryConfig.builder().withRouting(RoutingControl.READ).build())
				.execute());
		})).anyMatch((line) -> line.contains("Neo.ClientError.Statement.AccessMode"));
	}

	@Test
	void keepsItsPoolInOrder() {
		BothWays.agree((way, transcript) -> {
			Config one = Config.builder()
				.withMaxConnectionPoolSize(1)
				.withConnectionAcquisitionTimeout(200, TimeUnit.MILLISECONDS)
				.withConnectionLivenessCheckTimeout(0, TimeUnit.MILLISECONDS)
				.build();
			try (Driver driver = way.driver(one)) {
				for (int i = 0; i < 3; i++) {
					try (Session session = driver.session()) {
						transcript.attempt(() -> session.run("RETURN 1 / 0").consume());
					}
				}
				try (Session session = driver.session(); Session second = driver.session()) {
					Transaction tx = session.beginTransaction();
					tx.run("RETURN 1").consume();
					transcript.attempt(() -> second.run("RETURN 1").consume());
					tx.close();
					transcript.rest(second.run("RETURN 2"));
				}
				try (Session session = driver.session()) {
					session.run(ROWS, Map.of("n", 5000)).next();
				}
				try (Session session = driver.session()) {
					session.beginTransaction().run("CREATE (:Scratch)");
				}
				try (Session session = driver.session()) {
					transcript.rest(session.run("MATCH (s:Scratch) RETURN count(s)"));
				}
			}
		});
	}

	@Test
	void doesNotBreakWhenWorkThrows() {
		BothWays.agree((way, transcript) -> {
			try (Session session = way.driver().session()) {
				transcript.attempt(() -> session.executeWrite((tx) -> {
					tx.run("CREATE (:Scratch)").consume();
					throw new IllegalStateException("on purpose");
				}));
				transcript.attempt(() -> session.executeWrite((tx) -> tx.run(ROWS, Map.of("n", 3000)).next()));
				transcript.attempt(() -> session.executeWrite((tx) -> tx.run("RETURN nothing")));
				transcript.rest(session.run("MATCH (s:Scratch) RETURN count(s)"));
			}
		});
	}

}
