package dev.relata.access;

import java.nio.charset.StandardCharsets;

import dev.relata.message.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Which passwords can be, and their hashes. */
@Component
class Passwords {

	/** What bcrypt looks at; it would take anything for what comes behind. */
	static final int MOST_BYTES = 72;

	private final PasswordEncoder encoder;

	Passwords(PasswordEncoder encoder) {
		this.encoder = encoder;
	}

	/**
	 * The hash of a new password.
	 * @param argument what the password is called in the input
	 * @throws Refusal if it cannot be one
	 */
	String hash(String password, String argument) {
		if (password.codePointCount(0, password.length()) < AccessProperties.SHORTEST_PASSWORD) {
			throw new Refusal(new AccessProblem.PasswordTooShort(argument, AccessProperties.SHORTEST_PASSWORD));
		}
		if (tooLong(password)) {
			throw new Refusal(new AccessProblem.PasswordTooLong(argument, MOST_BYTES));
		}
		return String.valueOf(this.encoder.encode(password));
	}

	/** Tells whether this is the password of which that is the hash. */
	boolean match(String password, @Nullable String hash) {
		return hash != null && !tooLong(password) && this.encoder.matches(password, hash);
	}

	/** Tells whether a password has more bytes than its hash would tell apart. */
	static boolean tooLong(String password) {
		return password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
	}

}
