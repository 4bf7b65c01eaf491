package dev.relata.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.relata.graph.Cypher;
import dev.relata.graph.Statement;

import org.springframework.stereotype.Repository;

/** The users and groups that something can be shared with. */
@Repository
public class Principals {

	private final Cypher cypher;

	Principals(Cypher cypher) {
		this.cypher = cypher;
	}

	/** Those of these ids that no user and no group has. */
	public List<String> unknown(Collection<String> ids) {
		Set<String> known = new HashSet<>(this.cypher.list(Statement.of("""
				UNWIND $ids AS id
				MATCH (u:User {id: id}) RETURN u.id AS id
				UNION
				UNWIND $ids AS id
				MATCH (g:Group {id: id}) RETURN g.id AS id
				""").with("ids", ids), (row) -> row.get("id").asString()));
		return ids.stream().distinct().filter((id) -> !known.contains(id)).toList();
	}

	/** Tells whether a user has this id. */
	public boolean isUser(String id) {
		return this.cypher
			.one(Statement.of("RETURN EXISTS { (:User {id: $id}) } AS there").with("id", id),
					(row) -> row.get("there").asBoolean())
			.orElseThrow();
	}

}
