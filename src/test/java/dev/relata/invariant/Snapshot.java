package dev.relata.invariant;

import java.util.List;

import org.neo4j.driver.Driver;

/**
 * All profiles and relations in the graph, without what grows with each change.
 *
 * @param lines a line for each, in order
 */
record Snapshot(List<String> lines) {

	private static final String EVERYTHING = """
			CALL () {
				MATCH (p:Profile)
				RETURN p.id AS id, [labels(p), p {.*, version: null, updatedAt: null}] AS line
				UNION ALL
				MATCH (s:Profile)-[r]->(t:Profile)
				RETURN r.id AS id, [type(r), s.id, t.id, r {.*}] AS line
				UNION ALL
				MATCH (m:MergedExternalId)
				RETURN m.externalId AS id, [m.profileId] AS line
			}
			RETURN id, line ORDER BY id
			""";

	static Snapshot of(Driver driver) {
		return new Snapshot(driver.executableQuery(EVERYTHING)
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("id").asString() + " " + row.get("line").asList(Snapshot::text))
			.toList());
	}

	private static String text(org.neo4j.driver.Value value) {
		return value.hasType(org.neo4j.driver.internal.types.InternalTypeSystem.TYPE_SYSTEM.MAP())
				? new java.util.TreeMap<>(value.asMap()).toString() : value.toString();
	}

}
