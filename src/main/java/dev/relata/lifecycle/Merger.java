package dev.relata.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relata.profile.Field;
import dev.relata.profile.Profile;
import dev.relata.profile.ProfileChanges;
import dev.relata.relation.Relation;
import dev.relata.relation.Rewrite;
import dev.relata.relation.Validity;
import org.jspecify.annotations.Nullable;

/** Works out what one profile is that stands for several. */
final class Merger {

	private static final Comparator<Relation> BY_BEGINNING = Comparator.comparing(Relation::since,
			Comparator.nullsFirst(Comparator.naturalOrder()));

	private Merger() {
	}

	/** What the kept profile gets of the others: what it lacks, and all their keys. */
	static ProfileChanges fields(Profile kept, List<Profile> merged) {
		Map<String, @Nullable Object> values = new HashMap<>();
		for (Field field : kept.kind().fields()) {
			if (kept.get(field) == null) {
				merged.stream()
					.map((profile) -> profile.get(field))
					.filter(Objects::nonNull)
					.findFirst()
					.ifPresent((value) -> values.put(field.property(), value));
			}
		}
		Set<String> keys = keys(merged);
		if (kept.externalId() == null) {
			merged.stream().map(Profile::externalId).filter(Objects::nonNull).findFirst().ifPresent((own) -> {
				values.put("externalId", own);
				keys.remove(own);
			});
		}
		List<String> all = Stream.concat(kept.mergedExternalIds().stream(), keys.stream()).toList();
		return ProfileChanges.of(kept.kind(), values).withMergedExternalIds(all);
	}

	private static Set<String> keys(List<Profile> merged) {
		return merged.stream()
			.flatMap((profile) -> Stream.concat(Stream.ofNullable(profile.externalId()),
					profile.mergedExternalIds().stream()))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * What becomes of the relations of all of them: those between two of them go, the
	 * others become the kept one's, and those that would be there twice fold into one.
	 */
	static List<Rewrite> relations(List<Relation> all, Profile kept, List<String> mergedIds, LocalDate day) {
		List<Rewrite> rewrites = new ArrayList<>();
		Map<List<Object>, List<Relation>> same = new LinkedHashMap<>();
		Map<String, Integer> order = order(kept.id(), mergedIds);
		for (Relation relation : all) {
			Relation moved = relation.moved(mergedIds, kept);
			boolean between = !relation.source().id().equals(relation.target().id())
					&& moved.source().id().equals(moved.target().id());
			if (between) {
				rewrites.add(Rewrite.remove(relation));
			}
			else {
				same.computeIfAbsent(pair(moved), (pair) -> new ArrayList<>()).add(relation);
			}
		}
		same.values().forEach((relations) -> overlapping(relations).forEach((overlapping) -> {
			overlapping.sort(Comparator.comparingInt((Relation relation) -> order(relation, order))
				.thenComparing(Relation::sortKey));
			rewrites.addAll(folded(overlapping, kept, mergedIds, day));
		}));
		return rewrites;
	}

	private static Map<String, Integer> order(String keptId, List<String> mergedIds) {
		Map<String, Integer> order = new HashMap<>(Map.of(keptId, -1));
		mergedIds.forEach((id) -> order.put(id, order.size()));
		return order;
	}

	private static int order(Relation relation, Map<String, Integer> order) {
		return Stream.of(relation.source().id(), relation.target().id())
			.mapToInt((id) -> order.getOrDefault(id, Integer.MAX_VALUE))
			.min()
			.orElseThrow();
	}

	private static List<Object> pair(Relation relation) {
		List<String> ids = List.of(relation.source().id(), relation.target().id());
		return List.of(relation.type().id(), relation.type().symmetric() ? new TreeSet<>(ids) : ids);
	}

	/**
	 * Relations in heaps: those of one heap hold on the same days, one after the other.
	 */
	private static List<List<Relation>> overlapping(List<Relation> relations) {
		List<List<Relation>> heaps = new ArrayList<>();
		Validity days = null;
		for (Relation relation : relations.stream().sorted(BY_BEGINNING).toList()) {
			if (days == null || !days.overlaps(relation.validity())) {
				heaps.add(new ArrayList<>());
				days = relation.validity();
			}
			heaps.getLast().add(relation);
			days = days.and(relation.validity());
		}
		return heaps;
	}

	/** The first one stays, with the days and notes of all of them. */
	private static List<Rewrite> folded(List<Relation> same, Profile kept, List<String> mergedIds, LocalDate day) {
		Relation first = same.getFirst();
		Validity days = same.stream().map(Relation::validity).reduce(Validity::and).orElseThrow();
		String notes = same.stream()
			.map(Relation::note)
			.filter(Objects::nonNull)
			.distinct()
			.collect(Collectors.joining("\n"));
		Relation after = first.moved(mergedIds, kept).with(days, notes.isEmpty() ? null : notes, day);
		Stream<Rewrite> rest = same.stream().skip(1).map(Rewrite::remove);
		Stream<Rewrite> stays = after.equals(first) ? Stream.of() : Stream.of(Rewrite.change(first, after));
		return Stream.concat(stays, rest).toList();
	}

}
