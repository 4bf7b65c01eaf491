package dev.relata.graph;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.neo4j.driver.Record;
import org.neo4j.driver.summary.ResultSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.DependsOn;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Runs statements, each counted and timed as {@value #METER}, in the transaction that is
 * open or in a reading one of their own. So each has a time-out. None is sent before the
 * migrations are done.
 */
@Component
@DependsOn("migrations")
public class Cypher {

	/** The meter of all statements sent to the database. */
	public static final String METER = "relata.cypher";

	private static final Logger log = LoggerFactory.getLogger(Cypher.class);

	private final Neo4jClient client;

	private final Transactions transactions;

	private final Timer timer;

	Cypher(Neo4jClient client, Transactions transactions, MeterRegistry meters) {
		this.client = client;
		this.transactions = transactions;
		this.timer = meters.timer(METER);
	}

	/** All rows that the statement gives, each made into something by the mapper. */
	public <T> List<T> list(Statement statement, Function<Record, T> mapper) {
		return this.transactions.read(() -> timed(() -> fetch(statement, mapper)));
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
		return timed(() -> this.client.query(statement.text()).bindAll(statement.bindings()).run());
	}

	@SuppressWarnings("unchecked")
	private <T> List<T> fetch(Statement statement, Function<Record, T> mapper) {
		log.debug("{}", statement.text());
		return (List<T>) List.copyOf(this.client.query(statement.text())
			.bindAll(statement.bindings())
			.fetchAs(Object.class)
			.mappedBy((types, row) -> Objects.requireNonNull(mapper.apply(row)))
			.all());
	}

	private <T> T timed(Supplier<T> work) {
		return Objects.requireNonNull(this.timer.record(work));
	}

}
