package dev.relata.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relata.graph.EdgeType;
import dev.relata.graph.Statement;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.RoleEdges;

/**
 * A few profiles that a filter names by their ids, and the way back to those it looks
 * for: to look there alone saves looking at all there are. It finds more than what fits,
 * and nothing that fits is missed.
 *
 * @param ids the ids of those at the end of the way
 * @param way the types to go along, from the profiles looked for on
 */
record Anchor(List<String> ids, List<List<EdgeType>> way) {

	/** The nearest one that a filter has. */
	static Optional<Anchor> of(ProfileFilter filter, Catalogue catalogue) {
		return filter.relations()
			.stream()
			.filter((related) -> !related.isForNone())
			.flatMap((related) -> of(related, catalogue).stream())
			.min((one, other) -> Integer.compare(one.way().size(), other.way().size()));
	}

	private static Optional<Anchor> of(RelatedFilter related, Catalogue catalogue) {
		List<EdgeType> types = types(related.edges(catalogue));
		List<String> ids = related.others().ids();
		Optional<Anchor> end = (ids != null) ? Optional.of(new Anchor(ids, List.of()))
				: of(related.others(), catalogue);
		return types.isEmpty() ? Optional.empty() : end
			.map((anchor) -> new Anchor(anchor.ids(), Stream.concat(Stream.of(types), anchor.way().stream()).toList()));
	}

	private static List<EdgeType> types(RoleEdges edges) {
		return Stream.concat(edges.out().stream(), edges.in().stream()).distinct().toList();
	}

	/** Goes from the {@code $anchors} to the profiles {@code p}. */
	String cypher() {
		return "MATCH (p:Profile) WHERE p.id IN $anchors\n" + this.way.reversed()
			.stream()
			.map((types) -> Statement.of("MATCH (p)-[:{{types}}]-(o) WITH DISTINCT o AS p\n")
				.types("types", types)
				.text())
			.collect(Collectors.joining());
	}

}
