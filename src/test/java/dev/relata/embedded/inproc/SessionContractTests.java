package dev.relata.embedded.inproc;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.NotificationClassification;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.RoutingControl;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.ClientException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Sessions, transactions and results behave as over a socket. */
class SessionContractTests {

	private static final String ROWS = "UNWIND range(1, $n) AS i RETURN i";

	private static final String FOREVER = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a % b)";

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

	@Test
	void endsWhatTakesTooLong() {
		assertThat(BothWays.agree((way, transcript) -> {
			TransactionConfig brief = TransactionConfig.builder().withTimeout(Duration.ofMillis(120)).build();
			try (Session session = way.driver().session()) {
				transcript.attempt(() -> session.run(FOREVER, brief).consume());
				transcript.attempt(() -> session.executeRead((tx) -> tx.run(FOREVER).consume(), brief));
				Transaction tx = session.beginTransaction(brief);
				transcript.attempt(() -> tx.run(FOREVER).consume());
				transcript.attempt(tx::close);
				transcript.rest(session.run("RETURN 1"));
				transcript.attempt(() -> transcript.rest(
						session.run("RETURN 2", TransactionConfig.builder().withTimeout(Duration.ofNanos(1)).build())));
				transcript.attempt(() -> transcript
					.rest(session.run("RETURN 3", TransactionConfig.builder().withTimeout(Duration.ZERO).build())));
			}
		})).anyMatch((line) -> line.contains("TransactionTimedOutClientConfiguration"));
	}

	@Test
	void waitsForLocksNoLongerThanItMay() {
		assertThat(BothWays.agree((way, transcript) -> {
			try (Session holding = way.driver().session(); Transaction holder = holding.beginTransaction()) {
				holder.run("MATCH (o:Only) SET o.held = true").consume();
				try (Session session = way.driver().session()) {
					transcript.attempt(() -> session.run("MATCH (o:Only) SET o.held = false").consume());
					transcript.rest(session.run("MATCH (o:Only) RETURN o.held"));
				}
				holder.rollback();
			}
		})).anyMatch((line) -> line.contains("LockAcquisitionTimeout"));
	}

	@Test
	void breaksDeadlocksWhichMayBeTriedAgain() {
		BothWays.INPROC.driver().executableQuery("CREATE (:Left), (:Right)").execute();
		assertThat(BothWays.agree((way, transcript) -> {
			try (Session one = way.driver().session(); Session two = way.driver().session()) {
				Transaction first = one.beginTransaction();
				Transaction second = two.beginTransaction();
				first.run("MATCH (l:Left) SET l.x = 1").consume();
				second.run("MATCH (r:Right) SET r.x = 1").consume();
				CompletableFuture<Optional<Throwable>> fate = failure(
						() -> first.run("MATCH (r:Right) SET r.x = 2").consume());
				Optional<Throwable> other = failure(() -> second.run("MATCH (l:Left) SET l.x = 2").consume())
					.thenApply((error) -> end(second, error))
					.join();
				Optional<Throwable> mine = fate.thenApply((error) -> end(first, error)).join();
				transcript.note("one of them " + (mine.isPresent() ^ other.isPresent()));
				Said.error(mine.or(() -> other).orElseThrow())
					.stream()
					.map((line) -> line.replaceAll("(?s)(error: |ForsetiClient|Client |can't acquire).*", "$1"))
					.forEach(transcript::note);
			}
		})).contains("one of them true").anyMatch((line) -> line.contains("DeadlockDetected"));
		BothWays.INPROC.driver().executableQuery("MATCH (n:Left|Right) DELETE n").execute();
	}

	private static CompletableFuture<Optional<Throwable>> failure(Runnable work) {
		return CompletableFuture.runAsync(work)
			.handle((done, error) -> Optional
				.ofNullable((error instanceof CompletionException) ? error.getCause() : error));
	}

	private static Optional<Throwable> end(Transaction tx, Optional<Throwable> error) {
		tx.close();
		return error;
	}

	@Test
	void triesAgainWhatMaySucceedLater() {
		assertThat(BothWays.agree((way, transcript) -> {
			AtomicInteger tries = new AtomicInteger();
			try (Driver patient = way.driver(Way.patience(20));
					Session session = patient.session();
					Session holding = way.driver().session()) {
				Transaction holder = holding.beginTransaction();
				holder.run("MATCH (o:Only) SET o.held = true").consume();
				session.executeWriteWithoutResult((tx) -> {
					if (tries.incrementAndGet() > 1) {
						holder.close();
					}
					tx.run("MATCH (o:Only) SET o.tried = true").consume();
				});
				transcript.note("tries " + tries);
				tries.set(0);
				transcript.attempt(() -> session.executeWrite((tx) -> {
					tries.incrementAndGet();
					return tx.run("RETURN 1 / 0").single();
				}));
				transcript.note("tries " + tries);
			}
		})).contains("tries 2", "tries 1");
	}

	@Test
	void endsWhatAnotherTerminates() {
		assertThat(BothWays.agree((way, transcript) -> {
			try (Session session = way.driver().session(SessionConfig.builder().withFetchSize(2).build());
					Session other = way.driver().session()) {
				Transaction tx = session.beginTransaction();
				String id = transaction(other, tx);
				Result open = tx.run(ROWS, Map.of("n", 100));
				transcript.record(open.next());
				terminate(other, id);
				transcript.attempt(() -> open.list());
				transcript.attempt(() -> tx.run("RETURN 1").consume());
				transcript.attempt(tx::commit);
				transcript.attempt(tx::close);
				Transaction idle = session.beginTransaction();
				terminate(other, transaction(other, idle));
				transcript.attempt(idle::commit);
				transcript.attempt(idle::close);
				Transaction busy = session.beginTransaction();
				String busyId = transaction(other, busy);
				CompletableFuture<Optional<Throwable>> fate = failure(() -> busy.run(FOREVER).consume());
				terminate(other, busyId);
				transcript.error(fate.join().orElseThrow());
				transcript.attempt(busy::close);
				transcript.rest(session.run("RETURN 1"));
			}
		})).anyMatch((line) -> line.contains("Neo.ClientError.Transaction.Terminated"));
	}

	private static String transaction(Session other, Transaction tx) {
		tx.run("RETURN 'mark'").consume();
		return other
			.run("SHOW TRANSACTIONS YIELD transactionId, currentQuery "
					+ "WHERE NOT coalesce(currentQuery, '') CONTAINS 'SHOW' RETURN transactionId")
			.single()
			.get(0)
			.asString();
	}

	private static void terminate(Session other, String id) {
		other.run("TERMINATE TRANSACTION $id", Map.of("id", id)).consume();
	}

	@Test
	void showsWhatATransactionSaysOfItself() {
		assertThat(BothWays.agree((way, transcript) -> {
			TransactionConfig named = TransactionConfig.builder()
				.withMetadata(Map.of("who", "a-test", "list", List.of(1, 2.5, "x"), "map", Map.of("a", true)))
				.withTimeout(Duration.ofSeconds(9))
				.build();
			String own = "SHOW TRANSACTIONS YIELD metaData, database, username, status, currentQuery, parameters, "
					+ "resourceInformation, outerTransactionId, protocol";
			try (Session session = way.driver().session(); Transaction tx = session.beginTransaction(named)) {
				transcript.rest(tx.run(own + " RETURN metaData, database, username, outerTransactionId"));
				tx.rollback();
				transcript.rest(session.run(own + " RETURN metaData, database, username", named));
				session.executeRead((inner) -> {
					transcript.rest(inner.run(own + " RETURN metaData"));
					return 1;
				}, named);
			}
			transcript.result(way.driver()
				.executableQuery(own + " RETURN metaData")
				.withConfig(QueryConfig.builder().withMetadata(Map.of("q", 1)).build())
				.execute());
		})).anyMatch((line) -> line.contains("a-test"));
	}

	@Test
	void tellsTheNotificationsThatAreWanted() {
		String noisy = "MATCH (n:Nowhere), (m:Nowhere) RETURN n.nothing, id(m)";
		BothWays.agree((way, transcript) -> {
			for (NotificationSeverity severity : List.of(NotificationSeverity.WARNING, NotificationSeverity.INFORMATION,
					NotificationSeverity.OFF)) {
				told(way, transcript, Config.builder().withMinimumNotificationSeverity(severity).build(),
						SessionConfig.defaultConfig(), noisy);
				told(way, transcript, Config.defaultConfig(),
						SessionConfig.builder().withMinimumNotificationSeverity(severity).build(), noisy);
			}
			for (NotificationClassification one : NotificationClassification.values()) {
				told(way, transcript, Config.builder().withDisabledNotificationClassifications(Set.of(one)).build(),
						SessionConfig.defaultConfig(), noisy);
			}
			told(way, transcript, Config.builder().withMinimumNotificationSeverity(NotificationSeverity.OFF).build(),
					SessionConfig.builder()
						.withMinimumNotificationSeverity(NotificationSeverity.INFORMATION)
						.withDisabledNotificationClassifications(Set.of(NotificationClassification.PERFORMANCE))
						.build(),
					noisy);
		});
	}

	private static void told(Way way, Transcript transcript, Config config, SessionConfig sessions, String statement) {
		try (Driver driver = way.driver(config); Session session = driver.session(sessions)) {
			transcript.note("with %s %s %s %s".formatted(config.minimumNotificationSeverity(),
					config.disabledNotificationClassifications(), sessions.minimumNotificationSeverity(),
					sessions.disabledNotificationClassifications()));
			transcript.rest(session.run(statement));
			transcript.summary(session.executeRead((tx) -> tx.run(statement).consume()));
		}
	}

	@Test
	void seesWhatTheOtherWayWrote() {
		for (List<Way> ways : List.of(List.of(BothWays.INPROC, BothWays.TCP), List.of(BothWays.TCP, BothWays.INPROC))) {
			Set<Bookmark> seen;
			try (Session writing = ways.getFirst().driver().session()) {
				writing.run("CREATE (:Scratch {marked: 1})").consume();
				writing.executeWriteWithoutResult((tx) -> tx.run("CREATE (:Scratch {marked: 2})").consume());
				try (Transaction tx = writing.beginTransaction()) {
					tx.run("CREATE (:Scratch {marked: 3})").consume();
					tx.commit();
				}
				seen = writing.lastBookmarks();
			}
			assertThat(seen).hasSize(1);
			SessionConfig after = SessionConfig.builder().withBookmarks(seen).build();
			try (Session reading = ways.getLast().driver().session(after)) {
				assertThat(reading.run("MATCH (s:Scratch) DELETE s RETURN count(s)").single().get(0).asInt())
					.isEqualTo(3);
				assertThat(reading.lastBookmarks()).isNotEqualTo(seen);
			}
		}
	}

	@Test
	void refusesBookmarksThatMeanNothing() {
		BothWays.agree((way, transcript) -> {
			for (String text : List.of("nonsense", "FB:nonsense", "neo4j:bookmark:v1:tx99999999")) {
				SessionConfig after = SessionConfig.builder().withBookmarks(Bookmark.from(text)).build();
				try (Session session = way.driver().session(after)) {
					transcript.attempt(() -> session.run("RETURN 1").consume());
					transcript.attempt(() -> session.beginTransaction().close());
				}
			}
		});
	}

	@Test
	void marksEveryEnd() {
		BothWays.agree((way, transcript) -> {
			try (Session session = way.driver().session()) {
				transcript.note("at first " + session.lastBookmarks().size());
				session.run("RETURN 1").consume();
				Set<Bookmark> read = session.lastBookmarks();
				transcript.note("read " + read.size());
				try (Transaction tx = session.beginTransaction()) {
					tx.run("CREATE (:Scratch)").consume();
				}
				transcript.note("rolled back " + session.lastBookmarks().equals(read));
				session.executeRead((tx) -> tx.run("RETURN 1").consume());
				transcript.note("managed " + session.lastBookmarks().size());
			}
		});
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
