package dev.relata.relation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.relata.graph.Cypher;
import dev.relata.graph.EdgeType;
import dev.relata.graph.Statement;
import dev.relata.relationtype.End;
import dev.relata.relationtype.RelationType;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/** Writes edges, and finds those between two profiles. */
@Repository
class Edges {

	private final Cypher cypher;

	Edges(Cypher cypher) {
		this.cypher = cypher;
	}

	/** An edge that is there between the profiles of a draft. */
	record Existing(int index, String id, Validity validity, @Nullable String note) {
	}

	/**
	 * The edges of a type between the profiles of each draft, in either direction where
	 * the type is symmetric.
	 * @return the edges by the index of the draft
	 */
	Map<Integer, List<Existing>> between(RelationType type, Map<Integer, RelationDraft> drafts) {
		List<Map<String, Object>> pairs = drafts.entrySet()
			.stream()
			.map((entry) -> Map.<String, Object>of("index", entry.getKey(), "source", entry.getValue().sourceId(),
					"target", entry.getValue().targetId()))
			.toList();
		return this.cypher
			.list(Statement.of("""
					UNWIND $pairs AS pair
					MATCH (:Profile {id: pair.source})-[r:{{type}}]-{{head}}(:Profile {id: pair.target})
					RETURN pair.index AS index, r.id AS id, r.since AS since, r.until AS until, r.note AS note
					""").type("type", type.type()).part("head", type.symmetric() ? "" : ">").with("pairs", pairs),
					(row) -> new Existing(row.get("index").asInt(), row.get("id").asString(),
							new Validity(row.get("since").asLocalDate(null), row.get("until").asLocalDate(null)),
							row.get("note").asString(null)))
			.stream()
			.collect(Collectors.groupingBy(Existing::index));
	}

	/** Writes new edges of a type between profiles that are there. */
	void create(RelationType type, Collection<Relation> relations, List<String> languages) {
		this.cypher.run(Statement.of("""
				UNWIND $rows AS row
				MATCH (s:Profile {id: row.sourceId})
				MATCH (t:Profile {id: row.targetId})
				CREATE (s)-[r:{{type}}]->(t)
				SET r = row
				""")
			.type("type", type.type())
			.with("rows", relations.stream().map((relation) -> properties(relation, languages)).toList()));
	}

	/** Writes what can change of an edge that keeps its type and its profiles. */
	void update(EdgeType type, String id, Validity validity, @Nullable String note) {
		this.cypher.run(Statement.of("""
				MATCH ()-[r:{{type}} {id: $id}]->()
				SET r.since = $since, r.until = $until, r.note = $note
				""")
			.type("type", type)
			.with("id", id)
			.with("since", validity.since())
			.with("until", validity.until())
			.with("note", note));
	}

	void delete(EdgeType type, String id) {
		this.cypher.run(Statement.of("MATCH ()-[r:{{type}} {id: $id}]->() DELETE r").type("type", type).with("id", id));
	}

	/** The labels on the edge are in the account's language, whoever looks. */
	private static Map<String, @Nullable Object> properties(Relation relation, List<String> languages) {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("id", relation.id());
		row.put("sourceRole", relation.type().role(End.SOURCE, languages));
		row.put("targetRole", relation.type().role(End.TARGET, languages));
		row.put("since", relation.since());
		row.put("until", relation.until());
		row.put("note", relation.note());
		row.put("createdAt", relation.createdAt());
		row.put("createdBy", relation.createdBy());
		row.put("sourceId", relation.source().id());
		row.put("targetId", relation.target().id());
		row.put("sortKey", relation.sortKey());
		return row;
	}

}
