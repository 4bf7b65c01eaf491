package dev.relata.embedded.inproc;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.relata.embedded.EmbeddedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A server that is closed leaves nobody waiting, and its folder whole. */
class ServerEndTests {

	private static final String FOREVER = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a % b)";

	@TempDir
	private Path folder = Path.of("");

	/**
	 * Over a socket what runs is told by some that the database is not available, by
	 * others that the connection is gone. All of it may be tried again.
	 */
	@Test
	void endsWhatIsOpenAndOpensAgain() throws InterruptedException {
		EmbeddedServer server = EmbeddedServer.start(this.folder);
		Way tcp = Way.to(server.tcp(), server.credentials());
		Way inproc = Way.to(server.inproc(), server.credentials());
		List<Session> idle = Stream.of(tcp, inproc).map((way) -> way.driver().session()).toList();
		idle.forEach((session) -> session.run("CREATE (:Kept)").consume());
		List<Transaction> open = Stream.of(1, 2).map((number) -> begun(inproc)).toList();
		CompletableFuture<?> running = forever(inproc);
		awaitRunning(idle.getFirst(), 1);
		server.close();
		isGone(running);
		gone(() -> open.getFirst().run("RETURN 1").consume());
		gone(open.getLast()::commit);
		idle.forEach((session) -> gone(() -> session.run("RETURN 1").consume()));
		for (Way way : List.of(tcp, inproc)) {
			gone(way.driver()::verifyConnectivity);
			gone(() -> way.driver().executableQuery("RETURN 1").execute());
			way.driver().close();
		}
		try (EmbeddedServer again = EmbeddedServer.start(this.folder)) {
			driverMayCloseFirst(Way.to(again.inproc(), again.credentials()));
			driverMayCloseFirst(Way.to(again.tcp(), again.credentials()));
		}
		workersEnd(server);
	}

	/** As soon as they have nothing to do. */
	private static void workersEnd(EmbeddedServer server) throws InterruptedException {
		for (Thread thread : Thread.getAllStackTraces().keySet()) {
			if (thread.getName().startsWith(server.inproc().getHost() + "-worker-")) {
				assertThat(thread.join(Duration.ofSeconds(60))).isTrue();
			}
		}
	}

	private static void driverMayCloseFirst(Way way) {
		CompletableFuture<?> running = forever(way);
		try (Session session = way.driver().session()) {
			assertThat(session.run("MATCH (k:Kept) RETURN count(k)").single().get(0).asInt()).isEqualTo(2);
			awaitRunning(session, 1);
		}
		way.driver().close();
		isGone(running);
		try (Driver other = way.driver(Way.patience(0)); Session session = other.session()) {
			awaitRunning(session, 0);
		}
	}

	private static Transaction begun(Way way) {
		Transaction tx = way.driver().session().beginTransaction();
		tx.run("CREATE (:Lost)").consume();
		return tx;
	}

	private static CompletableFuture<?> forever(Way way) {
		return CompletableFuture.runAsync(() -> {
			try (Session session = way.driver().session()) {
				session.run(FOREVER).consume();
			}
		});
	}

	private static void awaitRunning(Session session, int count) {
		int running = -1;
		while (running != count) {
			running = session.run("""
					SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'a % b'
						AND NOT currentQuery CONTAINS 'SHOW'
					RETURN count(*)
					""").single().get(0).asInt();
		}
	}

	private static void isGone(CompletableFuture<?> running) {
		assertThatExceptionOfType(CompletionException.class)
			.isThrownBy(() -> running.orTimeout(60, TimeUnit.SECONDS).join())
			.withCauseInstanceOf(ServiceUnavailableException.class);
	}

	private static void gone(Runnable work) {
		assertThatExceptionOfType(ServiceUnavailableException.class).isThrownBy(work::run);
	}

}
