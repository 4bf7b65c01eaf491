package dev.relata.relation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.relata.graph.Cypher;
import dev.relata.graph.Statement;
import dev.relata.relationtype.End;
import dev.relata.relationtype.RelationType;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/** Writes edges. */
@Repository
class Edges {

	private final Cypher cypher;

	Edges(Cypher cypher) {
		this.cypher = cypher;
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

	/** Writes what can change of edges that keep their type and their profiles. */
	void update(RelationType type, Collection<Relation> relations) {
		this.cypher.run(Statement.of("""
				UNWIND $rows AS row
				MATCH ()-[r:{{type}} {id: row.id}]->()
				SET r.since = row.since, r.until = row.until, r.note = row.note
				""").type("type", type.type()).with("rows", relations.stream().map(Edges::changeable).toList()));
	}

	void delete(RelationType type, Collection<Relation> relations) {
		this.cypher.run(Statement.of("""
				UNWIND $ids AS id
				MATCH ()-[r:{{type}} {id: id}]->()
				DELETE r
				""").type("type", type.type()).with("ids", relations.stream().map(Relation::id).toList()));
	}

	private static Map<String, @Nullable Object> changeable(Relation relation) {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("id", relation.id());
		row.put("since", relation.since());
		row.put("until", relation.until());
		row.put("note", relation.note());
		return row;
	}

	/** The labels on the edge are in the account's language, whoever looks. */
	private static Map<String, @Nullable Object> properties(Relation relation, List<String> languages) {
		Map<String, @Nullable Object> row = changeable(relation);
		row.put("sourceRole", relation.type().role(End.SOURCE, languages));
		row.put("targetRole", relation.type().role(End.TARGET, languages));
		row.put("createdAt", relation.createdAt());
		row.put("createdBy", relation.createdBy());
		row.put("sourceId", relation.source().id());
		row.put("targetId", relation.target().id());
		row.put("selfId", relation.source().id().equals(relation.target().id()) ? relation.source().id() : null);
		row.put("sortKey", relation.sortKey());
		return row;
	}

}
