package dev.relata.relationtype;

import java.util.Collection;
import java.util.List;

import dev.relata.graph.EdgeType;
import dev.relata.relationtype.Catalogue.RoleAt;

/**
 * The edges that lead from a profile to those that hold a role towards it.
 *
 * @param out the types of those that begin at the profile
 * @param in the types of those that end at it
 */
public record RoleEdges(List<EdgeType> out, List<EdgeType> in) {

	/** There are none. */
	public static final RoleEdges NONE = new RoleEdges(List.of(), List.of());

	/** Those that lead to these places. */
	public static RoleEdges to(Collection<RoleAt> places) {
		return new RoleEdges(towards(End.TARGET, places), towards(End.SOURCE, places));
	}

	private static List<EdgeType> towards(End end, Collection<RoleAt> places) {
		return places.stream()
			.filter((place) -> place.end() == end || place.type().symmetric())
			.map(RoleAt::edgeType)
			.distinct()
			.toList();
	}

	/** Tells that they lead nowhere. */
	public boolean isEmpty() {
		return this.out.isEmpty() && this.in.isEmpty();
	}

}
