package dev.relata.relationtype;

import java.util.List;

import dev.relata.profile.ProfileKind;

/**
 * One side of a relation type.
 *
 * @param kinds the kinds of profile that may stand there, at least one
 * @param labels what a profile there is called
 */
public record RelationTypeEnd(List<ProfileKind> kinds, Labels labels) {

	/** Keeps each kind once, in the kinds' own order. */
	public RelationTypeEnd {
		kinds = kinds.stream().distinct().sorted().toList();
	}

	/** Tells whether a profile of this kind may stand here. */
	public boolean takes(ProfileKind kind) {
		return this.kinds.contains(kind);
	}

}
