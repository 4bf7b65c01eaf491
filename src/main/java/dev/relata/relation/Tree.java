package dev.relata.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.relata.relationtype.End;

/**
 * What stands above some profiles along a hierarchical type, and has not ended; future
 * relations count, so that no day to come brings a cycle.
 */
final class Tree {

	/** How many levels a tree may have. */
	static final int MOST_LEVELS = 100;

	private final Map<String, List<Above>> above = new HashMap<>();

	/** A relation to what stands above. */
	private record Above(String relationId, String profileId, Validity validity) {
	}

	/** Puts a profile above another one. */
	void add(String relationId, String sourceId, String targetId, Validity validity) {
		above(targetId).add(new Above(relationId, sourceId, validity));
	}

	/** Takes a relation away again. */
	void remove(String relationId, String targetId) {
		above(targetId).removeIf((parent) -> parent.relationId().equals(relationId));
	}

	/** What keeps a relation from being added. */
	Optional<RelationProblem> against(Relation wanted, End as, Reading reading) {
		LocalDate today = reading.day();
		if (wanted.validity().hasEnded(today)) {
			return Optional.empty();
		}
		boolean hasParent = above(wanted.target().id()).stream()
			.anyMatch((parent) -> parent.validity().overlaps(wanted.validity(), today));
		return hasParent
				? Optional.of(new RelationProblem.HasParent(Rules.argument(End.TARGET, as),
						reading.role(wanted.type(), End.SOURCE)))
				: climb(wanted.source().id(), wanted.target().id(), today);
	}

	private Optional<RelationProblem> climb(String sourceId, String targetId, LocalDate today) {
		Set<String> seen = new HashSet<>();
		Collection<String> level = List.of(sourceId);
		for (int levels = 1; !level.isEmpty(); levels++) {
			if (level.contains(targetId)) {
				return Optional.of(new RelationProblem.ClosesACycle());
			}
			if (levels >= MOST_LEVELS) {
				return Optional.of(new RelationProblem.TreeTooDeep(MOST_LEVELS));
			}
			seen.addAll(level);
			level = level.stream()
				.flatMap((id) -> above(id).stream())
				.filter((parent) -> !parent.validity().hasEnded(today))
				.map(Above::profileId)
				.filter((id) -> !seen.contains(id))
				.collect(Collectors.toSet());
		}
		return Optional.empty();
	}

	private List<Above> above(String id) {
		return this.above.computeIfAbsent(id, (key) -> new ArrayList<>());
	}

}
