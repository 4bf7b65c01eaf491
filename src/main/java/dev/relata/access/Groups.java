package dev.relata.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.relata.graph.Cypher;
import dev.relata.graph.Page;
import dev.relata.graph.Statement;
import org.neo4j.driver.Record;

import org.springframework.stereotype.Repository;

/**
 * The groups in the graph, and who is in them. Whoever changes that locks the groups
 * concerned first.
 */
@Repository
class Groups {

	private final Cypher cypher;

	Groups(Cypher cypher) {
		this.cypher = cypher;
	}

	Optional<Group> byId(String id) {
		return byIds(List.of(id)).stream().findFirst();
	}

	List<Group> byIds(Collection<String> ids) {
		return this.cypher.list(Statement.of("""
				UNWIND $ids AS id
				MATCH (g:Group {id: id})
				RETURN g.id AS id, g.name AS name ORDER BY name
				""").with("ids", List.copyOf(ids)), Groups::group);
	}

	/** Those of these names that are there. */
	List<Group> byNames(Collection<String> names) {
		return this.cypher.list(Statement.of("""
				UNWIND $names AS name
				MATCH (g:Group {name: name})
				RETURN g.id AS id, g.name AS name
				""").with("names", List.copyOf(names)), Groups::group);
	}

	/**
	 * Groups by name.
	 * @param page with the name of the last one known
	 */
	List<Group> page(Page page) {
		return this.cypher.list(Statement.of("""
				MATCH (g:Group) WHERE g.name > $after
				RETURN g.id AS id, g.name AS name ORDER BY name LIMIT $limit
				""").with("after", (page.after() != null) ? page.after() : "").with("limit", page.size()),
				Groups::group);
	}

	/**
	 * Adds the group unless there is one of this name.
	 * @return whether it was added
	 */
	boolean add(Group group) {
		return this.cypher
			.run(Statement.of("MERGE (g:Group {name: $name}) ON CREATE SET g.id = $id")
				.with("name", group.name())
				.with("id", group.id()))
			.counters()
			.nodesCreated() > 0;
	}

	/** Locks groups, those of a user among them, until the open transaction ends. */
	void lock(Collection<String> ids, String userId) {
		this.cypher.run(Statement.of("""
				MATCH (g:Group)
				WHERE g.id IN $ids OR EXISTS { (:User {id: $userId})-[:MEMBER_OF]->(g) }
				WITH g ORDER BY g.id
				REMOVE g.lock
				""").with("ids", List.copyOf(ids)).with("userId", userId));
	}

	/**
	 * Calls a group, which is locked, something else.
	 * @return whether no other one has this name
	 */
	boolean rename(Group group) {
		boolean free = this.cypher
			.one(Statement.of("OPTIONAL MATCH (g:Group {name: $name}) WHERE g.id <> $id RETURN g IS NULL AS free")
				.with("name", group.name())
				.with("id", group.id()), (row) -> row.get("free").asBoolean())
			.orElseThrow();
		if (free) {
			this.cypher.run(Statement.of("MATCH (g:Group {id: $id}) SET g.name = $name")
				.with("id", group.id())
				.with("name", group.name()));
		}
		return free;
	}

	/**
	 * Deletes a group.
	 * @return how many were in it; nothing where there is no such group
	 */
	Optional<Integer> delete(String id) {
		Optional<Integer> members = this.cypher.one(Statement.of("""
				MATCH (g:Group {id: $id})
				RETURN COUNT { (:User)-[:MEMBER_OF]->(g) } AS members
				""").with("id", id), (row) -> row.get("members").asInt());
		this.cypher.run(Statement.of("MATCH (g:Group {id: $id}) DETACH DELETE g").with("id", id));
		return members;
	}

	/**
	 * Has a user be in these groups, which are locked, and in no others.
	 * @return those of them that are there
	 */
	Set<String> join(String userId, Collection<String> groupIds) {
		this.cypher.run(Statement.of("""
				MATCH (:User {id: $userId})-[m:MEMBER_OF]->(g:Group) WHERE NOT g.id IN $groupIds
				DELETE m
				""").with("userId", userId).with("groupIds", List.copyOf(groupIds)));
		return this.cypher.list(Statement.of("""
				UNWIND $groupIds AS id
				MATCH (u:User {id: $userId}) MATCH (g:Group {id: id})
				MERGE (u)-[:MEMBER_OF]->(g)
				RETURN id
				""").with("userId", userId).with("groupIds", List.copyOf(groupIds)), Groups::id)
			.stream()
			.collect(Collectors.toSet());
	}

	/**
	 * Has these users be in a group, which is locked, and no others.
	 * @return those of them that are there
	 */
	Set<String> fill(String groupId, Collection<String> userIds) {
		this.cypher.run(Statement.of("""
				MATCH (u:User)-[m:MEMBER_OF]->(:Group {id: $groupId}) WHERE NOT u.id IN $userIds
				DELETE m
				""").with("groupId", groupId).with("userIds", List.copyOf(userIds)));
		return this.cypher.list(Statement.of("""
				UNWIND $userIds AS id
				MATCH (g:Group {id: $groupId}) MATCH (u:User {id: id})
				MERGE (u)-[:MEMBER_OF]->(g)
				RETURN id
				""").with("groupId", groupId).with("userIds", List.copyOf(userIds)), Groups::id)
			.stream()
			.collect(Collectors.toSet());
	}

	private static String id(Record row) {
		return row.get("id").asString();
	}

	private static Group group(Record row) {
		return new Group(id(row), row.get("name").asString());
	}

}
