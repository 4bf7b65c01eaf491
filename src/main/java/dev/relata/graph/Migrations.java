package dev.relata.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.RetryableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database up to date: runs the migration files that it has not had, in the
 * order of their names, and notes each with its checksum. A lock that the database itself
 * lets go of when its holder dies keeps a second instance waiting. A process that dies in
 * the middle of a file runs that file again, so statements have to be safe to repeat.
 */
class Migrations {

	private static final Logger log = LoggerFactory.getLogger(Migrations.class);

	private static final TransactionConfig PATIENT = TransactionConfig.builder()
		.withTimeout(Duration.ofMinutes(10))
		.build();

	private static final int ATTEMPTS = 60;

	private final Driver driver;

	private final List<Script> scripts;

	private final String label;

	Migrations(Driver driver, List<Script> scripts) {
		this(driver, scripts, "Migration");
	}

	/** Keeps its history in nodes with this label. */
	Migrations(Driver driver, List<Script> scripts, String label) {
		this.driver = driver;
		this.scripts = scripts;
		this.label = label;
	}

	/**
	 * Applies what is missing.
	 * @throws IllegalStateException if a file that ran has changed since or is gone
	 */
	void apply() {
		run("CREATE CONSTRAINT migration_lock IF NOT EXISTS FOR (l:MigrationLock) REQUIRE l.id IS UNIQUE");
		for (int attempt = 1; !applied(attempt); attempt++) {
			log.info("Another instance is migrating the database; waiting");
		}
	}

	private boolean applied(int attempt) {
		try (Session session = this.driver.session(); Transaction lock = session.beginTransaction(PATIENT)) {
			lock.run("MERGE (l:MigrationLock {id: 1}) SET l.takenAt = datetime()").consume();
			applyMissing();
			lock.commit();
			return true;
		}
		catch (RuntimeException ex) {
			if (ex instanceof RetryableException && attempt < ATTEMPTS) {
				return false;
			}
			throw ex;
		}
	}

	private void applyMissing() {
		Map<String, String> history = history();
		requireKnown(history);
		for (Script script : this.scripts) {
			String checksum = history.get(script.name());
			if (checksum == null) {
				apply(script);
			}
			else if (!checksum.equals(script.checksum())) {
				throw new IllegalStateException(
						"The migration %s has run and was changed since; put it back and add a new file instead"
							.formatted(script.name()));
			}
		}
	}

	private void requireKnown(Map<String, String> history) {
		List<String> names = this.scripts.stream().map(Script::name).toList();
		history.keySet().stream().filter((name) -> !names.contains(name)).findFirst().ifPresent((name) -> {
			throw new IllegalStateException(
					"The migration %s has run but is not part of this version; is the database from a newer Relata?"
						.formatted(name));
		});
	}

	private void apply(Script script) {
		log.info("Migrating the database: {}", script.name());
		script.statements().forEach(this::run);
		try (Session session = this.driver.session()) {
			session
				.run("CREATE (:%s {name: $name, checksum: $checksum, appliedAt: datetime()})".formatted(this.label),
						Map.of("name", script.name(), "checksum", script.checksum()))
				.consume();
		}
	}

	private Map<String, String> history() {
		try (Session session = this.driver.session()) {
			return session.run("MATCH (m:%s) RETURN m.name AS name, m.checksum AS checksum".formatted(this.label))
				.stream()
				.collect(
						Collectors.toMap((row) -> row.get("name").asString(), (row) -> row.get("checksum").asString()));
		}
	}

	private void run(String statement) {
		try (Session session = this.driver.session()) {
			session.run(statement).consume();
		}
	}

}
