package dev.relata.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relata.message.Problem;
import dev.relata.message.Refusal;
import dev.relata.profile.Profile;
import dev.relata.relation.OpenRelations.Place;
import dev.relata.relation.RelationFields.Locked;
import dev.relata.relationtype.RelationTypeProblem;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a profile's relations where the fields of its form name others:
 * those named and there stay as they are, those not named go, new ones come.
 */
final class FieldPlan {

	private static final String FIELD = "relations";

	private final Profile profile;

	private final Locked locked;

	private final Maker maker;

	private final List<Rewrite> rewrites = new ArrayList<>();

	/** Where each rewrite was asked for. */
	private final List<Spot> spots = new ArrayList<>();

	private final List<Problem> problems = new ArrayList<>();

	private final Set<Place> seen = new HashSet<>();

	private final Set<String> going = new HashSet<>();

	/**
	 * The ids of the types by which it becomes related to itself; two fields may ask for
	 * the same relation then, one from either side.
	 */
	private final Set<String> toItself = new HashSet<>();

	private FieldPlan(Profile profile, Locked locked, Maker maker) {
		this.profile = profile;
		this.locked = locked;
		this.maker = maker;
	}

	/**
	 * A place in the form.
	 *
	 * @param field which field
	 * @param other which of its others; null: all of them
	 */
	private record Spot(int field, @Nullable Integer other) {

		/** Where the input has what is wrong. */
		Problem of(Problem problem) {
			String[] place = Stream.concat(Stream.of(FIELD, Integer.toString(this.field), argument(problem)),
					(this.other != null && argument(problem).equals("otherIds")) ? Stream.of(this.other.toString())
							: Stream.empty())
				.toArray(String[]::new);
			return problem.at(place);
		}

		private static String argument(Problem problem) {
			if (problem instanceof RelationProblem.WrongKind wrong && wrong.argument().equals("profileId")) {
				return "as";
			}
			return problem.field().equals(List.of("typeId")) ? "typeId" : "otherIds";
		}

	}

	static FieldPlan of(Profile profile, boolean isNew, Locked locked, Maker maker) {
		FieldPlan plan = new FieldPlan(profile, locked, maker);
		for (int i = 0; i < locked.fields().size(); i++) {
			plan.add(i, locked.fields().get(i));
		}
		if (isNew) {
			plan.requireAll();
		}
		return plan;
	}

	static Problem switchedOff() {
		return new RelationTypeProblem.RelationsSwitchedOff().at(FIELD);
	}

	List<Rewrite> rewrites() {
		return this.rewrites;
	}

	/** All that is wrong, with what the rules have against the rewrites. */
	List<Problem> problems(Map<Integer, RelationProblem> refused) {
		Stream<Problem> broken = refused.entrySet()
			.stream()
			.map((entry) -> this.spots.get(entry.getKey()).of(entry.getValue()));
		return Stream.concat(this.problems.stream(), broken).distinct().toList();
	}

	private void add(int index, RelationField field) {
		Place place = field.place(this.locked.catalogue()).orElse(null);
		Spot spot = new Spot(index, null);
		if (place == null) {
			this.problems.add(spot.of(new RelationTypeProblem.RelationTypeNotFound("typeId")));
		}
		else if (!this.seen.add(place)) {
			this.problems.add(new RelationProblem.FieldTwice().at(FIELD, Integer.toString(index)));
		}
		else if (field.otherIds().isEmpty() && isRequired(place)) {
			this.problems.add(spot.of(required(place)));
		}
		else {
			replace(index, field, this.locked.there().getOrDefault(place, List.of()));
		}
	}

	private void replace(int index, RelationField field, List<Relation> there) {
		LocalDate today = this.maker.reading().day();
		List<Relation> open = there.stream().filter((relation) -> !relation.validity().hasEnded(today)).toList();
		open.stream()
			.filter((relation) -> !field.otherIds().contains(other(relation)))
			.filter((relation) -> this.going.add(relation.id()))
			.forEach((relation) -> add(Rewrite.remove(relation), new Spot(index, null)));
		Set<String> related = open.stream().map(this::other).collect(Collectors.toSet());
		for (int i = 0; i < field.otherIds().size(); i++) {
			String otherId = field.otherIds().get(i);
			if (related.add(otherId) && (!otherId.equals(this.profile.id()) || this.toItself.add(field.typeId()))) {
				relate(field, otherId, since(otherId, there), new Spot(index, i));
			}
		}
	}

	private void relate(RelationField field, String otherId, @Nullable LocalDate since, Spot spot) {
		Map<String, Profile> profiles = new HashMap<>(this.locked.profiles());
		profiles.put(this.profile.id(), this.profile);
		RelationDraft draft = new RelationDraft(this.profile.id(), field.typeId(), field.as(), otherId, since, null,
				null);
		try {
			add(Rewrite.add(this.maker.relation(draft, profiles), field.as()), spot);
		}
		catch (Refusal ex) {
			ex.problems().forEach((problem) -> this.problems.add(spot.of(problem)));
		}
	}

	private void add(Rewrite rewrite, Spot spot) {
		this.rewrites.add(rewrite);
		this.spots.add(spot);
	}

	/** The day after the two were related for the last time; null: they never were. */
	private @Nullable LocalDate since(String otherId, List<Relation> there) {
		return there.stream()
			.filter((relation) -> other(relation).equals(otherId))
			.map(Relation::until)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.map((until) -> until.plusDays(1))
			.orElse(null);
	}

	/** A form that has a field that needs something has been filled in without it. */
	private void requireAll() {
		this.locked.catalogue()
			.options(this.profile.kind())
			.map((option) -> new Place(option.type(), option.end()))
			.filter((place) -> isRequired(place) && !this.seen.contains(place))
			.forEach((place) -> this.problems.add(required(place).at(FIELD)));
	}

	private boolean isRequired(Place place) {
		return place.type().active() && place.type().end(place.end()).isRequiredOnForm()
				&& place.type().end(place.end()).takes(this.profile.kind());
	}

	private Problem required(Place place) {
		return new RelationProblem.RelationRequired(this.maker.reading().role(place.type(), place.end().opposite()));
	}

	private String other(Relation relation) {
		return relation.other(this.profile.id()).id();
	}

}
