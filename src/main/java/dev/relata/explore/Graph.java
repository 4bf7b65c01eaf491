package dev.relata.explore;

import java.util.List;

import dev.relata.profile.Profile;
import dev.relata.relation.Relation;
import dev.relata.relationtype.End;

/**
 * Profiles and the relations between them, to draw.
 *
 * @param profiles the profiles, each once, nearest first
 * @param relations the relations, each once, as they were met
 * @param omitted what was left out, where
 */
record Graph(List<Profile> profiles, List<Relation> relations, List<Omitted> omitted) {

	/**
	 * Relations of a profile that are not in the graph.
	 *
	 * @param profileId the profile
	 * @param otherRole what the others are called
	 * @param typeId the type of the relations
	 * @param as the side on which the profile stands; SOURCE where both sides are the
	 * same
	 * @param count how many there are
	 */
	record Omitted(String profileId, String otherRole, String typeId, End as, int count) {
	}

}
