package dev.relata.access;

import java.util.Map;

import dev.relata.graph.Cypher;
import dev.relata.graph.Ids;
import dev.relata.graph.Statement;
import dev.relata.graph.Transactions;
import dev.relata.support.Api;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.client.RestClient;

/** Lets people sign in to the application under test. */
@TestComponent
public class People {

	private static final String PASSWORD = "colleague-under-test";

	private final Users users;

	private final PasswordEncoder encoder;

	private final Transactions transactions;

	private final Cypher cypher;

	private final Directory directory;

	private final Attempts attempts;

	private final Driver driver;

	private final Api api;

	People(Users users, PasswordEncoder encoder, Transactions transactions, Cypher cypher, Directory directory,
			Attempts attempts, Driver driver, Api api) {
		this.users = users;
		this.encoder = encoder;
		this.transactions = transactions;
		this.cypher = cypher;
		this.directory = directory;
		this.attempts = attempts;
		this.driver = driver;
		this.api = api;
	}

	/** Nobody but the administrator, no groups, and nobody has failed to sign in. */
	public void reset() {
		try (Session session = this.driver.session()) {
			session.run("MATCH (n:User|Group|Token) WHERE coalesce(n.name <> 'admin', true) DETACH DELETE n").consume();
			session.run("MATCH (u:User) SET u.roles = ['ADMIN'], u.disabled = false").consume();
		}
		this.directory.forget();
		this.attempts.forget();
	}

	/** Adds a user who is no administrator. */
	public void add(String name, String password) {
		String hash = this.encoder.encode(password);
		this.transactions.write(() -> this.users.add(name, hash, Role.USER));
		this.directory.forget();
	}

	/**
	 * Adds a user who is no administrator, with a password that costs nothing to check,
	 * and the groups that the user is in, where they are not there.
	 */
	public void colleague(String name, String... groups) {
		this.transactions.write(() -> this.users.add(name, "{noop}" + PASSWORD, Role.USER));
		for (String group : groups) {
			this.transactions.write(() -> this.cypher.run(Statement.of("""
					MERGE (g:Group {name: $group}) ON CREATE SET g.id = $id
					WITH g MATCH (u:User {name: $name}) MERGE (u)-[:MEMBER_OF]->(g)
					""").with(Map.of("group", group, "id", Ids.next("grp"), "name", name))));
		}
		this.directory.forget();
	}

	/** The id of a user or group of this name. */
	public String id(String name) {
		return this.cypher
			.one(Statement.of("MATCH (n:User|Group {name: $name}) RETURN n.id AS id").with("name", name),
					(row) -> row.get("id").asString())
			.orElseThrow();
	}

	/** A client with a session of a colleague's. */
	public RestClient signIn(String name) {
		return this.api.signIn(name, PASSWORD);
	}

	/** Who asks when a colleague does. */
	public Viewer viewer(String name) {
		User user = this.directory.active(name).orElseThrow().user();
		return new Viewer(user.id(), user.name(), user.roles(), user.groupIds(), "en");
	}

}
