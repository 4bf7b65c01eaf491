package dev.relata.relation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.relata.graph.Page;
import dev.relata.profile.Profile;
import dev.relata.relationtype.End;
import dev.relata.relationtype.RelationType;

/**
 * A profile's relations of one role.
 *
 * @param type their type
 * @param otherRole what the others are called
 * @param as the side on which the profile stands; SOURCE where both sides are the same
 * @param count how many there are
 * @param relations the newest of them
 */
public record RelationGroup(RelationType type, String otherRole, End as, int count, RelationConnection relations) {

	private static final Comparator<RelationEdge> NEWEST_FIRST = Comparator
		.comparing((RelationEdge edge) -> edge.node().sortKey())
		.reversed();

	static RelationGroup of(RelationType type, String otherRole, End as, int count, Profile profile, RelationFilter all,
			List<RelationEdge> rows, Page page) {
		RelationFilter filter = new RelationFilter(List.of(type.id()), as, null, null, all.asOf(), false);
		return new RelationGroup(type, otherRole, as, count, RelationConnection.of(rows, page, profile, filter, count));
	}

	/** The newest of them, newest first. */
	public List<Relation> newest() {
		return this.relations.edges().stream().map(RelationEdge::node).toList();
	}

	/** This group and another of the same role, as one. */
	RelationGroup and(RelationGroup other, Page page) {
		List<RelationEdge> rows = Stream.of(this, other)
			.flatMap((group) -> group.relations().edges().stream())
			.sorted(NEWEST_FIRST)
			.toList();
		int both = this.count + other.count;
		RelationConnection all = RelationConnection.of(rows, page, this.relations.profile(), this.relations.filter(),
				both);
		boolean more = both > all.edges().size();
		return new RelationGroup(this.type, this.otherRole, this.as, both,
				new RelationConnection(all.edges(),
						dev.relata.graph.PageInfo.of(page, all.edges(), more, RelationEdge::cursor), all.profile(),
						all.filter(), both));
	}

}
