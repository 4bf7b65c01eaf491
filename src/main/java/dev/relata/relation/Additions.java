package dev.relata.relation;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import dev.relata.graph.Ids;
import dev.relata.message.Problem;
import dev.relata.profile.Profile;
import dev.relata.relation.Relations.Outcome;
import dev.relata.relationtype.End;
import dev.relata.relationtype.RelationType;
import dev.relata.relationtype.RelationTypeProblem;
import org.jspecify.annotations.Nullable;

/**
 * Adds many relations at once: what is wrong with a draft by itself needs no statement,
 * what stands in its way one for each type, and writing one more.
 *
 * @param edges where they go
 * @param reading by which types
 * @param profiles the locked profiles by id
 * @param update whether a relation that is there already is to be brought up to date
 * @param now when they are made
 * @param by the name of who makes them
 */
record Additions(Edges edges, Reading reading, Map<String, Profile> profiles, boolean update, OffsetDateTime now,
		String by) {

	List<Outcome> put(List<RelationDraft> drafts) {
		@Nullable Outcome[] outcomes = new Outcome[drafts.size()];
		Map<RelationType, Map<Integer, RelationDraft>> possible = new LinkedHashMap<>();
		for (int i = 0; i < outcomes.length; i++) {
			RelationDraft draft = drafts.get(i);
			Optional<RelationType> type = this.reading.catalogue().byId(draft.typeId());
			Optional<Problem> problem = problem(draft, type);
			if (problem.isPresent()) {
				outcomes[i] = new Outcome.Refused(problem.get());
			}
			else {
				possible.computeIfAbsent(type.orElseThrow(), (key) -> new TreeMap<>()).put(i, draft);
			}
		}
		possible.forEach((type, some) -> put(type, some, outcomes));
		return Arrays.stream(outcomes).map(Objects::requireNonNull).toList();
	}

	private Optional<Problem> problem(RelationDraft draft, Optional<RelationType> type) {
		if (type.isEmpty()) {
			return Optional.of(new RelationTypeProblem.RelationTypeNotFound("typeId"));
		}
		if (!type.get().active()) {
			return Optional
				.of(new RelationTypeProblem.RelationTypeInactive(this.reading.role(type.get(), draft.as().opposite())));
		}
		return draft
			.problem(type.get(), this.profiles.get(draft.profileId()), this.profiles.get(draft.otherId()), this.reading)
			.map((problem) -> problem);
	}

	private void put(RelationType type, Map<Integer, RelationDraft> drafts, @Nullable Outcome[] outcomes) {
		Map<Integer, List<Edges.Existing>> stored = this.edges.between(type, drafts);
		Map<List<String>, List<Edges.Existing>> known = new HashMap<>();
		List<Relation> created = new ArrayList<>();
		drafts.forEach((index, draft) -> {
			List<Edges.Existing> between = known.computeIfAbsent(pair(type, draft),
					(key) -> new ArrayList<>(stored.getOrDefault(index, List.of())));
			Outcome outcome = outcome(type, draft, between);
			outcomes[index] = outcome;
			if (outcome instanceof Outcome.Created(Relation relation)) {
				created.add(relation);
				between.add(new Edges.Existing(index, relation.id(), draft.validity(), draft.note()));
			}
		});
		this.edges.create(type, created, this.reading.catalogue().settings().accountLanguages());
	}

	private Outcome outcome(RelationType type, RelationDraft draft, List<Edges.Existing> between) {
		Optional<Edges.Existing> inTheWay = between.stream()
			.filter((edge) -> edge.validity().overlaps(draft.validity()))
			.findFirst();
		if (inTheWay.isEmpty()) {
			return new Outcome.Created(relation(type, draft));
		}
		Edges.Existing edge = inTheWay.get();
		if (!this.update || !Objects.equals(edge.validity().since(), draft.since())) {
			return new Outcome.Refused(new RelationProblem.AlreadyRelated(edge.id()));
		}
		if (edge.validity().equals(draft.validity()) && Objects.equals(edge.note(), draft.note())) {
			return new Outcome.Unchanged(edge.id());
		}
		return updated(type, draft, edge, between);
	}

	private Outcome updated(RelationType type, RelationDraft draft, Edges.Existing edge, List<Edges.Existing> between) {
		boolean free = between.stream()
			.noneMatch((other) -> !other.id().equals(edge.id()) && other.validity().overlaps(draft.validity()));
		if (!free) {
			return new Outcome.Refused(new RelationProblem.AlreadyRelated(edge.id()));
		}
		this.edges.update(type.type(), edge.id(), draft.validity(), draft.note());
		between.replaceAll((other) -> !other.id().equals(edge.id()) ? other
				: new Edges.Existing(edge.index(), edge.id(), draft.validity(), draft.note()));
		return new Outcome.Updated(edge.id());
	}

	private Relation relation(RelationType type, RelationDraft draft) {
		return new Relation(Relation.id(type.type(), Ids.sortable()), type, profile(draft.sourceId()),
				profile(draft.targetId()), this.reading.role(type, End.SOURCE), this.reading.role(type, End.TARGET),
				draft.since(), draft.until(), draft.validity().holds(this.reading.day()), draft.note(), this.now,
				this.by);
	}

	private Profile profile(String id) {
		return Objects.requireNonNull(this.profiles.get(id));
	}

	/** The two profiles, whichever way round where the type is symmetric. */
	private static List<String> pair(RelationType type, RelationDraft draft) {
		List<String> pair = List.of(draft.sourceId(), draft.targetId());
		return type.symmetric() ? pair.stream().sorted().toList() : pair;
	}

}
