package dev.relata.graph;

import java.time.Duration;
import java.util.List;

import dev.relata.support.RelataTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is not done in time is ended. */
@RelataTest
class DeadlineTests {

	private static final Statement SLOW = Statement
		.of("UNWIND range(1, 3000000000) AS n WITH n WHERE n % 7 = 8 RETURN count(n) AS slow");

	@Autowired
	private Cypher cypher;

	@Autowired
	private Transactions transactions;

	@Autowired
	private Driver driver;

	@AfterEach
	void takeYourTime() {
		Deadline.none();
	}

	@Test
	void endsAStatementInTheDatabase() {
		Deadline.in(Duration.ofMillis(500));
		assertThatExceptionOfType(OutOfTime.class).isThrownBy(() -> this.cypher.list(SLOW, (row) -> row.get("slow")));
		assertThat(running()).isEmpty();
	}

	@Test
	void endsATransactionInTheDatabaseAndUndoesIt() {
		Deadline.in(Duration.ofMillis(500));
		assertThatExceptionOfType(OutOfTime.class).isThrownBy(() -> this.transactions.write(() -> {
			this.cypher.run(Statement.of("CREATE (:Sample)"));
			return this.cypher.run(SLOW);
		}));
		assertThat(running()).isEmpty();
		assertThat(this.driver.executableQuery("MATCH (s:Sample) RETURN s").execute().records()).isEmpty();
	}

	@Test
	void sendsNothingThatIsTooLate() throws InterruptedException {
		Deadline.in(Duration.ofMillis(1));
		Thread.sleep(5);
		Statement create = Statement.of("CREATE (:Sample)");
		assertThatExceptionOfType(OutOfTime.class)
			.isThrownBy(() -> this.transactions.write(() -> this.cypher.run(create)));
		assertThatExceptionOfType(OutOfTime.class).isThrownBy(() -> this.cypher.list(SLOW, (row) -> row));
	}

	@Test
	void leavesTimeThatIsNotOver() {
		Deadline.in(Duration.ofMinutes(1));
		assertThat(Deadline.left(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(1));
		assertThat(Deadline.left(Duration.ofHours(1))).isBetween(Duration.ofSeconds(50), Duration.ofMinutes(1));
		assertThat(this.cypher.one(Statement.of("RETURN 1 AS one"), (row) -> row.get("one").asInt())).contains(1);
	}

	/** Slow statements that still run. */
	private List<String> running() {
		return this.driver
			.executableQuery(
					"SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery STARTS WITH 'UNWIND range(1, 3' "
							+ "AND status STARTS WITH 'Running' RETURN currentQuery AS text")
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("text").asString())
			.toList();
	}

}
