package dev.relata.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relata.access.Sharing;
import dev.relata.access.Viewer;
import dev.relata.journal.Item;
import dev.relata.journal.Journal;
import dev.relata.journal.Subject;
import dev.relata.message.Refusal;
import dev.relata.profile.Profile;
import dev.relata.profile.ProfileChanges;
import dev.relata.profile.ProfileProblem;
import dev.relata.profile.ProfileWriter;
import dev.relata.profile.Profiles;
import dev.relata.relation.LockedRelations;
import dev.relata.relation.Reading;
import dev.relata.relation.Relation;
import dev.relata.relation.RelationProblem;
import dev.relata.relation.RelationLocks;
import dev.relata.relation.Relations;
import dev.relata.relation.Rewrite;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.Catalogues;
import dev.relata.relationtype.End;
import dev.relata.relationtype.RelationType;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts things back as they were before a change, in the transaction that is open. What
 * the viewer may not know of goes back with the rest where it can, and stays as it is
 * where it cannot.
 */
@Component
class Reversal {

	private final Profiles profiles;

	private final ProfileWriter writer;

	private final Relations relations;

	private final RelationLocks locks;

	private final Catalogues catalogues;

	Reversal(Profiles profiles, ProfileWriter writer, Relations relations, RelationLocks locks, Catalogues catalogues) {
		this.profiles = profiles;
		this.writer = writer;
		this.relations = relations;
		this.locks = locks;
		this.catalogues = catalogues;
	}

	/**
	 * Reverses what was done to things.
	 * @throws Refusal if something stands in the way
	 */
	void reverse(List<Item> items, Insight insight, Journal journal) {
		Viewer viewer = insight.viewer();
		List<Item> ofRelations = items.stream().filter((item) -> item.subject() == Subject.RELATION).toList();
		List<Item> ofProfiles = items.stream().filter((item) -> item.subject() == Subject.PROFILE).toList();
		Catalogue catalogue = lockTypes(ofRelations);
		Map<String, Profile> there = this.profiles.lock(Insight.ids(items), Viewer.RELATA);
		ofProfiles.forEach((item) -> requireEditable(item, there.get(item.id()), viewer));
		ofProfiles.forEach((item) -> Unchanged.requireProfile(item, there.get(item.id())));
		Map<String, Relation> now = ofRelations.isEmpty() ? Map.of()
				: this.locks.lock(ofRelations.stream().map(Item::id).toList(), Viewer.RELATA).byId();
		ofRelations.stream()
			.filter(insight::shows)
			.forEach((item) -> Unchanged.requireRelation(item, now.get(item.id())));
		List<Profile> changed = ofProfiles.stream()
			.filter((item) -> item.before() != null && item.after() != null)
			.map((item) -> Objects.requireNonNull(there.get(item.id())))
			.toList();
		changed.forEach(this.writer::release);
		Map<String, Profile> all = restore(ofProfiles, there, viewer, journal);
		Reading reading = this.relations.reading(catalogue, viewer);
		List<Item> possible = ofRelations.stream()
			.filter((item) -> insight.shows(item) || canGoBack(item, now.get(item.id()), all, reading))
			.toList();
		rewrite(possible, now, all, reading, gone(ofProfiles), journal);
		delete(ofProfiles, there, viewer, journal);
		ofProfiles.stream()
			.filter((item) -> item.before() != null && item.after() != null)
			.forEach((item) -> update(item, Objects.requireNonNull(there.get(item.id())), viewer, journal));
	}

	private static void requireEditable(Item item, @Nullable Profile now, Viewer viewer) {
		Map<String, Object> last = item.last();
		Sharing sharing = (now != null) ? now.sharing() : Sharing.of(last);
		boolean shared = item.before() != null && item.after() != null
				&& Sharing.VALUES.stream().anyMatch(item.changed()::contains);
		if (!sharing.letsEdit(viewer) || (shared && !sharing.letsShare(viewer))) {
			throw new Refusal(new ProfileProblem.NotYoursToChange(String.valueOf(last.get("name"))));
		}
	}

