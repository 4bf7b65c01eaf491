package dev.relata.access;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.relata.message.Refusal;

/**
 * Who is asking. Every read takes the viewer and puts {@link #sees(String)} into its
 * pattern, with {@link #parameters()}, so that what a viewer may see is decided in one
 * place, inside the database.
 *
 * @param id the user's id
 * @param name the user's name
 * @param roles what the user may do
 * @param groupIds the ids of the groups that the user is in
 * @param language of the answers, as {@code pl}
 */
public record Viewer(String id, String name, Set<Role> roles, Set<String> groupIds, String language) {

	/** Relata itself, where it has nothing to say. */
	public static final Viewer RELATA = relata("en");

	/** Relata itself, which sees all and may do all. */
	public static Viewer relata(String language) {
		return new Viewer("", "relata", Set.of(Role.ADMIN), Set.of(), language);
	}

	/**
	 * A condition in Cypher: the viewer may know that this profile is there, with its
	 * name and kind.
	 * @param variable the variable that a statement has the profile in
	 */
	public String sees(String variable) {
		return unless("Hidden", variable);
	}

	/**
	 * A condition in Cypher: the viewer may read all of this profile.
	 * @param variable the variable that a statement has the profile in
	 */
	public String reads(String variable) {
		return unless("Restricted", variable);
	}

	/**
	 * A condition in Cypher: the viewer may know that a relation of these two profiles is
	 * there, which is so where one of them may be read and the other one seen.
	 */
	public String seesBetween(String source, String target) {
		return isAdministrator() ? "true"
				: "%s AND %s AND (%s OR %s)".formatted(sees(source), sees(target), reads(source), reads(target));
	}

	private String unless(String label, String variable) {
		return isAdministrator() ? "true"
				: "(NOT %1$s:%2$s OR any(key IN $viewer WHERE key IN coalesce(%1$s.sharedWith, [])))"
					.formatted(variable, label);
	}

	/** The parameters of these conditions. */
	public Map<String, Object> parameters() {
		return Map.of("viewer", keys());
	}

	/**
	 * The ids under which things are shared with the viewer: the user's and the groups'.
	 */
	public List<String> keys() {
		return Stream.concat(Stream.of(this.id), this.groupIds.stream().sorted()).toList();
	}

	/**
	 * Tells whether something that is shared with one of these is shared with the viewer.
	 */
	boolean isOneOf(Collection<String> ids) {
		return isAdministrator() || ids.contains(this.id) || !Collections.disjoint(this.groupIds, ids);
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
