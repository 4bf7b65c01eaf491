package dev.relata.access;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Someone who signs in.
 *
 * @param id the user's id
 * @param name what the user signs in with
 * @param passwordHash the password, encoded; null: there is none to sign in with
 * @param roles what the user may do
 * @param groupIds the ids of the groups that the user is in
 * @param disabled whether the user is kept from signing in
 */
record User(String id, String name, @Nullable String passwordHash, Set<Role> roles, Set<String> groupIds,
		boolean disabled) implements Node {

	static final String ID_PREFIX = "usr";

	/**
	 * Becomes another one when the password does: what was made with the old one, a
	 * session for instance, is told from what was made with the new one.
	 */
	String seal() {
		return Hashes.of(this.id + " " + this.passwordHash);
	}

	/** Tells no log a hash. */
	@Override
	public String toString() {
		return this.name;
	}

}
