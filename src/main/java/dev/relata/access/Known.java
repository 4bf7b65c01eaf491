package dev.relata.access;

import java.util.Set;

/**
 * A user, with all that a request of the user's is checked against.
 *
 * @param user the user
 * @param seal what the user's password seals, made once for many requests
 * @param tokenIds the ids of the user's tokens
 */
record Known(User user, String seal, Set<String> tokenIds) {

	Known(User user, Set<String> tokenIds) {
		this(user, user.seal(), tokenIds);
	}

	/** Tells no log a seal. */
	@Override
	public String toString() {
		return this.user.toString();
	}

}
