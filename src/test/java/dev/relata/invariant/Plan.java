package dev.relata.invariant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import dev.relata.access.Access;
import dev.relata.access.Sharing;
import dev.relata.access.Viewer;
import dev.relata.profile.ProfileKind;
import org.jspecify.annotations.Nullable;

/**
 * A made-up account: what there is in it, and with whom it is shared. The same seed gives
 * the same plan.
 *
 * @param people the profiles
 * @param relations the relations between them, in the order in which they are made
 */
record Plan(List<Person> people, List<Tie> relations) {

	private static final List<String> WORDS = List.of("Anna", "Adam", "Młyn", "Mleczarnia", "Browar", "Bank", "Alfa");

	private static final List<String> TYPES = List.of("COMPETITOR", "PARTNER", "HEADQUARTERS_BRANCH", "FORMER_EMPLOYEE",
			"SALE_DELIVERY", "LIMITED");

	/** How many of those to share with are users, and can be owners. */
	private static final int USERS = 2;

	/**
	 * A profile.
	 *
	 * @param number counted from 0
	 * @param kind its kind
	 * @param name its name
	 * @param externalId its key elsewhere
	 * @param sharing with whom it is shared
	 * @param gone whether it is deleted in the end
	 */
	record Person(int number, ProfileKind kind, String name, @Nullable String externalId, Sharing sharing,
			boolean gone) {

		Person with(boolean deleted) {
			return new Person(this.number, this.kind, this.name, this.externalId, this.sharing, deleted);
		}

	}

	/**
	 * A relation.
	 *
	 * @param source number of a profile
	 * @param edgeType the type
	 * @param target number of a profile
	 * @param since its first day
	 * @param until its last day
	 */
	record Tie(int source, String edgeType, int target, @Nullable LocalDate since, @Nullable LocalDate until) {
	}

	/**
	 * Makes a plan.
	 * @param sharers ids of users and groups to share with, two users first
	 */
	static Plan of(Random random, List<String> sharers, LocalDate today) {
		List<Person> people = new ArrayList<>();
		for (int i = 0; i < 8 + random.nextInt(4); i++) {
			ProfileKind kind = (i < 5) ? ProfileKind.COMPANY : pick(random, List.of(ProfileKind.values()));
			people.add(new Person(i, kind, WORDS.get(random.nextInt(WORDS.size())) + " " + random.nextInt(3),
					(random.nextInt(3) > 0) ? "key-" + i : null, sharing(random, sharers), random.nextInt(7) == 0));
		}
		List<Tie> ties = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			String type = TYPES.get(random.nextInt(TYPES.size()));
			tie(type, people, random, today).ifPresent(ties::add);
		}
		return new Plan(people, ties);
	}

	private static Sharing sharing(Random random, List<String> sharers) {
		Access access = (random.nextInt(6) == 0) ? Access.OPEN : pick(random, List.of(Access.values()));
		return new Sharing(access, (random.nextInt(4) == 0) ? pick(random, sharers.subList(0, USERS)) : null,
				(random.nextInt(3) == 0) ? List.of(pick(random, sharers)) : List.of(),
				(random.nextInt(3) == 0) ? List.of(pick(random, sharers)) : List.of());
	}

	private static Optional<Tie> tie(String type, List<Person> people, Random random, LocalDate today) {
		List<Person> sources = people.stream().filter((person) -> fits(type, person.kind(), true)).toList();
		List<Person> targets = people.stream().filter((person) -> fits(type, person.kind(), false)).toList();
		LocalDate since = (random.nextInt(3) == 0) ? today.plusDays(random.nextInt(40) - 20) : null;
		LocalDate until = (random.nextInt(4) == 0) ? today.plusDays(random.nextInt(40) - 15) : null;
		if (sources.isEmpty() || targets.isEmpty() || (since != null && until != null && since.isAfter(until))) {
			return Optional.empty();
		}
		int source = pick(random, sources).number();
		int target = pick(random, targets).number();
		return (source == target) ? Optional.empty() : Optional.of(new Tie(source, type, target, since, until));
	}

	private static boolean fits(String type, ProfileKind kind, boolean source) {
		return switch (type) {
			case "FORMER_EMPLOYEE" -> kind == (source ? ProfileKind.CONTACT : ProfileKind.COMPANY);
			case "SALE_DELIVERY" -> kind == (source ? ProfileKind.DEAL : ProfileKind.SPACE);
			default -> kind == ProfileKind.COMPANY;
		};
	}

	private static <T> T pick(Random random, List<T> list) {
		return list.get(random.nextInt(list.size()));
	}

	/** The same without what a viewer may not know of. */
	Plan seenBy(Viewer viewer) {
		Map<Integer, Sharing> sharings = new HashMap<>();
		this.people.forEach((person) -> sharings.put(person.number(), person.sharing()));
		Set<Integer> seen = new HashSet<>();
		sharings.forEach((number, sharing) -> {
			if (sharing.letsSee(viewer)) {
				seen.add(number);
			}
		});
		return new Plan(this.people.stream().filter((person) -> seen.contains(person.number())).toList(),
				this.relations.stream()
					.filter((tie) -> seen.contains(tie.source()) && seen.contains(tie.target()))
					.filter((tie) -> reads(sharings, tie.source(), viewer) || reads(sharings, tie.target(), viewer))
					.toList());
	}

	private static boolean reads(Map<Integer, Sharing> sharings, int number, Viewer viewer) {
		return Objects.requireNonNull(sharings.get(number)).letsRead(viewer);
	}

}
