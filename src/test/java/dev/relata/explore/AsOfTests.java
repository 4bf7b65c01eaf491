package dev.relata.explore;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import dev.relata.profile.ProfileKind;
import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The account as it was on a day. A history of ten years is made by chance, and a plain
 * model of it says what each answer should be in each year, on days on which something
 * began or ended, and today.
 */
@RelataTest
class AsOfTests {

	private static final int YEARS = 10;

	private static final String LISTS = """
			query($asOf: Date) {
				profiles(first: 40) { edges { node {
					id relationCount(asOf: $asOf)
					relations(filter: {asOf: $asOf}, first: 30) { totalCount edges { node { id active } } }
					relationGroups(asOf: $asOf, first: 3) {
						type { edgeType } as count relations { totalCount edges { node { id } } }
					}
				} } }
			}""";

	private static final String CHAIN = """
			query($from: ID!, $asOf: Date) {
				chain(from: $from, steps: [{role: "Previous company"}, {role: "Competitor"}], asOf: $asOf, first: 100) {
					edges { node { hops { relation { id } } } } pageInfo { hasNextPage }
				}
			}""";

	private static final String PATHS = """
			query($from: ID!, $to: ID!, $asOf: Date) {
				paths(from: $from, to: $to, asOf: $asOf, maxLength: 3, first: 100) { hops { relation { id } } }
			}""";

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

	private final LocalDate beginning = this.today.minusYears(YEARS);

	private final Random random = new Random(7);

	private final List<Tie> ties = new ArrayList<>();

	/** How many chains there were to find, and how many ways. */
	private int chains;

	private int ways;

	private List<String> contacts = List.of();

	private List<String> companies = List.of();

	/** A relation in the model. */
	private record Tie(String id, String edgeType, String source, String target, @Nullable LocalDate since,
			@Nullable LocalDate until) {

		boolean holds(LocalDate day) {
			return (this.since == null || this.since.compareTo(day) <= 0)
					&& (this.until == null || this.until.compareTo(day) >= 0);
		}

		boolean isOf(String profile) {
			return this.source.equals(profile) || this.target.equals(profile);
		}

		String other(String profile) {
			return this.source.equals(profile) ? this.target : this.source;
		}

		/** The group of a profile that it is in. */
		String group(String profile) {
			boolean symmetric = !this.edgeType.equals("FORMER_EMPLOYEE");
			return this.edgeType + ((symmetric || this.source.equals(profile)) ? " SOURCE" : " TARGET");
		}

	}

	@BeforeEach
	void makeHistory() {
		this.contacts = this.account.profiles(ProfileKind.CONTACT, names("Contact", 10));
		this.companies = this.account.profiles(ProfileKind.COMPANY, names("Company", 14));
		for (int i = 0; i < 70; i++) {
			String company = pick(this.companies);
			switch (this.random.nextInt(3)) {
				case 0 -> eras(pick(this.contacts), "FORMER_EMPLOYEE", company);
				case 1 -> eras(company, "COMPETITOR", pick(this.companies));
				default -> eras(company, "PARTNER", pick(this.companies));
			}
		}
	}

	/** Relates two once or several times, of which no two overlap. */
	private void eras(String source, String edgeType, String target) {
		if (source.equals(target) || this.ties.stream()
			.anyMatch((tie) -> tie.edgeType().equals(edgeType) && tie.isOf(source) && tie.isOf(target))) {
			return;
		}
		LocalDate since = (this.random.nextInt(4) == 0) ? null : day(this.beginning);
		LocalDate until = day((since != null) ? since : this.beginning);
		while (until.isBefore(this.today.plusYears(1)) && this.random.nextInt(3) > 0) {
			add(source, edgeType, target, since, until);
			since = day(until.plusDays(1));
			until = day(since);
		}
		add(source, edgeType, target, since, (this.random.nextInt(4) == 0) ? null : until);
	}

	private void add(String source, String edgeType, String target, @Nullable LocalDate since,
			@Nullable LocalDate until) {
		String id = this.account
			.relate(source, edgeType, target, (since != null) ? since.toString() : null,
					(until != null) ? until.toString() : null)
			.text("addRelation.relation.id");
		this.ties.add(new Tie(id, edgeType, source, target, since, until));
	}

