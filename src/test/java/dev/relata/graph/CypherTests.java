package dev.relata.graph;

import java.util.concurrent.atomic.AtomicInteger;

import dev.relata.support.RelataTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.exceptions.TransientException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Running statements. */
@RelataTest
class CypherTests {

	private static final Statement ONE = Statement.of("RETURN 1 AS one");

	@Autowired
	private Cypher cypher;

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

	private static RuntimeException deleted(boolean asTheDatabaseSays) {
		return asTheDatabaseSays ? new TransientException("Neo.TransientError.Transaction.Outdated", "deleted")
				: new ConcurrencyFailureException("deleted");
	}

}
