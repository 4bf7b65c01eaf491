package dev.relata.search;

import java.time.LocalDate;
import java.util.List;

import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.RoleEdges;
import org.jspecify.annotations.Nullable;

/**
 * That a profile has a relation, or none.
 *
 * @param role the role that the other one holds towards it
 * @param typeIds any of these types, where several have the role; null: all of them
 * @param other what the other one is like
 * @param none whether there is to be no such relation
 * @param asOf the day on which it holds; null: today
 * @param includeInactive whether it may have ended or not begun
 * @param since when it begins
 * @param until when it ends
 */
record RelatedFilter(String role, @Nullable List<String> typeIds, @Nullable ProfileFilter other, @Nullable Boolean none,
		@Nullable LocalDate asOf, @Nullable Boolean includeInactive, @Nullable DateRange since,
		@Nullable DateRange until) {

	boolean isForNone() {
		return Boolean.TRUE.equals(this.none);
	}

	boolean isForInactiveToo() {
		return Boolean.TRUE.equals(this.includeInactive);
	}

	ProfileFilter others() {
		return (this.other != null) ? this.other : ProfileFilter.NONE;
	}

	/** The edges to the others; none while relations are switched off. */
	RoleEdges edges(Catalogue catalogue) {
		RoleEdges edges = RoleEdges.to(catalogue.existingRole(this.role)
			.stream()
			.filter((place) -> this.typeIds == null || this.typeIds.contains(place.type().id()))
			.toList());
		return catalogue.settings().relationsEnabled() ? edges : RoleEdges.NONE;
	}

}
