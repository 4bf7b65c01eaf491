package dev.relata.embedded.inproc;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.NotificationClassification;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.fabric.bolt.QueryRouterBookmark;
import org.neo4j.fabric.bolt.QueryRouterBookmark.InternalGraphState;
import org.neo4j.fabric.bookmark.BookmarkFormat;

import static org.assertj.core.api.Assertions.assertThat;

/** Bookmarks, metadata and notifications are those that there are over a socket. */
class BookmarkContractTests {

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
	void waitsForWhatABookmarkNames() throws InterruptedException {
		for (List<Way> ways : List.of(List.of(BothWays.INPROC, BothWays.TCP), List.of(BothWays.TCP, BothWays.INPROC))) {
			try (Session writing = ways.getFirst().driver().session()) {
				writing.run("CREATE (:Scratch)").consume();
				SessionConfig next = SessionConfig.builder().withBookmarks(later(ways.getFirst(), 1)).build();
				CompletableFuture<Integer> read = CompletableFuture.supplyAsync(() -> count(ways.getLast(), next));
				while (!somebodyWaits()) {
					assertThat(read).isNotDone();
					Thread.onSpinWait();
				}
				writing.run("CREATE (:Scratch)").consume();
				assertThat(read.join()).isEqualTo(2);
			}
		}
	}

	private static int count(Way way, SessionConfig config) {
		try (Session reading = way.driver().session(config)) {
			return reading.run("MATCH (s:Scratch) DELETE s RETURN count(s)").single().get(0).asInt();
		}
	}

	private static boolean somebodyWaits() {
		return Thread.getAllStackTraces()
			.values()
			.stream()
			.flatMap(Arrays::stream)
			.anyMatch((frame) -> frame.getMethodName().equals("awaitUpToDate"));
	}

	@Test
	void waitsNoLongerThanItMay() {
		assertThat(BothWays.agree((way, transcript) -> {
			SessionConfig never = SessionConfig.builder().withBookmarks(later(way, 1_000_000)).build();
			try (Session session = way.driver().session(never)) {
				transcript.attempt(() -> session.run("RETURN 1").consume());
				transcript.attempt(() -> session.beginTransaction().close());
			}
		})).anyMatch((line) -> line.contains("BookmarkTimeout"));
	}

	/** A bookmark of a transaction that is yet to come. */
	private static Bookmark later(Way way, long by) {
		try (Session session = way.driver().session()) {
			session.run("RETURN 1").consume();
			String last = session.lastBookmarks().iterator().next().value();
			InternalGraphState state = BookmarkFormat.parse(last).internalGraphStates().getFirst();
			return Bookmark.from(BookmarkFormat.serialize(new QueryRouterBookmark(
					List.of(new InternalGraphState(state.graphUuid(), state.transactionId() + by)), List.of())));
		}
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

}
