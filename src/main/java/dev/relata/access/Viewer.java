package dev.relata.access;

import java.util.Set;

import dev.relata.message.Refusal;

/**
 * Who is asking. Every read takes the viewer and puts {@link #sees(String)} into its
 * pattern, so that what a viewer may see is decided in one place, inside the database.
 *
 * @param id the user's id
 * @param name the user's name
 * @param roles what the user may do
 * @param groupIds the ids of the groups that the user is in
 * @param language of the answers, as {@code pl}
 */
public record Viewer(String id, String name, Set<Role> roles, Set<String> groupIds, String language) {

	/** Relata itself, which sees all and may do all. */
	public static Viewer relata(String language) {
		return new Viewer("", "relata", Set.of(Role.ADMIN), Set.of(), language);
	}

	/**
	 * A condition in Cypher: the viewer may see this profile. What is not open to all has
	 * the label {@code Restricted}.
	 * @param variable the variable that a statement has the profile in
	 */
	public String sees(String variable) {
		return "NOT " + variable + ":Restricted";
	}

	/** Tells whether the viewer is an administrator. */
	public boolean isAdministrator() {
		return this.roles.contains(Role.ADMIN);
	}

	/**
	 * Goes on for administrators only.
	 * @throws Refusal for anyone else
	 */
	public void requireAdministrator() {
		if (!isAdministrator()) {
			throw new Refusal(new AccessProblem.AdministratorsOnly());
		}
	}

}
