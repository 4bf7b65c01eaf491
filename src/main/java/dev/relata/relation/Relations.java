package dev.relata.relation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.relata.access.Viewer;
import dev.relata.graph.Transactions;
import dev.relata.message.Problem;
import dev.relata.message.Refusal;
import dev.relata.profile.Profile;
import dev.relata.profile.Profiles;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.Catalogues;
import dev.relata.relationtype.RelationType;
import dev.relata.relationtype.RelationTypeProblem;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Adds, changes and removes relations. Whoever does holds the types and the profiles
 * concerned locked, types first and each in the order of their ids, so that of two who do
 * the same at once the second sees what the first did.
 */
@Component
public class Relations {

	private final Edges edges;

	private final RelationNodes nodes;

	private final Profiles profiles;

	private final Catalogues catalogues;

	private final Transactions transactions;

	private final Clock clock;

	Relations(Edges edges, RelationNodes nodes, Profiles profiles, Catalogues catalogues, Transactions transactions,
			Clock clock) {
		this.edges = edges;
		this.nodes = nodes;
		this.profiles = profiles;
		this.catalogues = catalogues;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** What became of a draft. */
	public sealed interface Outcome {

		/** A new edge. */
		record Created(Relation relation) implements Outcome {
		}

		/** The edge was there and has changed. */
		record Updated(String id) implements Outcome {
		}

		/** The edge was there, just like this. */
		record Unchanged(String id) implements Outcome {
		}

		/** It cannot be. */
		record Refused(Problem problem) implements Outcome {
		}

	}

	/**
	 * Adds a relation.
	 * @throws Refusal if it cannot be
	 */
	public Relation add(RelationDraft draft, Viewer viewer) {
		return switch (put(List.of(draft), false, viewer).getFirst()) {
			case Outcome.Created created -> created.relation();
			case Outcome.Refused refused -> throw new Refusal(refused.problem());
			case Outcome.Updated _, Outcome.Unchanged _ -> throw new IllegalStateException("Nothing was to be updated");
		};
	}

	/**
	 * Adds relations; those that are there already, beginning on the same day, get the
	 * draft's end and note. What cannot be is left out.
	 * @return what became of each draft, in their order
	 */
	public List<Outcome> addOrUpdate(List<RelationDraft> drafts, Viewer viewer) {
		return put(drafts, true, viewer);
	}

	/**
	 * Adds relations, and leaves those that are there already as they are: they are
	 * refused as {@link RelationProblem.AlreadyRelated}. What cannot be is left out.
	 * @return what became of each draft, in their order
	 */
	public List<Outcome> addMissing(List<RelationDraft> drafts, Viewer viewer) {
		return put(drafts, false, viewer);
	}

	private List<Outcome> put(List<RelationDraft> drafts, boolean update, Viewer viewer) {
		return this.transactions.write(() -> {
			Catalogue catalogue = this.catalogues.locked(drafts.stream().map(RelationDraft::typeId).toList());
			requireSwitchedOn(catalogue);
			Map<String, Profile> locked = this.profiles.lock(
					drafts.stream().flatMap((draft) -> Stream.of(draft.profileId(), draft.otherId())).toList(), viewer);
			return new Additions(this.edges, reading(catalogue, viewer), locked, update, now(), viewer.name())
				.put(drafts);
		});
	}

	/**
	 * Changes a relation.
	 * @throws Refusal if there is no such relation, or it cannot be what it is to be
	 */
	public Relation change(RelationChanges changes, Viewer viewer) {
		return this.transactions.write(() -> {
			Relation before = existing(changes.id(), viewer);
			Catalogue catalogue = this.catalogues.locked(changes.typeIds(before));
			Map<String, Profile> locked = this.profiles.lock(changes.profileIds(before), viewer);
			Relation now = existing(changes.id(), viewer);
			requireLocked(now, before);
			RelationType type = changes.type(now, catalogue);
			RelationDraft draft = changes.draft(now, type, locked);
			return new Replacement(this.edges, reading(catalogue, viewer), locked).of(now, type, draft);
		});
	}

	/**
	 * Removes a relation.
	 * @throws Refusal if there is no such relation
	 */
	public void remove(String id, Viewer viewer) {
		this.transactions.write(() -> {
			Relation before = existing(id, viewer);
			this.profiles.lock(List.of(before.source().id(), before.target().id()), viewer);
			Relation now = existing(id, viewer);
			this.edges.delete(now.type().type(), id);
			return now;
		});
	}

	/**
	 * Somebody may have moved the relation before it was locked; it is tried again then.
	 */
	private static void requireLocked(Relation now, Relation before) {
		if (!List.of(now.type().id(), now.source().id(), now.target().id())
			.equals(List.of(before.type().id(), before.source().id(), before.target().id()))) {
			throw new ConcurrencyFailureException("The relation was moved meanwhile");
		}
	}

	private static void requireSwitchedOn(Catalogue catalogue) {
		if (!catalogue.settings().relationsEnabled()) {
			throw new Refusal(new RelationTypeProblem.RelationsSwitchedOff());
		}
	}

	private Relation existing(String id, Viewer viewer) {
		requireSwitchedOn(this.catalogues.current());
		return this.nodes.find(List.of(id), viewer)
			.stream()
			.findFirst()
			.orElseThrow(() -> new Refusal(new RelationProblem.RelationNotFound()));
	}

	private Reading reading(Catalogue catalogue, Viewer viewer) {
		return new Reading(catalogue, catalogue.settings().languages(viewer.language()), LocalDate.now(this.clock));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
