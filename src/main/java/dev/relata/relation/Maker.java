package dev.relata.relation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import dev.relata.graph.Ids;
import dev.relata.message.Refusal;
import dev.relata.profile.Profile;
import dev.relata.relationtype.End;
import dev.relata.relationtype.RelationType;
import dev.relata.relationtype.RelationTypeProblem;

/**
 * Makes relations of drafts; nothing is stored yet.
 *
 * @param reading by which types, and on which day
 * @param now when they are made
 * @param by the name of who makes them
 */
record Maker(Reading reading, OffsetDateTime now, String by) {

	/**
	 * A new relation.
	 * @param profiles the locked profiles by id
	 * @throws Refusal if there is no such type, it takes no new relations, or one of the
	 * profiles is not there
	 */
	Relation relation(RelationDraft draft, Map<String, Profile> profiles) {
		RelationType type = this.reading.catalogue()
			.byId(draft.typeId())
			.orElseThrow(() -> new Refusal(new RelationTypeProblem.RelationTypeNotFound("typeId")));
		requireActive(type, draft.as());
		Profile profile = profile(draft.profileId(), "profileId", profiles);
		Profile other = profile(draft.otherId(), "otherId", profiles);
		boolean isSource = draft.as() == End.SOURCE;
		return relation(Relation.id(type.type(), Ids.sortable()), type, isSource ? profile : other,
				isSource ? other : profile, draft, this.now, this.by);
	}

	/**
	 * A relation that is there, as it is to be. One of a symmetric type stays the way
	 * round that it is.
	 */
	Relation changed(Relation before, RelationDraft draft, Map<String, Profile> profiles) {
		RelationType type = this.reading.catalogue().byId(draft.typeId()).orElseThrow();
		if (!type.id().equals(before.type().id())) {
			requireActive(type, draft.as());
		}
		Profile profile = profile(draft.profileId(), "profileId", profiles);
		Profile other = profile(draft.otherId(), "otherId", profiles);
		boolean sameTwo = type.symmetric() && type.id().equals(before.type().id())
				&& List.of(draft.profileId(), draft.otherId())
					.containsAll(List.of(before.source().id(), before.target().id()))
				&& !draft.profileId().equals(draft.otherId());
		boolean isSource = sameTwo ? before.source().id().equals(draft.profileId()) : draft.as() == End.SOURCE;
		return relation(before.id(), type, isSource ? profile : other, isSource ? other : profile, draft,
				before.createdAt(), before.createdBy());
	}

	private Relation relation(String id, RelationType type, Profile source, Profile target, RelationDraft draft,
			OffsetDateTime createdAt, String createdBy) {
		return new Relation(id, type, source, target, this.reading.role(type, End.SOURCE),
				this.reading.role(type, End.TARGET), draft.since(), draft.until(),
				draft.validity().holds(this.reading.day()), draft.note(), createdAt, createdBy);
	}

	private void requireActive(RelationType type, End as) {
		if (!type.active()) {
			throw new Refusal(new RelationTypeProblem.RelationTypeInactive(this.reading.role(type, as.opposite())));
		}
	}

	private static Profile profile(String id, String argument, Map<String, Profile> profiles) {
		Profile profile = profiles.get(id);
		if (profile == null) {
			throw new Refusal(new RelationProblem.EndNotFound(argument));
		}
		return profile;
	}

}
