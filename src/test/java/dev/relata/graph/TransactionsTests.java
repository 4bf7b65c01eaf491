package dev.relata.graph;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

import dev.relata.support.AtOnce;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.TransientException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Work that is done whole or not at all, again where that helps. */
@RelataTest
class TransactionsTests {

	@Autowired
	private Transactions transactions;

	@Autowired
	private Cypher cypher;

	@Autowired
	private Driver driver;

	@AfterEach
	void clean() {
		this.driver.executableQuery("MATCH (s:Sample) DELETE s").execute();
	}

	@Test
	void undoWhatTheyDidWhereTheyFail() {
		assertThatIllegalStateException().isThrownBy(() -> this.transactions.write(() -> {
			create("half");
			throw new IllegalStateException("half way");
		})).withMessage("half way");
		assertThat(names()).isEmpty();
	}

	@Test
	void areTriedAgainWhereThatHelps() {
		AtomicInteger attempts = new AtomicInteger();
		assertThat(this.transactions.write(() -> {
			create("attempt " + attempts.incrementAndGet());
			if (attempts.get() < 3) {
				throw new ConcurrencyFailureException("not yet");
			}
			return "done";
		})).isEqualTo("done");
		assertThat(names()).containsExactly("attempt 3");
	}

	@Test
	void areTriedAgainWhereCommittingMetADeadlock() {
		AtomicInteger attempts = new AtomicInteger();
		assertThat(this.transactions.write(() -> {
			if (attempts.incrementAndGet() == 1) {
				TransactionSynchronizationManager.registerSynchronization(new DeadlockOnCommit());
			}
			return create("attempt " + attempts);
		})).isOne();
		assertThat(names()).containsExactly("attempt 2");
	}

	@Test
	void areNotTriedAgainWhereItDoesNot() {
		AtomicInteger attempts = new AtomicInteger();
		assertThatIllegalStateException().isThrownBy(() -> this.transactions.write(() -> {
			attempts.incrementAndGet();
			throw new IllegalStateException("never");
		}));
		assertThat(attempts).hasValue(1);
	}

	@Test
	void giveUpInTheEndAndTellWhy() {
		AtomicInteger attempts = new AtomicInteger();
		assertThatExceptionOfType(ConcurrencyFailureException.class).isThrownBy(() -> this.transactions.write(() -> {
			attempts.incrementAndGet();
			throw new ConcurrencyFailureException("not now");
		})).withMessage("not now");
		assertThat(attempts).hasValue(9);
	}

	@Test
	void areOneWithinAnother() {
		assertThatIllegalStateException().isThrownBy(() -> this.transactions.write(() -> {
			this.transactions.write(() -> create("inner"));
			throw new IllegalStateException("outer");
		}));
		assertThat(names()).isEmpty();
	}

	@Test
	void bothSucceedThoughOneWasADeadlock() {
		create("a");
		create("b");
		CyclicBarrier bothHoldOne = new CyclicBarrier(2);
		AtomicInteger attempts = new AtomicInteger();
		AtOnce.each(2, (client) -> this.transactions.write(() -> {
			boolean first = attempts.incrementAndGet() <= 2;
			lock((client == 0) ? "a" : "b");
			if (first) {
				await(bothHoldOne);
			}
			return lock((client == 0) ? "b" : "a");
		}));
		assertThat(attempts.get()).isGreaterThan(2);
		assertThat(this.cypher.list(Statement.of("MATCH (s:Sample) RETURN s.locks AS locks"),
				(row) -> row.get("locks").asInt()))
			.containsExactly(2, 2);
	}

	@Test
	void onlyReadWhereTheyRead() {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(
				() -> this.cypher.list(Statement.of("CREATE (s:Sample {name: 'x'}) RETURN s"), (row) -> row.get("s")));
		assertThat(names()).isEmpty();
	}

	@Test
	void makeNoSyntaxOfParameters() {
		String hostile = "x'}) MATCH (n) DETACH DELETE n //`\"\\u0027";
		create(hostile);
		assertThat(names()).containsExactly(hostile);
		assertThat(this.cypher.one(
				Statement.of("MATCH (s:Sample {name: $name}) RETURN s.name AS name").with("name", hostile),
				(row) -> row.get("name").asString()))
			.contains(hostile);
	}

	private int create(String name) {
		return this.transactions
			.write(() -> this.cypher.run(Statement.of("CREATE (:Sample {name: $name, locks: 0})").with("name", name))
				.counters()
				.nodesCreated());
	}

	private int lock(String name) {
		return this.cypher
			.run(Statement.of("MATCH (s:Sample {name: $name}) SET s.locks = s.locks + 1").with("name", name))
			.counters()
			.propertiesSet();
	}

	private List<String> names() {
		return this.cypher.list(Statement.of("MATCH (s:Sample) RETURN s.name AS name"),
				(row) -> row.get("name").asString());
	}

	private static void await(CyclicBarrier barrier) {
		try {
			barrier.await();
		}
		catch (InterruptedException | BrokenBarrierException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Fails as Spring does where the database meets a deadlock in committing. */
	private static final class DeadlockOnCommit implements TransactionSynchronization {

		@Override
		public void beforeCommit(boolean readOnly) {
			throw new TransactionSystemException("deadlock",
					new TransientException("Neo.TransientError.Transaction.DeadlockDetected", "deadlock"));
		}

	}

}
