package dev.relata.explore;

import java.util.List;
import java.util.stream.Collectors;

import dev.relata.profile.Profile;
import dev.relata.relation.Relation;

/**
 * A way from one profile to another, along relations.
 *
 * @param start where it begins
 * @param hops where it goes, at least one
 */
record Path(Profile start, List<Hop> hops) {

	/** How many relations it goes along. */
	public int length() {
		return this.hops.size();
	}

	/** Every hop as words, one after the other. */
	public String sentence() {
		return this.hops.stream().map(Hop::sentence).collect(Collectors.joining("; "));
	}

	/**
	 * Tells this path from all others of its chain, and sorts by when its relations were
	 * made.
	 */
	String key() {
		return this.hops.stream().map((hop) -> hop.relation().sortKey()).collect(Collectors.joining());
	}

	/**
	 * A step along a relation.
	 *
	 * @param relation the relation
	 * @param role what the profile it leads to is called
	 * @param to the profile it leads to
	 */
	record Hop(Relation relation, String role, Profile to) {

		/** Goes along a relation away from a profile. */
		static Hop of(Relation relation, Profile from) {
			return relation.source().id().equals(from.id())
					? new Hop(relation, relation.targetRole(), relation.target())
					: new Hop(relation, relation.sourceRole(), relation.source());
		}

		String sentence() {
			boolean along = this.to.id().equals(this.relation.target().id());
			Profile from = along ? this.relation.source() : this.relation.target();
			String fromRole = along ? this.relation.sourceRole() : this.relation.targetRole();
			return "%s (%s) → %s (%s)".formatted(from.name(), fromRole, this.to.name(), this.role);
		}

	}

}
