package dev.relata.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.relata.relationtype.End;
import dev.relata.relationtype.RelationType;

/**
 * The relations of one type around some profiles, as far as its rules look at them. What
 * is added and taken away is kept up with, so that many are checked like one after the
 * other. Rules look at the days from today on; what has ended stands in nobody's way, but
 * in that of the same two on the same days.
 */
final class Standing {

	private final RelationType type;

	private final Reading reading;

	private final Map<Set<String>, List<Relation>> pairs = new HashMap<>();

	private final Map<Place, Held> held = new HashMap<>();

	private final Tree tree;

	/** A profile on a side. */
	record Place(End end, String profileId) {
	}

	/**
	 * What a profile has on a side and has not ended.
	 *
	 * @param relations when each holds, by its id
	 * @param more whether there are more than were looked at
	 */
	record Held(Map<String, Validity> relations, boolean more) {
	}

	Standing(RelationType type, Reading reading, Tree tree) {
		this.type = type;
		this.reading = reading;
		this.tree = tree;
	}

	/** Tells of a relation between the two profiles of one that is to be checked. */
	void know(Relation relation) {
		between(relation.source().id(), relation.target().id()).add(relation);
	}

	/** Tells what a profile has on a side. */
	void know(Place place, Held relations) {
		this.held.put(place, relations);
	}

	/** The relations between two profiles, either way round. */
	List<Relation> between(String one, String other) {
		return this.pairs.computeIfAbsent(one.equals(other) ? Set.of(one) : Set.of(one, other),
				(pair) -> new ArrayList<>());
	}

	/** A relation of the same two, the same way round, on some of the same days. */
	Optional<Relation> same(Relation wanted) {
		return between(wanted.source().id(), wanted.target().id()).stream()
			.filter((relation) -> this.type.symmetric() || relation.source().id().equals(wanted.source().id()))
			.filter((relation) -> relation.validity().overlaps(wanted.validity()))
			.findFirst();
	}

	/**
	 * What keeps a relation from being added.
	 * @param as the side from which whoever asked sees it
	 */
	Optional<RelationProblem> against(Relation wanted, End as) {
		Optional<RelationProblem> twice = same(wanted)
			.map((relation) -> new RelationProblem.AlreadyRelated(relation.id()));
		return twice.or(() -> limit(wanted, End.SOURCE, as))
			.or(() -> limit(wanted, End.TARGET, as))
			.or(() -> this.type.hierarchical() ? this.tree.against(wanted, as, this.reading) : Optional.empty());
	}

	/**
	 * Takes a relation in, as if it were added next to all that were taken in, unless
	 * something keeps it from being added. Nothing has to be known of its profiles.
	 */
	boolean takesIn(Relation next) {
		places(next).forEach((place) -> this.held.computeIfAbsent(place, (none) -> new Held(new HashMap<>(), false)));
		boolean free = against(next, End.SOURCE).isEmpty();
		if (free) {
			add(next);
		}
		return free;
	}

	/** Keeps up with a relation that is added. */
	void add(Relation relation) {
		know(relation);
		places(relation).forEach((place) -> Optional.ofNullable(this.held.get(place))
			.filter((some) -> !relation.validity().hasEnded(this.reading.day()))
			.ifPresent((some) -> some.relations().put(relation.id(), relation.validity())));
		this.tree.add(relation.id(), relation.source().id(), relation.target().id(), relation.validity());
	}

	/** Keeps up with a relation that is taken away. */
	void remove(Relation relation) {
		between(relation.source().id(), relation.target().id()).removeIf((known) -> known.id().equals(relation.id()));
		places(relation).forEach((place) -> Optional.ofNullable(this.held.get(place))
			.ifPresent((some) -> some.relations().remove(relation.id())));
		this.tree.remove(relation.id(), relation.target().id());
	}

	/**
	 * What a profile of a relation that was taken away lacks now.
	 * @param goneToo ids of profiles that will not be there any more
	 */
	Optional<RelationProblem> lacking(Relation gone, Collection<String> goneToo) {
		if (!gone.validity().holds(this.reading.day())) {
			return Optional.empty();
		}
		return Stream.of(End.values())
			.filter((end) -> this.type.end(end).required() && !goneToo.contains(gone.end(end).id()))
			.filter((end) -> isEmpty(place(end, gone.end(end).id())))
			.map((end) -> (RelationProblem) new RelationProblem.LastRequired(gone.end(end).name(),
					this.reading.role(this.type, end.opposite())))
			.findFirst();
	}

	private boolean isEmpty(Place place) {
		Held some = this.held.get(place);
		return some != null && !some.more()
				&& some.relations().values().stream().noneMatch((validity) -> validity.holds(this.reading.day()));
	}

	private Optional<RelationProblem> limit(Relation wanted, End end, End as) {
		Integer limit = this.type.end(end).limit();
		Held some = this.held.get(place(end, wanted.end(end).id()));
		if (limit == null || some == null || mostAtOnce(wanted.validity(), some) < limit) {
			return Optional.empty();
		}
		return Optional
			.of(new RelationProblem.LimitReached(Rules.argument(end, as), this.reading.role(this.type, end), limit));
	}

	/** How many hold on the same day as another one, on the day when it is most. */
	private long mostAtOnce(Validity wanted, Held some) {
		LocalDate today = this.reading.day();
		if (wanted.hasEnded(today)) {
			return 0;
		}
		Stream<LocalDate> days = Stream.concat(Stream.of(wanted), some.relations().values().stream())
			.map((validity) -> (validity.since() == null || validity.since().isBefore(today)) ? today
					: validity.since());
		return days.distinct()
			.filter(wanted::holds)
			.mapToLong((day) -> some.relations().values().stream().filter((validity) -> validity.holds(day)).count())
			.max()
			.orElse(0);
	}

	private Stream<Place> places(Relation relation) {
		return Stream.of(End.values()).map((end) -> place(end, relation.end(end).id())).distinct();
	}

	private Place place(End end, String profileId) {
		return new Place(this.type.symmetric() ? End.SOURCE : end, profileId);
	}

}
