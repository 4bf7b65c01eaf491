package dev.relata.embedded.inproc;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What takes too long, meets a lock or a deadlock, or is terminated ends as over a
 * socket.
 */
class EndingContractTests {

	private static final String ROWS = "UNWIND range(1, $n) AS i RETURN i";

	private static final String FOREVER = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a % b)";

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
				TransactionConfig briefest = TransactionConfig.builder().withTimeout(Duration.ofNanos(1)).build();
				transcript.attempt(() -> session.run(FOREVER, briefest).consume());
				transcript.attempt(() -> transcript
					.rest(session.run("RETURN 2", TransactionConfig.builder().withTimeout(Duration.ZERO).build())));
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

}
