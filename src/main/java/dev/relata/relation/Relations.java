package dev.relata.relation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.relata.access.Viewer;
import dev.relata.journal.Change;
import dev.relata.journal.Journal;
import dev.relata.journal.Journals;
import dev.relata.journal.Written;
import dev.relata.message.Problem;
import dev.relata.message.Refusal;
import dev.relata.profile.Profile;
import dev.relata.profile.Profiles;
import dev.relata.relation.OpenRelations.Place;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.Catalogues;
import dev.relata.relationtype.End;
import dev.relata.relationtype.RelationType;

import org.springframework.stereotype.Component;

/**
 * Adds, changes and removes relations. Whoever does holds the types and the profiles
 * concerned locked, types first and each in the order of their ids, so that of two who do
 * the same at once the second sees what the first did.
 */
@Component
public class Relations {

	/** How many relations one change may concern. */
	static final int MOST_AT_ONCE = 10_000;

	private final Edges edges;

	private final Standings standings;

	private final RelationNodes nodes;

	private final RelationLocks locks;

	private final OpenRelations open;

	private final Profiles profiles;

	private final Catalogues catalogues;

	private final Journals journals;

	private final Clock clock;

	Relations(Edges edges, Standings standings, RelationNodes nodes, RelationLocks locks, OpenRelations open,
			Profiles profiles, Catalogues catalogues, Journals journals, Clock clock) {
		this.edges = edges;
		this.standings = standings;
		this.nodes = nodes;
		this.locks = locks;
		this.open = open;
		this.profiles = profiles;
		this.catalogues = catalogues;
		this.journals = journals;
		this.clock = clock;
	}

	/**
	 * Adds relations, each that can be.
	 * @param update whether those that are there already, beginning on the same day, get
	 * the draft's end and note; otherwise they are refused as
	 * {@link RelationProblem.AlreadyRelated}
	 * @return what became of each draft, in their order
	 * @throws Refusal if relations are switched off
	 */
	public Written<List<Outcome>> add(List<RelationDraft> drafts, boolean update, Viewer viewer) {
		return this.journals.write(Change.Kind.EDITED, viewer, (journal) -> {
			Catalogue catalogue = this.catalogues.locked(drafts.stream().map(RelationDraft::typeId).toList());
			catalogue.requireSwitchedOn();
			Map<String, Profile> locked = this.profiles.lock(
					drafts.stream().flatMap((draft) -> Stream.of(draft.profileId(), draft.otherId())).toList(), viewer);
			return add(drafts, update, locked, maker(catalogue, viewer), journal);
		});
	}

	private List<Outcome> add(List<RelationDraft> drafts, boolean update, Map<String, Profile> locked, Maker maker,
			Journal journal) {
		Map<Integer, Outcome> outcomes = new TreeMap<>();
		Map<Integer, Rewrite> rewrites = new TreeMap<>();
		for (int i = 0; i < drafts.size(); i++) {
			try {
				rewrites.put(i, Rewrite.add(maker.relation(drafts.get(i), locked), drafts.get(i).as()));
			}
			catch (Refusal ex) {
				outcomes.put(i, new Outcome.Refused(ex.problems().getFirst()));
			}
		}
		List<Integer> indexes = List.copyOf(rewrites.keySet());
		List<Outcome> done = rewriting(maker.reading(), journal).each(List.copyOf(rewrites.values()), update);
		for (int i = 0; i < done.size(); i++) {
			outcomes.put(indexes.get(i), done.get(i));
		}
		return List.copyOf(outcomes.values());
	}

	/**
	 * Changes a relation.
	 * @throws Refusal if there is no such relation, or it cannot be what it is to be
	 */
	Written<Relation> change(RelationChanges changes, Viewer viewer) {
		return this.journals.write(Change.Kind.EDITED, viewer, (journal) -> {
			Relation before = existing(changes.id(), viewer, this.catalogues.current());
			Catalogue catalogue = this.catalogues.locked(changes.typeIds(before));
			Map<String, Profile> locked = this.profiles.lock(changes.profileIds(before), viewer);
			Relation now = existing(changes.id(), viewer, catalogue);
			RelationLocks.requireUnmoved(now, before);
			RelationType type = changes.type(now, catalogue);
			RelationDraft draft = changes.draft(now, type, locked);
			Maker maker = maker(catalogue, viewer);
			Rewrite rewrite = new Rewrite(now, maker.changed(now, draft, locked), draft.as());
			return switch (rewriting(maker.reading(), journal).each(List.of(rewrite), false).getFirst()) {
				case Outcome.Refused(Problem problem) -> throw new Refusal(problem);
				case Outcome _ -> rewrite.any();
			};
		});
	}

