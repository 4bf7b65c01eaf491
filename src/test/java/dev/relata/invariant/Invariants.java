package dev.relata.invariant;

import java.util.List;
import java.util.Map;

import org.neo4j.driver.Driver;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds in the graph whatever was done: each query finds what breaks it. */
final class Invariants {

	private static final Map<String, String> BROKEN = Map.ofEntries(
			Map.entry("one edge a relation", "MATCH ()-[r]->() WITH r.id AS id, count(*) AS n WHERE n > 1 RETURN id"),
			Map.entry("an edge knows its ends", """
					MATCH (s)-[r]->(t)
					WHERE r.sourceId <> s.id OR r.targetId <> t.id OR NOT r.id ENDS WITH r.sortKey
						OR (s = t) <> (r.selfId IS NOT NULL)
					RETURN r.id AS id"""), Map.entry("an edge has the labels of its type", """
					MATCH (t:RelationType)
					MATCH ()-[r]->() WHERE type(r) = t.edgeType
						AND (r.sourceRole <> t.sourceRoles_en OR r.targetRole <> t.targetRoles_en)
					RETURN r.id AS id"""), Map.entry("an edge joins kinds that its type takes", """
					MATCH (t:RelationType)
					MATCH (s)-[r]->(o) WHERE type(r) = t.edgeType
						AND NOT (s.kind IN t.sourceKinds AND o.kind IN t.targetKinds)
					RETURN r.id AS id"""),
			Map.entry("an edge does not end before it begins",
					"MATCH ()-[r]->() WHERE r.since > r.until RETURN r.id AS id"),
			Map.entry("the same two are not related twice on a day", """
					MATCH (s)-[r]->(t), (s)-[q]->(t)
					WHERE r.id < q.id AND type(r) = type(q)
						AND NOT coalesce(r.until < q.since, false) AND NOT coalesce(q.until < r.since, false)
					RETURN r.id AS id"""), Map.entry("nor the other way round where the type is symmetric", """
					MATCH (t:RelationType {symmetric: true})
					MATCH (a)-[r]->(b), (b)-[q]->(a)
					WHERE type(r) = t.edgeType AND type(q) = t.edgeType AND r.id < q.id
						AND NOT coalesce(r.until < q.since, false) AND NOT coalesce(q.until < r.since, false)
					RETURN r.id AS id"""), Map.entry("no limit is passed on any day", """
					MATCH (t:RelationType) WHERE t.sourceLimit IS NOT NULL
					MATCH (p)-[r]->() WHERE type(r) = t.edgeType AND (r.until IS NULL OR r.until >= date())
					WITH t, p, collect(r) AS all
					UNWIND [date()] + [r IN all WHERE r.since > date() | r.since] AS day
					WITH t, p, size([r IN all WHERE (r.since IS NULL OR r.since <= day)
						AND (r.until IS NULL OR r.until >= day)]) AS held
					WHERE held > t.sourceLimit
					RETURN p.id AS id"""), Map.entry("nobody has two above him on a day", """
					MATCH (t:RelationType {hierarchical: true})
					MATCH (a)-[r]->(p), (b)-[q]->(p)
					WHERE type(r) = t.edgeType AND type(q) = t.edgeType AND r.id < q.id
						AND coalesce(r.until >= date(), true) AND coalesce(q.until >= date(), true)
						AND NOT coalesce(r.until < q.since, false) AND NOT coalesce(q.until < r.since, false)
					RETURN p.id AS id"""), Map.entry("nobody is above himself", """
					MATCH (p:Profile)-[rs:HEADQUARTERS_BRANCH*1..12]->(p)
					WHERE all(r IN rs WHERE r.until IS NULL OR r.until >= date())
					RETURN p.id AS id"""), Map.entry("a line of a history has its change", """
					MATCH (l:HistoryLine)
					WHERE NOT EXISTS { MATCH (c:Change {id: l.change}) WHERE l.item < size(c.items) }
					RETURN l.key AS id"""), Map.entry("a change is told somewhere", """
					MATCH (c:Change) WHERE NOT EXISTS { (:HistoryLine {change: c.id}) }
					RETURN c.id AS id"""), Map.entry("a merged key leads to a profile that knows it", """
					MATCH (m:MergedExternalId)
					WHERE NOT EXISTS {
						MATCH (p:Profile {id: m.profileId}) WHERE m.externalId IN p.mergedExternalIds
					}
					RETURN m.externalId AS id"""));

	private Invariants() {
	}

	static void check(Driver driver) {
		BROKEN.forEach((rule, query) -> {
			List<String> broken = driver.executableQuery(query)
				.execute()
				.records()
				.stream()
				.map((row) -> row.get("id").asString())
				.toList();
			assertThat(broken).as(rule).isEmpty();
		});
	}

}
