package dev.relata.exchange.cli;

import java.io.Console;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Where the password of a command's user comes from. */
final class Credentials {

	/** The environment variable that may have it. */
	static final String VARIABLE = "RELATA_PASSWORD";

	private Credentials() {
	}

	/**
	 * The password that is given, or else the one that somebody at the terminal types.
	 * @throws CommandFailure if nobody is there
	 */
	static String password(@Nullable String given, String user) {
		if (given != null) {
			return given;
		}
		return Optional.ofNullable(System.console())
			.filter(Console::isTerminal)
			.map((console) -> console.readPassword("Password of %s: ", user))
			.map(String::new)
			.orElseThrow(() -> new CommandFailure("Set %s to the password of %s".formatted(VARIABLE, user)));
	}

}