	/**
	 * Removes relations, each that can be.
	 * @return what became of each, in the order of the ids
	 * @throws Refusal if relations are switched off
	 */
	Written<List<Outcome>> remove(List<String> ids, Viewer viewer) {
		return this.journals.write(Change.Kind.EDITED, viewer, (journal) -> {
			LockedRelations locked = this.locks.lock(ids, viewer);
			List<String> there = ids.stream().distinct().filter(locked.byId()::containsKey).toList();
			List<Outcome> done = rewriting(reading(locked.catalogue(), viewer), journal).each(
					there.stream().map(locked.byId()::get).map(Objects::requireNonNull).map(Rewrite::remove).toList(),
					false);
			Map<String, Outcome> outcomes = new HashMap<>();
			for (int i = 0; i < done.size(); i++) {
				outcomes.put(there.get(i), done.get(i));
			}
			return ids.stream()
				.map((id) -> Optional.ofNullable(outcomes.remove(id))
					.orElseGet(() -> new Outcome.Refused(new RelationProblem.RelationNotFound())))
				.toList();
		});
	}

	/**
	 * Does all rewrites or none. Their types and profiles have to be locked.
	 * @param gone ids of profiles that will not be there any more
	 * @return what is wrong, by the index of the rewrite; empty: it is done
	 */
	public Map<Integer, RelationProblem> rewrite(List<Rewrite> rewrites, Collection<String> gone, Reading reading,
			Journal journal) {
		return rewriting(reading, journal).all(rewrites, gone);
	}

	/**
	 * Does all rewrites, whatever the rules say. Their types have to be locked; their
	 * profiles will be.
	 */
	void force(List<Rewrite> rewrites, Reading reading, Journal journal) {
		this.profiles.lock(rewrites.stream().flatMap(Rewrite::both).flatMap(Relation::profileIds).toList(),
				Viewer.RELATA);
		rewriting(reading, journal).write(rewrites);
	}

	/**
	 * The relations of these ids that the viewer may see, if relations are switched on.
	 */
	public List<Relation> find(Collection<String> ids, Viewer viewer) {
		return ids.isEmpty() ? List.of() : this.nodes.find(ids, viewer);
	}

	/** What makes relations of edges, by the types as they are, on this day. */
	public Reading reading(Catalogue catalogue, Viewer viewer) {
		return Reading.of(catalogue, viewer, LocalDate.now(this.clock));
	}

	/**
	 * A relation to be added, whose type and profiles are locked.
	 * @param profiles these profiles by id
	 * @throws Refusal if there is no such type, it takes no new relations, or one of the
	 * profiles is not there
	 */
	public Rewrite adding(RelationDraft draft, Map<String, Profile> profiles, Catalogue catalogue, Viewer viewer) {
		return Rewrite.add(maker(catalogue, viewer).relation(draft, profiles), draft.as());
	}

	/**
	 * The others on the other side of a profile's relations of a type that have not
	 * ended, without those that the viewer may not see.
	 */
	public List<Profile> others(String profileId, RelationType type, End as, Viewer viewer, Catalogue catalogue) {
		return this.open
			.of(profileId, List.of(Place.of(type, as)), List.of(List.of()), MOST_AT_ONCE, viewer,
					reading(catalogue, viewer))
			.getFirst()
			.stream()
			.map((relation) -> relation.other(profileId))
			.toList();
	}

	/** What makes relations of drafts, by the types as they are, now. */
	Maker maker(Catalogue catalogue, Viewer viewer) {
		return new Maker(reading(catalogue, viewer), this.clock.instant().atOffset(ZoneOffset.UTC), viewer.name());
	}

	private Relation existing(String id, Viewer viewer, Catalogue catalogue) {
		catalogue.requireSwitchedOn();
		return this.nodes.find(List.of(id), viewer, catalogue)
			.stream()
			.findFirst()
			.orElseThrow(() -> new Refusal(new RelationProblem.RelationNotFound()));
	}

	private Rewriting rewriting(Reading reading, Journal journal) {
		return new Rewriting(this.edges, this.standings, reading, journal);
	}

}
