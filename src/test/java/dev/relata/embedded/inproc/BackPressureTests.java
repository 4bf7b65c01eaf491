package dev.relata.embedded.inproc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What nobody reads is not computed. How far a statement got is told by the pages that it
 * looked at, three or so for each of its ten million rows.
 */
class BackPressureTests {

	private static final String TEN_MILLION = "UNWIND range(1, 10000000) AS i MATCH (p:Person {n: 1}) RETURN i, p.name";

	private static final int PAGES_OF_A_ROW = 8;

	/** The driver's usual fetch size. */
	private static final int BATCH = 1000;

	@ParameterizedTest
	@MethodSource("ways")
	void runsAFewBatchesAhead(Way way) {
		try (Session session = way.driver().session(); Session watching = BothWays.TCP.driver().session()) {
			Result result = session.run(TEN_MILLION);
			for (int row = 1; row <= 5 * BATCH; row++) {
				assertThat(result.next().get(0).asInt()).isEqualTo(row);
				if (row % BATCH == 1) {
					assertThat(pages(watching)).isBetween((long) row, (row + 3L * BATCH) * PAGES_OF_A_ROW);
				}
			}
		}
	}

	@ParameterizedTest
	@MethodSource("ways")
	void stopsWhatIsAbandoned(Way way) {
		try (Session watching = BothWays.TCP.driver().session()) {
			try (Session session = way.driver().session()) {
				session.run(TEN_MILLION).next();
			}
			assertThat(running(watching)).isEmpty();
			try (Session session = way.driver().session()) {
				Result result = session.run(TEN_MILLION);
				result.next();
				result.consume();
				assertThat(running(watching)).isEmpty();
			}
			try (Session session = way.driver().session(); Transaction tx = session.beginTransaction()) {
				tx.run(TEN_MILLION);
				tx.run("RETURN 1").consume();
				assertThat(pages(watching)).isLessThan(3L * BATCH * PAGES_OF_A_ROW);
			}
			assertThat(running(watching)).isEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("ways")
	void runsNoFurtherThanAsyncReadersGo(Way way) {
		AsyncSession session = way.driver().session(AsyncSession.class);
		try (Session watching = BothWays.TCP.driver().session()) {
			ResultCursor cursor = session.runAsync(TEN_MILLION).toCompletableFuture().join();
			Record first = cursor.nextAsync().toCompletableFuture().join();
			assertThat(first.get(0).asInt()).isOne();
			assertThat(pages(watching)).isLessThan(3L * BATCH * PAGES_OF_A_ROW);
		}
		finally {
			session.closeAsync().toCompletableFuture().join();
		}
	}

	static Stream<Way> ways() {
		return Stream.of(BothWays.TCP, BothWays.INPROC);
	}

	/** How many pages it has looked at when it rests. */
	private static long pages(Session watching) {
		List<Long> seen = new ArrayList<>(List.of(-1L));
		while (seen.size() < 3 || !seen.getLast().equals(seen.get(seen.size() - 3))) {
			seen.addAll(running(watching));
		}
		return seen.getLast();
	}

	private static List<Long> running(Session watching) {
		return watching.run("""
				SHOW TRANSACTIONS YIELD currentQuery, pageHits
				WHERE currentQuery STARTS WITH $statement
				RETURN pageHits
				""", Map.of("statement", "UNWIND range(1, 10000000)")).list((row) -> row.get(0).asLong());
	}

}
