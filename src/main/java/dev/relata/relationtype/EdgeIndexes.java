package dev.relata.relationtype;

import java.util.Map;

import dev.relata.graph.Cypher;
import dev.relata.graph.EdgeType;
import dev.relata.graph.Statement;
import dev.relata.graph.Transactions;

import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.stereotype.Repository;

/**
 * The indexes that each type of edge has: its id, the pages of a profile's relations from
 * either end, the ended and future ones among them, and those to itself. Making them is
 * safe to repeat.
 */
@Repository
class EdgeIndexes {

	private static final Map<String, String> PROPERTIES = Map.of("source_page", "r.sourceId, r.sortKey", "target_page",
			"r.targetId, r.sortKey", "source_until", "r.sourceId, r.until", "target_until", "r.targetId, r.until",
			"source_since", "r.sourceId, r.since", "target_since", "r.targetId, r.since", "self", "r.selfId");

	private final Cypher cypher;

	private final Transactions transactions;

	EdgeIndexes(Cypher cypher, Transactions transactions) {
		this.cypher = cypher;
		this.transactions = transactions;
	}

	/**
	 * Makes the indexes of a type where they are missing, and waits until they can be
	 * used.
	 */
	void ensure(EdgeType type) {
		schema("CREATE CONSTRAINT {{name}} IF NOT EXISTS FOR ()-[r:{{type}}]-() REQUIRE r.id IS UNIQUE", type, "id",
				"");
		PROPERTIES.forEach((name, properties) -> schema(
				"CREATE INDEX {{name}} IF NOT EXISTS FOR ()-[r:{{type}}]-() ON ({{properties}})", type, name,
				properties));
		schema("CALL db.awaitIndexes(300)", type, "", "");
	}

	/** Drops the indexes of a type. */
	void drop(EdgeType type) {
		schema("DROP CONSTRAINT {{name}} IF EXISTS", type, "id", "");
		PROPERTIES.keySet().forEach((name) -> schema("DROP INDEX {{name}} IF EXISTS", type, name, ""));
	}

	private void schema(String text, EdgeType type, String name, String properties) {
		schema(Statement.of(text)
			.part("name", "edges_" + type.name() + "_" + name)
			.type("type", type)
			.part("properties", properties));
	}

	/**
	 * Neo4j may fail where two make the same index at once, although that is what
	 * {@code IF NOT EXISTS} is for; it is there by the second time.
	 */
	private void schema(Statement statement) {
		try {
			this.transactions.write(() -> this.cypher.run(statement));
		}
		catch (InvalidDataAccessResourceUsageException ex) {
			this.transactions.write(() -> this.cypher.run(statement));
		}
	}

}
