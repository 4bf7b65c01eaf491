package dev.relata.access;

import dev.relata.graph.Transactions;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Lets people sign in to the application under test. */
@TestComponent
public class People {

	private final Users users;

	private final PasswordEncoder encoder;

	private final Transactions transactions;

	People(Users users, PasswordEncoder encoder, Transactions transactions) {
		this.users = users;
		this.encoder = encoder;
		this.transactions = transactions;
	}

	/** Adds a user who is no administrator. */
	public void add(String name, String password) {
		String hash = this.encoder.encode(password);
		this.transactions.write(() -> this.users.add(name, hash, Role.USER));
	}

}