	private static boolean canGoBack(Item item, @Nullable Relation now, Map<String, Profile> profiles,
			Reading reading) {
		Map<String, Object> before = item.before();
		return Unchanged.problem(item, (now != null) ? now.values() : null).isEmpty()
				&& profiles.keySet().containsAll(item.about().keySet())
				&& (before == null || reading.relation(item.id(), before, profiles).isPresent());
	}

	private Catalogue lockTypes(List<Item> ofRelations) {
		if (ofRelations.isEmpty()) {
			return this.catalogues.current();
		}
		this.catalogues.current().requireSwitchedOn();
		Set<String> edgeTypes = ofRelations.stream()
			.flatMap((item) -> Stream.of(Optional.ofNullable(item.before()), Optional.ofNullable(item.after())))
			.flatMap(Optional::stream)
			.map((values) -> String.valueOf(values.get("type")))
			.collect(Collectors.toSet());
		Catalogue known = this.catalogues.current();
		return this.catalogues.locked(edgeTypes.stream()
			.flatMap((edgeType) -> known.byEdgeType(edgeType).map(RelationType::id).stream())
			.toList());
	}

	/** The ids of profiles that will not be there any more. */
	private static Set<String> gone(List<Item> ofProfiles) {
		return ofProfiles.stream().filter((item) -> item.before() == null).map(Item::id).collect(Collectors.toSet());
	}

	private Map<String, Profile> restore(List<Item> ofProfiles, Map<String, Profile> there, Viewer viewer,
			Journal journal) {
		Map<String, Profile> all = new HashMap<>(there);
		ofProfiles.stream()
			.filter((item) -> item.after() == null)
			.forEach((item) -> all.put(item.id(),
					this.writer.restore(item.id(), Objects.requireNonNull(item.before()), viewer, journal)));
		return all;
	}

	private void rewrite(List<Item> ofRelations, Map<String, Relation> now, Map<String, Profile> profiles,
			Reading reading, Collection<String> gone, Journal journal) {
		List<Rewrite> rewrites = new ArrayList<>();
		for (Item item : ofRelations) {
			Map<String, Object> before = item.before();
			rewrites.add(new Rewrite(now.get(item.id()),
					(before != null) ? relation(item, before, profiles, reading) : null, End.SOURCE));
		}
		Map<Integer, RelationProblem> problems = this.relations.rewrite(rewrites, gone, reading, journal);
		if (!problems.isEmpty()) {
			throw new Refusal(problems.values().stream().distinct().toList());
		}
	}

	private static Relation relation(Item item, Map<String, Object> values, Map<String, Profile> profiles,
			Reading reading) {
		return reading.relation(item.id(), values, profiles)
			.orElseThrow(() -> new Refusal(new HistoryProblem.GoneSince(Unchanged.words(item))));
	}

	private void delete(List<Item> ofProfiles, Map<String, Profile> there, Viewer viewer, Journal journal) {
		Set<String> gone = new HashSet<>(gone(ofProfiles));
		if (gone.isEmpty()) {
			return;
		}
		LockedRelations left = this.locks.lockAllOf(gone, viewer);
		List<Relation> unknown = left.all().stream().filter((relation) -> !relation.isSeenBy(viewer)).toList();
		this.relations.rewrite(unknown.stream().map(Rewrite::remove).toList(), gone,
				this.relations.reading(left.catalogue(), viewer), journal);
		for (String id : gone) {
			Profile profile = Objects.requireNonNull(there.get(id));
			long count = left.all()
				.stream()
				.filter((relation) -> relation.isSeenBy(viewer))
				.filter((relation) -> relation.source().id().equals(id) || relation.target().id().equals(id))
				.count();
			if (count > 0) {
				throw new Refusal(new HistoryProblem.RelatedSince(profile.name(), (int) count));
			}
			this.writer.delete(profile, journal);
		}
	}

	private void update(Item item, Profile now, Viewer viewer, Journal journal) {
		Map<String, @Nullable Object> back = new HashMap<>();
		item.changed().forEach((name) -> back.put(name, Objects.requireNonNull(item.before()).get(name)));
		for (String key : Profile.KEPT) {
			if (!item.changed().contains(key)) {
				back.put(key, now.values().get(key));
			}
		}
		this.writer.update(now, ProfileChanges.back(now.kind(), back), viewer, journal);
	}

}
