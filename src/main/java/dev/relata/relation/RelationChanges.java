package dev.relata.relation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relata.message.Refusal;
import dev.relata.profile.Profile;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.End;
import dev.relata.relationtype.RelationType;
import dev.relata.relationtype.RelationTypeProblem;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.ArgumentValue;

/**
 * What is to change about a relation, seen from one of its profiles, so that the other
 * side never swaps the ends. What is left out stays, null clears.
 *
 * @param id which relation
 * @param profileId the profile it is seen from; null: its source
 * @param typeId the new type; null: it stays
 * @param as the side on which that profile is to stand; null: the side it stands on, or
 * the other where only that fits the new type
 * @param otherId the new other profile; null: it stays
 * @param since the first day
 * @param until the last day
 * @param note what there is to say about it
 */
record RelationChanges(String id, @Nullable String profileId, @Nullable String typeId, @Nullable End as,
		@Nullable String otherId, ArgumentValue<LocalDate> since, ArgumentValue<LocalDate> until,
		ArgumentValue<String> note) {

	Set<String> typeIds(Relation before) {
		return Stream.of(before.type().id(), this.typeId).filter(Objects::nonNull).collect(Collectors.toSet());
	}

	Set<String> profileIds(Relation before) {
		return Stream.of(before.source().id(), before.target().id(), this.otherId)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

	/** The type that the relation is to have. */
	RelationType type(Relation before, Catalogue catalogue) {
		String id = (this.typeId != null) ? this.typeId : before.type().id();
		return catalogue.byId(id)
			.orElseThrow(() -> new Refusal(new RelationTypeProblem.RelationTypeNotFound("typeId")));
	}

	/** The relation as it is to be. */
	RelationDraft draft(Relation before, RelationType type, Map<String, Profile> profiles) {
		String seenFrom = (this.profileId != null) ? this.profileId : before.source().id();
		if (!List.of(before.source().id(), before.target().id()).contains(seenFrom)) {
			throw new Refusal(new RelationProblem.NotItsProfile());
		}
		End stands = before.source().id().equals(seenFrom) ? End.SOURCE : End.TARGET;
		Profile formerOther = (stands == End.SOURCE) ? before.target() : before.source();
		String other = (this.otherId != null) ? this.otherId : formerOther.id();
		boolean sameType = type.id().equals(before.type().id());
		End side = sameType ? stands : fitting(type, stands, profiles.get(seenFrom), profiles.get(other));
		return new RelationDraft(seenFrom, type.id(), (this.as != null) ? this.as : side, other,
				value(this.since, before.since()), value(this.until, before.until()), value(this.note, before.note()));
	}

	/** The same side, or the other one where only that fits another type. */

	private static End fitting(RelationType type, End stands, @Nullable Profile profile, @Nullable Profile other) {
		boolean onlyTurned = profile != null && other != null && !fits(type, stands, profile, other)
				&& fits(type, stands.opposite(), profile, other);
		return onlyTurned ? stands.opposite() : stands;
	}

	private static boolean fits(RelationType type, End stands, Profile profile, Profile other) {
		return type.end(stands).takes(profile.kind()) && type.end(stands.opposite()).takes(other.kind());
	}

	private static <T> @Nullable T value(ArgumentValue<T> given, @Nullable T before) {
		return given.isOmitted() ? before : given.value();
	}

}
