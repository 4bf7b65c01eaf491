package dev.relata.relation;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.relata.message.Refusal;
import dev.relata.profile.Profile;
import dev.relata.relationtype.End;
import dev.relata.relationtype.RelationType;
import dev.relata.relationtype.RelationTypeProblem;

/**
 * Puts what a relation is to be in the place of what it is. An edge that gets another
 * type or another end is written anew, with its old id.
 *
 * @param edges where it goes
 * @param reading by which types
 * @param profiles the locked profiles by id
 */
record Replacement(Edges edges, Reading reading, Map<String, Profile> profiles) {

	Relation of(Relation before, RelationType type, RelationDraft draft) {
		require(before, type, draft);
		boolean sameEnds = draft.sourceId().equals(before.source().id())
				&& draft.targetId().equals(before.target().id());
		boolean sameEdge = before.type().id().equals(type.id())
				&& (sameEnds || (type.symmetric() && turned(before, draft)));
		Relation after = sameEdge ? after(before, type, before.source(), before.target(), draft)
				: after(before, type, profile(draft.sourceId()), profile(draft.targetId()), draft);
		if (sameEdge) {
			this.edges.update(type.type(), before.id(), draft.validity(), draft.note());
		}
		else {
			this.edges.delete(before.type().type(), before.id());
			this.edges.create(type, List.of(after), this.reading.catalogue().settings().accountLanguages());
		}
		return after;
	}

	private void require(Relation before, RelationType type, RelationDraft draft) {
		if (!type.active() && !type.id().equals(before.type().id())) {
			throw new Refusal(
					new RelationTypeProblem.RelationTypeInactive(this.reading.role(type, draft.as().opposite())));
		}
		draft.problem(type, this.profiles.get(draft.profileId()), this.profiles.get(draft.otherId()), this.reading)
			.ifPresent((problem) -> {
				throw new Refusal(problem);
			});
		this.edges.between(type, Map.of(0, draft))
			.getOrDefault(0, List.of())
			.stream()
			.filter((edge) -> !edge.id().equals(before.id()) && edge.validity().overlaps(draft.validity()))
			.findFirst()
			.ifPresent((edge) -> {
				throw new Refusal(new RelationProblem.AlreadyRelated(edge.id()));
			});
	}

	private Relation after(Relation before, RelationType type, Profile source, Profile target, RelationDraft draft) {
		return new Relation(before.id(), type, source, target, this.reading.role(type, End.SOURCE),
				this.reading.role(type, End.TARGET), draft.since(), draft.until(),
				draft.validity().holds(this.reading.day()), draft.note(), before.createdAt(), before.createdBy());
	}

	private Profile profile(String id) {
		Profile profile = this.profiles.get(id);
		if (profile == null) {
			throw new Refusal(new RelationProblem.EndNotFound("otherId"));
		}
		return profile;
	}

	private static boolean turned(Relation before, RelationDraft draft) {
		return Set.of(draft.sourceId(), draft.targetId()).equals(Set.of(before.source().id(), before.target().id()));
	}

}
