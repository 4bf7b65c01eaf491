package dev.relata.explore;

import java.util.List;

import dev.relata.graph.EdgeType;
import dev.relata.graph.InvalidArgument;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.Catalogue.RoleAt;
import dev.relata.relationtype.End;
import dev.relata.relationtype.RelationType;
import org.jspecify.annotations.Nullable;

/**
 * One step of a chain.
 *
 * @param role to the profiles that hold this role towards the one before
 * @param along or exactly along a type, to one end of it
 */
record Step(@Nullable String role, @Nullable Along along) {

	/**
	 * Along a type to one end of it.
	 *
	 * @param typeId the type
	 * @param to the end where the next profile stands
	 */
	record Along(String typeId, End to) {
	}

	/**
	 * Where this step can go; nowhere along a type that does not exist.
	 * @throws InvalidArgument if no type has the role
	 */
	Edges edges(Catalogue catalogue) {
		List<RoleAt> places = (this.along != null) ? exactly(this.along, catalogue)
				: holding((this.role != null) ? this.role : "", catalogue);
		return new Edges(towards(End.TARGET, places), towards(End.SOURCE, places));
	}

	private static List<RoleAt> exactly(Along along, Catalogue catalogue) {
		return catalogue.byId(along.typeId()).map((type) -> List.of(new RoleAt(type, along.to()))).orElse(List.of());
	}

	private static List<RoleAt> holding(String role, Catalogue catalogue) {
		List<RoleAt> places = catalogue.holding(role);
		if (places.isEmpty()) {
			throw new InvalidArgument(
					"No relation type has the role \"%s\"; there are %s".formatted(role, roles(catalogue)));
		}
		return places;
	}

	private static List<EdgeType> towards(End end, List<RoleAt> places) {
		return places.stream()
			.filter((place) -> place.end() == end || place.type().symmetric())
			.map(RoleAt::edgeType)
			.distinct()
			.toList();
	}

	private static String roles(Catalogue catalogue) {
		return catalogue.types()
			.stream()
			.flatMap((type) -> type.ends().stream().map((end) -> role(type, end, catalogue)))
			.distinct()
			.limit(20)
			.toList()
			.toString();
	}

	private static String role(RelationType type, End end, Catalogue catalogue) {
		return type.role(end, catalogue.settings().accountLanguages());
	}

	/**
	 * The edges of a step.
	 *
	 * @param out those that begin at the profile before
	 * @param in those that end at it
	 */
	record Edges(List<EdgeType> out, List<EdgeType> in) {

		boolean isEmpty() {
			return this.out.isEmpty() && this.in.isEmpty();
		}

	}

}
