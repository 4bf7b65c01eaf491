package dev.relata.access;

import java.util.Base64;

import dev.relata.graph.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes the user {@code admin} on the first start. */
@Component
@Order(FirstAdministrator.ORDER)
class FirstAdministrator implements ApplicationRunner {

	static final int ORDER = 0;

	private static final String NAME = "admin";

	private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

	private final Users users;

	private final Transactions transactions;

	private final PasswordEncoder encoder;

	private final ObjectProvider<DatabaseUsers> databaseUsers;

	private final AccessProperties properties;

	FirstAdministrator(Users users, Transactions transactions, PasswordEncoder encoder,
			ObjectProvider<DatabaseUsers> databaseUsers, AccessProperties properties) {
		this.users = users;
		this.transactions = transactions;
		this.encoder = encoder;
		this.databaseUsers = databaseUsers;
		this.properties = properties;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.users.byName(NAME).isEmpty()) {
			add();
		}
	}

	/**
	 * The database's user first: should the process die between the two, both are made
	 * anew.
	 */
	private void add() {
		String given = this.properties.adminPassword();
		String password = (given != null) ? given : madeUp();
		this.databaseUsers.ifAvailable((database) -> database.put(NAME, password));
		String hash = this.encoder.encode(password);
		boolean added = this.transactions.write(() -> this.users.add(NAME, hash, Role.ADMIN));
		if (added && given == null) {
			log.warn("Sign in as 'admin' with the password {} (made up at this first start and not shown again)",
					password);
		}
	}

	private static String madeUp() {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(KeyGenerators.secureRandom(18).generateKey());
	}

}
