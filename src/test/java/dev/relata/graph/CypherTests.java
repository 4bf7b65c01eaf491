package dev.relata.graph;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.relata.support.RelataTest;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.TransientException;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.transaction.autoconfigure.TransactionProperties;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Running statements. */
@RelataTest
class CypherTests {

	private static final Statement ONE = Statement.of("RETURN 1 AS one");

	@Autowired
	private Cypher cypher;

	@Autowired
	private Neo4jClient client;

	@Autowired
	private Driver driver;

	@Autowired
	private TransactionProperties transactions;

	@Autowired
	private MeterRegistry meters;

	private final AtomicInteger attempts = new AtomicInteger();

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void readsAgainWhereSomethingWasDeletedMeanwhile(boolean asTheDatabaseSays) {
		assertThat(this.cypher.one(ONE, (row) -> {
			if (this.attempts.incrementAndGet() < 3) {
				throw deleted(asTheDatabaseSays);
			}
			return row.get("one").asInt();
		})).contains(1);
		assertThat(this.attempts).hasValue(3);
	}

	@Test
	void doesNotReadAgainForEver() {
		assertThatExceptionOfType(TransientException.class).isThrownBy(() -> this.cypher.one(ONE, (row) -> {
			this.attempts.incrementAndGet();
			throw deleted(true);
		}));
		assertThat(this.attempts).hasValue(5);
	}

	@ParameterizedTest
	@CsvSource({ "PT0.000000001S, true", "PT0S, false", "PT1H, false" })
	void tellsOfSlowStatementsButNotWhatPeopleWrote(Duration patience, boolean told) {
		Cypher watched = new Cypher(this.client, this.driver, this.transactions, new StatementProperties(patience),
				this.meters);
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		Logger logger = (Logger) LoggerFactory.getLogger("dev.relata.slow-statements");
		logger.addAppender(log);
		try {
			watched.list(Statement.of("UNWIND $names AS name\n\tRETURN name").with("names", List.of("secret")),
					(row) -> row.get("name").asString());
		}
		finally {
			logger.detachAppender(log);
		}
		assertThat(log.list).hasSize(told ? 1 : 0)
			.allSatisfy((event) -> assertThat(event.getFormattedMessage())
				.matches("\\d+ ms for UNWIND \\$names AS name RETURN name"));
	}

	private static RuntimeException deleted(boolean asTheDatabaseSays) {
		return asTheDatabaseSays ? new TransientException("Neo.TransientError.Transaction.Outdated", "deleted")
				: new ConcurrencyFailureException("deleted");
	}

}
