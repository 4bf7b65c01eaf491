package dev.relata.graph;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.TransientException;
import org.neo4j.driver.summary.ResultSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.boot.transaction.autoconfigure.TransactionProperties;
import org.springframework.context.annotation.DependsOn;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs statements, each counted and timed as {@value #METER}, in the transaction that is
 * open or, where they only read, in one of their own, which the database begins and ends
 * by itself: that is one message where three would be. Either way each has a time-out,
 * and none is begun after the {@link Deadline} of its request. The log tells of slow
 * ones. None is sent before the migrations are done.
 */
@Component
@DependsOn("migrations")
public class Cypher {

	/** The meter of all statements sent to the database. */
	public static final String METER = "relata.cypher";

	private static final Logger log = LoggerFactory.getLogger(Cypher.class);

	/** A log of its own, to be kept apart. */
	private static final Logger slow = LoggerFactory.getLogger("dev.relata.slow-statements");

	private static final SessionConfig READING = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

	private static final int ATTEMPTS = 5;

	private final Neo4jClient client;

	private final Driver driver;

	private final Duration timeout;

	private final Duration patience;

	private final Timer timer;

	Cypher(Neo4jClient client, Driver driver, TransactionProperties transactions, StatementProperties properties,
			MeterRegistry meters) {
		this.client = client;
		this.driver = driver;
		this.timeout = Objects.requireNonNull(transactions.getDefaultTimeout());
		this.patience = properties.slowStatement();
		this.timer = meters.timer(METER);
	}

	/** All rows that the statement gives, each made into something by the mapper. */
	public <T> List<T> list(Statement statement, Function<Record, T> mapper) {
		log.debug("{}", statement.text());
		boolean open = TransactionSynchronizationManager.isActualTransactionActive();
		return timed(statement, () -> open ? join(statement, mapper) : read(statement, mapper));
	}

	/**
	 * The only row that the statement gives, if it gives one.
	 * @throws IllegalStateException if it gives several
	 */
	public <T> Optional<T> one(Statement statement, Function<Record, T> mapper) {
		List<T> rows = list(statement, mapper);
		if (rows.size() > 1) {
			throw new IllegalStateException("One row at the most was expected, not " + rows.size());
		}
		return rows.stream().findFirst();
	}

	/**
	 * Runs a statement for what it does, in the transaction that is open.
	 * @return what it did
	 */
	public ResultSummary run(Statement statement) {
		log.debug("{}", statement.text());
		return timed(statement, () -> this.client.query(statement.text()).bindAll(statement.bindings()).run());
	}

	@SuppressWarnings("unchecked")
	private <T> List<T> join(Statement statement, Function<Record, T> mapper) {
		return (List<T>) List.copyOf(this.client.query(statement.text())
			.bindAll(statement.bindings())
			.fetchAs(Object.class)
			.mappedBy((types, row) -> Objects.requireNonNull(mapper.apply(row)))
			.all());
	}

	/**
	 * Reads again where the mapper, or the database itself, met something that was
	 * deleted while the statement ran.
	 */
	private <T> List<T> read(Statement statement, Function<Record, T> mapper) {
		for (int attempt = 1;; attempt++) {
			try {
				return readOnce(statement, mapper);
			}
			catch (ConcurrencyFailureException | TransientException ex) {
				if (attempt == ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

	private <T> List<T> readOnce(Statement statement, Function<Record, T> mapper) {
		TransactionConfig own = TransactionConfig.builder().withTimeout(Deadline.left(this.timeout)).build();
		try (Session session = this.driver.session(READING)) {
			return session.run(statement.text(), statement.bindings(), own).list(mapper);
		}
	}

	private <T> T timed(Statement statement, Supplier<T> work) {
		Deadline.left(this.timeout);
		long start = System.nanoTime();
		try {
			return Objects.requireNonNull(this.timer.record(work));
		}
		catch (RuntimeException ex) {
			throw OutOfTime.or(ex);
		}
		finally {
			tellIfSlow(statement, Duration.ofNanos(System.nanoTime() - start));
		}
	}

	/** Without the values of parameters, which people wrote. */
	private void tellIfSlow(Statement statement, Duration took) {
		if (!this.patience.isZero() && took.compareTo(this.patience) >= 0) {
			slow.warn("{} ms for {}", took.toMillis(), statement.text().strip().replaceAll("\\s+", " "));
		}
	}

}
