package dev.relata.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/**
 * A statement that Relata sends, to be sent through the driver in the same words.
 *
 * @param text the Cypher
 * @param limit its {@code $limit}, the only parameter that differs within a request
 */
record Query(String text, int limit) {

	private static final SessionConfig READING = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

	/** Sends it, the cheapest way that the driver has, and takes all rows. */
	List<Record> run(Driver driver, Map<String, Object> parameters) {
		Map<String, Object> all = new HashMap<>(parameters);
		all.put("limit", this.limit);
		try (Session session = driver.session(READING)) {
			return session.run(this.text, all).list();
		}
	}

}
