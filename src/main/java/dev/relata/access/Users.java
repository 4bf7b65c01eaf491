package dev.relata.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.relata.graph.Cypher;
import dev.relata.graph.Ids;
import dev.relata.graph.Page;
import dev.relata.graph.Statement;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Repository;

/** The users in the graph. */
@Repository
class Users {

	private static final String USER = """
			u, COLLECT { MATCH (u)-[:MEMBER_OF]->(g:Group) RETURN g.id } AS groupIds
			""";

	private final Cypher cypher;

	Users(Cypher cypher) {
		this.cypher = cypher;
	}

	Optional<User> byName(String name) {
		return this.cypher.one(Statement.of("MATCH (u:User {name: $name}) RETURN " + USER).with("name", name),
				Users::user);
	}

	/** A user with the ids of all tokens. */
	Optional<Known> known(String name) {
		return this.cypher.one(
				Statement.of("""
						MATCH (u:User {name: $name})
						RETURN COLLECT { MATCH (t:Token {userId: u.id}) RETURN t.id } AS tokenIds,\s""" + USER)
					.with("name", name),
				(row) -> new Known(user(row), Set.copyOf(row.get("tokenIds").asList(Value::asString))));
	}

	Optional<User> byId(String id) {
		return byIds(List.of(id)).stream().findFirst();
	}

	List<User> byIds(Collection<String> ids) {
		return this.cypher.list(Statement.of("""
				UNWIND $ids AS id
				MATCH (u:User {id: id})
				RETURN\s""" + USER).with("ids", List.copyOf(ids)), Users::user);
	}

	/**
	 * Users by name.
	 * @param page with the name of the last one known
	 * @param disabledToo whether those are among them who are kept from signing in
	 */
	List<User> page(Page page, boolean disabledToo) {
		return this.cypher.list(Statement.of("""
				MATCH (u:User)
				WHERE u.name > $after AND ($disabledToo OR NOT coalesce(u.disabled, false))
				WITH u ORDER BY u.name LIMIT $limit
				RETURN\s""" + USER)
			.with("after", (page.after() != null) ? page.after() : "")
			.with("limit", page.size())
			.with("disabledToo", disabledToo), Users::user);
	}

	/**
	 * A page of the members of each group, by name.
	 * @param only the id of the only one who is told; empty: all are
	 */
	Map<String, List<User>> members(Collection<String> groupIds, Page page, String only) {
		return this.cypher
			.list(Statement.of("""
					UNWIND $ids AS id
					MATCH (group:Group {id: id})
					CALL (group) {
						MATCH (u:User)-[:MEMBER_OF]->(group)
						WHERE u.name > $after AND ($only = '' OR u.id = $only)
						RETURN u ORDER BY u.name LIMIT $limit
					}
					RETURN id,\s""" + USER)
				.with("ids", List.copyOf(groupIds))
				.with("after", (page.after() != null) ? page.after() : "")
				.with("limit", page.size())
				.with("only", only), (row) -> Map.entry(row.get("id").asString(), user(row)))
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	/**
	 * Adds the user unless there is one of this name.
	 * @return whether it was added
	 */
	boolean add(String name, String passwordHash, Role role) {
		return add(Ids.next(User.ID_PREFIX), name, passwordHash, Set.of(role));
	}

	/**
	 * Adds the user unless there is one of this name.
	 * @param passwordHash the password, encoded; null: there is none to sign in with
	 * @return whether it was added
	 */
	boolean add(String id, String name, @Nullable String passwordHash, Set<Role> roles) {
		return this.cypher.run(Statement.of("""
				MERGE (u:User {name: $name})
				ON CREATE SET u.id = $id, u.passwordHash = $hash, u.roles = $roles, u.createdAt = datetime()
				""").with("name", name).with("id", id).with("hash", passwordHash).with("roles", names(roles)))
			.counters()
			.nodesCreated() > 0;
	}

	/**
	 * Locks a user and every administrator until the open transaction ends, in the order
	 * of their ids, so that no two can take the last ones away at the same time.
	 */
	void lock(String id) {
		this.cypher.run(Statement.of("""
				MATCH (u:User) WHERE u.id = $id OR 'ADMIN' IN u.roles
				WITH u ORDER BY u.id
				REMOVE u.lock
				""").with("id", id));
	}

	/** How many administrators can sign in. */
	int administrators() {
		return this.cypher.one(Statement.of("""
				MATCH (u:User) WHERE 'ADMIN' IN u.roles AND NOT coalesce(u.disabled, false)
				RETURN count(u) AS count
				"""), (row) -> row.get("count").asInt()).orElseThrow();
	}

	/** Changes what a user may do. */
	void save(User user) {
		this.cypher.run(Statement.of("""
				MATCH (u:User {id: $id})
				SET u.roles = $roles, u.disabled = $disabled, u.passwordHash = $hash
				""")
			.with("id", user.id())
			.with("roles", names(user.roles()))
			.with("disabled", user.disabled())
			.with("hash", user.passwordHash()));
	}

	private static List<String> names(Set<Role> roles) {
		return roles.stream().sorted().map(Role::name).toList();
	}

	private static User user(Record row) {
		Value user = row.get("u");
		Set<Role> roles = EnumSet.noneOf(Role.class);
		user.get("roles").asList(Value::asString).forEach((role) -> roles.add(Role.valueOf(role)));
		return new User(user.get("id").asString(), user.get("name").asString(), user.get("passwordHash").asString(null),
				roles, Set.copyOf(row.get("groupIds").asList(Value::asString)), user.get("disabled").asBoolean(false));
	}

}
