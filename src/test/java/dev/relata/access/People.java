package dev.relata.access;

import dev.relata.graph.Transactions;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Lets people sign in to the application under test. */
@TestComponent
public class People {

	private final Users users;

	private final PasswordEncoder encoder;

	private final Transactions transactions;

	private final Directory directory;

	private final Attempts attempts;

	private final Driver driver;

	People(Users users, PasswordEncoder encoder, Transactions transactions, Directory directory, Attempts attempts,
			Driver driver) {
		this.users = users;
		this.encoder = encoder;
		this.transactions = transactions;
		this.directory = directory;
		this.attempts = attempts;
		this.driver = driver;
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

}