	/** A day from another one on, often the same. */
	private LocalDate day(LocalDate from) {
		return from.plusDays(this.random.nextInt(5) == 0 ? 0 : this.random.nextInt(900));
	}

	@Test
	void isToldByEveryQuestionAsItWas() {
		assertThat(this.ties).hasSizeGreaterThan(60);
		Set<Integer> sizes = new TreeSet<>();
		for (LocalDate day : days()) {
			List<Tie> held = this.ties.stream().filter((tie) -> tie.holds(day)).toList();
			sizes.add(held.size());
			compareLists(held, day.toString());
			compareExport(held, day.toString());
			for (int i = 0; i < 3; i++) {
				compareChain(pick(this.contacts), held, day.toString());
				comparePaths(pick(this.contacts), pick(this.companies), held, day.toString());
			}
		}
		assertThat(sizes).hasSizeGreaterThan(5);
		assertThat(this.chains).isGreaterThan(10);
		assertThat(this.ways).isGreaterThan(10);
	}

	@Test
	void isTodayWhereNoDayIsNamed() {
		List<Tie> held = this.ties.stream().filter((tie) -> tie.holds(this.today)).toList();
		compareLists(held, null);
		this.contacts.forEach((contact) -> compareChain(contact, held, null));
		comparePaths(pick(this.contacts), pick(this.companies), held, null);
	}

	/**
	 * A day in each year, and the first and last days of some relations and next to them.
	 */
	private List<LocalDate> days() {
		List<LocalDate> days = new ArrayList<>(
				IntStream.rangeClosed(0, YEARS + 1).mapToObj((year) -> this.beginning.plusYears(year)).toList());
		List<Tie> some = new ArrayList<>(this.ties);
		Collections.shuffle(some, this.random);
		some.stream().filter((tie) -> tie.since() != null && tie.until() != null).limit(3).forEach((tie) -> {
			LocalDate since = Objects.requireNonNull(tie.since());
			LocalDate until = Objects.requireNonNull(tie.until());
			days.addAll(List.of(since, since.minusDays(1), until, until.plusDays(1)));
		});
		return days;
	}

	private void compareLists(List<Tie> held, @Nullable String day) {
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put("asOf", day);
		Answer answer = this.api.ask(LISTS, variables);
		List<Map<String, Object>> profiles = answer.objects("profiles.edges[*].node");
		assertThat(profiles).hasSize(this.contacts.size() + this.companies.size());
		for (Map<String, Object> profile : profiles) {
			String id = String.valueOf(profile.get("id"));
			Set<String> expected = held.stream().filter((tie) -> tie.isOf(id)).map(Tie::id).collect(Collectors.toSet());
			assertThat(read(profile, "$.relations.edges[*].node.id")).as("%s on %s", id, day)
				.containsExactlyInAnyOrderElementsOf(expected);
			assertThat(read(profile, "$.relations.edges[*].node.active")).allMatch("true"::equals);
			assertThat(read(profile, "$['relationCount']", "$.relations['totalCount']"))
				.containsOnly(String.valueOf(expected.size()));
			compareGroups(profile, id, held, day);
		}
	}

	private static void compareGroups(Map<String, Object> profile, String id, List<Tie> held, @Nullable String day) {
		Map<String, Set<String>> expected = held.stream()
			.filter((tie) -> tie.isOf(id))
			.collect(Collectors.groupingBy((tie) -> tie.group(id), TreeMap::new,
					Collectors.mapping(Tie::id, Collectors.toSet())));
		Map<String, Integer> counts = new TreeMap<>();
		for (Map<String, Object> group : JsonPath.<List<Map<String, Object>>>read(profile, "$.relationGroups[*]")) {
			String name = JsonPath.read(group, "$.type.edgeType") + " " + group.get("as");
			counts.put(name, (Integer) Objects.requireNonNull(group.get("count")));
			List<String> ids = read(group, "$.relations.edges[*].node.id");
			assertThat(expected.get(name)).as("%s of %s on %s", name, id, day).containsAll(ids);
			assertThat(ids).hasSize(Math.min(3, counts.get(name)));
			assertThat(read(group, "$.relations['totalCount']")).containsExactly(String.valueOf(counts.get(name)));
		}
		Map<String, Integer> sizes = new TreeMap<>();
		expected.forEach((name, ids) -> sizes.put(name, ids.size()));
		assertThat(counts).as("groups of %s on %s", id, day).isEqualTo(sizes);
	}

