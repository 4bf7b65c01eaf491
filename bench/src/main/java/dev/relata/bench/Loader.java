package dev.relata.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** Writes rows in large transactions, one for each statement. */
class Loader {

	private final Driver driver;

	private final int batch;

	private final Map<String, List<Map<String, ? extends @Nullable Object>>> waiting = new LinkedHashMap<>();

	private long count;

	Loader(Driver driver, int batch) {
		this.driver = driver;
		this.batch = batch;
	}

	/**
	 * Adds a row.
	 * @param statement what is done with each {@code row}
	 */
	void add(String statement, Map<String, ? extends @Nullable Object> row) {
		List<Map<String, ? extends @Nullable Object>> rows = this.waiting.computeIfAbsent(statement,
				(key) -> new ArrayList<>());
		rows.add(row);
		if (rows.size() == this.batch) {
			write(statement, rows);
			rows.clear();
		}
	}

	/** Writes what is left. */
	void flush() {
		this.waiting.forEach(this::write);
		this.waiting.clear();
	}

	long count() {
		return this.count;
	}

	private void write(String statement, List<Map<String, ? extends @Nullable Object>> rows) {
		try (Session session = this.driver.session()) {
			session.executeWriteWithoutResult(
					(tx) -> tx.run("UNWIND $rows AS row " + statement, Map.of("rows", List.copyOf(rows))).consume());
		}
		this.count += rows.size();
	}

}
