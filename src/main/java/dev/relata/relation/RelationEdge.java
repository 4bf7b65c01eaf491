package dev.relata.relation;

import dev.relata.graph.Page;
import dev.relata.profile.Profile;
import dev.relata.relationtype.End;

/**
 * A relation as one of its profiles sees it.
 *
 * @param cursor where it stands in the profile's list
 * @param node the relation
 * @param as the side on which the profile stands
 * @param role what the profile is called
 * @param otherRole what the other is called
 * @param other the other profile
 */
record RelationEdge(String cursor, Relation node, End as, String role, String otherRole, Profile other) {

	static RelationEdge of(Relation relation, End as) {
		String cursor = Page.cursor(relation.sortKey());
		return (as == End.SOURCE)
				? new RelationEdge(cursor, relation, as, relation.sourceRole(), relation.targetRole(),
						relation.target())
				: new RelationEdge(cursor, relation, as, relation.targetRole(), relation.sourceRole(),
						relation.source());
	}

}