	private void compareExport(List<Tie> held, String day) {
		String json = Objects.requireNonNull(
				this.api.session().get().uri("/export/account?format=json&asOf=" + day).retrieve().body(String.class));
		assertThat(JsonPath.<List<String>>read(json, "$.relations[*].id")).as("exported on %s", day)
			.containsExactlyInAnyOrderElementsOf(held.stream().map(Tie::id).toList());
	}

	private void compareChain(String contact, List<Tie> held, @Nullable String day) {
		Map<String, @Nullable Object> variables = new HashMap<>(Map.of("from", contact));
		variables.put("asOf", day);
		Answer answer = this.api.ask(CHAIN, variables);
		Set<String> expected = ways(contact, List.of(), held, List.of((tie) -> tie.edgeType().equals("FORMER_EMPLOYEE"),
				(tie) -> tie.edgeType().equals("COMPETITOR")))
			.collect(Collectors.toSet());
		this.chains += expected.size();
		assertThat(hops(answer.objects("chain.edges[*].node"))).as("chains from %s on %s", contact, day)
			.containsExactlyInAnyOrderElementsOf(expected);
		assertThat(answer.text("chain.pageInfo.hasNextPage")).isEqualTo("false");
	}

	private void comparePaths(String from, String to, List<Tie> held, @Nullable String day) {
		Map<String, @Nullable Object> variables = new HashMap<>(Map.of("from", from, "to", to));
		variables.put("asOf", day);
		List<String> expected = IntStream.rangeClosed(1, 3)
			.boxed()
			.flatMap((length) -> ways(from, List.of(), held, Collections.nCopies(length, (tie) -> true))
				.filter((way) -> end(from, way).equals(to)))
			.toList();
		this.ways += expected.size();
		assertThat(expected).hasSizeLessThan(100);
		assertThat(hops(this.api.ask(PATHS, variables).objects("paths"))).as("ways from %s to %s on %s", from, to, day)
			.containsExactlyInAnyOrderElementsOf(expected);
	}

	/**
	 * All ways along so many steps that come nowhere twice, as the ids of the relations.
	 */
	private static Stream<String> ways(String from, List<String> met, List<Tie> held, List<Predicate<Tie>> steps) {
		if (steps.isEmpty()) {
			return Stream.of("");
		}
		Set<String> been = new HashSet<>(met);
		been.add(from);
		return held.stream()
			.filter((tie) -> tie.isOf(from) && steps.getFirst().test(tie) && !been.contains(tie.other(from)))
			.flatMap((tie) -> ways(tie.other(from), List.copyOf(been), held, steps.subList(1, steps.size()))
				.map((rest) -> tie.id() + " " + rest));
	}

	private String end(String from, String way) {
		return walk(from, way).getLast();
	}

	private List<String> walk(String from, String way) {
		List<String> places = new ArrayList<>();
		String at = from;
		for (String id : way.strip().split(" ", -1)) {
			at = this.ties.stream().filter((tie) -> tie.id().equals(id)).findFirst().orElseThrow().other(at);
			places.add(at);
		}
		return places;
	}

	private static List<String> hops(List<Map<String, Object>> paths) {
		return paths.stream()
			.map((path) -> read(path, "$.hops[*].relation.id").stream()
				.map((id) -> id + " ")
				.collect(Collectors.joining()))
			.toList();
	}

	private static List<String> read(Map<String, Object> json, String... paths) {
		return Stream.of(paths)
			.flatMap((path) -> path.contains("*") ? JsonPath.<List<Object>>read(json, path).stream()
					: Stream.of(JsonPath.<Object>read(json, path)))
			.map(String::valueOf)
			.toList();
	}

	private String pick(List<String> from) {
		return from.get(this.random.nextInt(from.size()));
	}

	private static List<String> names(String name, int size) {
		return IntStream.range(0, size).mapToObj((number) -> name + " " + number).toList();
	}

}
