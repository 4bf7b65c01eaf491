package dev.relata.explore;

import java.util.List;

import dev.relata.graph.InvalidArgument;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.Catalogue.RoleAt;
import dev.relata.relationtype.End;
import dev.relata.relationtype.RoleEdges;
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
	RoleEdges edges(Catalogue catalogue) {
		return RoleEdges.to((this.along != null) ? exactly(this.along, catalogue)
				: catalogue.existingRole((this.role != null) ? this.role : ""));
	}

	private static List<RoleAt> exactly(Along along, Catalogue catalogue) {
		return catalogue.byId(along.typeId()).map((type) -> List.of(new RoleAt(type, along.to()))).orElse(List.of());
	}

}
