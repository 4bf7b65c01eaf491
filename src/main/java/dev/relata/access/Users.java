package dev.relata.access;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.relata.graph.Cypher;
import dev.relata.graph.Ids;
import dev.relata.graph.Statement;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Repository;

/** The users in the graph. */
@Repository
class Users {

	private final Cypher cypher;

	Users(Cypher cypher) {
		this.cypher = cypher;
	}

	Optional<User> byName(String name) {
		return this.cypher.one(Statement.of("""
				MATCH (u:User {name: $name})
				RETURN u, COLLECT { MATCH (u)-[:MEMBER_OF]->(g:Group) RETURN g.id } AS groupIds
				""").with("name", name), Users::user);
	}

	/**
	 * Adds the user unless there is one of this name.
	 * @return whether it was added
	 */
	boolean add(String name, String passwordHash, Role role) {
		return this.cypher
			.run(Statement.of("""
					MERGE (u:User {name: $name})
					ON CREATE SET u.id = $id, u.passwordHash = $hash, u.roles = [$role], u.createdAt = datetime()
					""")
				.with("name", name)
				.with("id", Ids.next("usr"))
				.with("hash", passwordHash)
				.with("role", role.name()))
			.counters()
			.nodesCreated() > 0;
	}

	private static User user(Record row) {
		Value user = row.get("u");
		return new User(user.get("id").asString(), user.get("name").asString(), user.get("passwordHash").asString(),
				user.get("roles").asList(Value::asString).stream().map(Role::valueOf).collect(Collectors.toSet()),
				Set.copyOf(row.get("groupIds").asList(Value::asString)), user.get("disabled").asBoolean(false));
	}

}
