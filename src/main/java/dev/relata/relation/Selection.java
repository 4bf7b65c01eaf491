package dev.relata.relation;

import java.util.List;

import dev.relata.graph.EdgeType;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.End;
import dev.relata.relationtype.RelationType;

/**
 * Which edges of a profile are looked at.
 *
 * @param out the types of those that begin at it
 * @param in the types of those that end at it
 */
record Selection(List<EdgeType> out, List<EdgeType> in) {

	/** What a filter selects; nothing while relations are switched off. */
	static Selection of(RelationFilter filter, Catalogue catalogue) {
		if (!catalogue.settings().relationsEnabled()) {
			return new Selection(List.of(), List.of());
		}
		return new Selection(along(filter, catalogue, End.SOURCE), along(filter, catalogue, End.TARGET));
	}

	/** How many groups a profile can have; those on either side of a type are two. */
	int size() {
		return this.out.size() + this.in.size();
	}

	boolean isEmpty() {
		return this.out.isEmpty() && this.in.isEmpty();
	}

	private static List<EdgeType> along(RelationFilter filter, Catalogue catalogue, End end) {
		return catalogue.types()
			.stream()
			.filter((type) -> filter.typeIds() == null || filter.typeIds().contains(type.id()))
			.filter((type) -> filter.as() == null || filter.as() == end || type.symmetric())
			.map(RelationType::type)
			.toList();
	}

}
