package dev.relata.relation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.relata.access.Viewer;
import dev.relata.graph.EdgeType;
import dev.relata.graph.Statement;
import dev.relata.profile.ProfileKind;
import dev.relata.relationtype.End;
import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.ProfiledPlan;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A profile with many relations answers as one with few does. */
@RelataTest
class HubTests {

	private static final Viewer RELATA = Viewer.relata("en");

	private final LocalDate today = LocalDate.now(ZoneId.systemDefault());

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private Relations relations;

	@Autowired
	private Driver driver;

	/** A relation of the profile under test, as a test remembers it. */
	private record Known(String id, String edgeType, End as, String otherName, ProfileKind otherKind,
			Validity validity) {

		Known of(Outcome outcome) {
			Relation relation = ((Outcome.Created) outcome).relation();
			return new Known(relation.id(), this.edgeType, this.as, this.otherName, this.otherKind, this.validity);
		}

		boolean fits(@Nullable String edgeType, @Nullable End as, @Nullable ProfileKind kind, @Nullable String text,
				@Nullable LocalDate day) {
			boolean symmetric = this.edgeType.equals("COMPETITOR");
			return (edgeType == null || edgeType.equals(this.edgeType)) && (as == null || as == this.as || symmetric)
					&& (kind == null || kind == this.otherKind)
					&& (text == null || this.otherName.toLowerCase(java.util.Locale.ROOT).startsWith(text))
					&& (day == null || this.validity.holds(day));
		}

	}

	@Test
	void answersTheSameAsANaiveComputation() {
		this.account.defineType("Supplier", "Customer");
		for (int size : List.of(120, 700)) {
			String company = this.account.company("Company of " + size);
			List<Known> known = relate(company, size);
			compareTypesSidesAndDays(company, known);
			compare(company, known, null, null, ProfileKind.CONTACT, null, this.today);
			compare(company, known, null, null, null, "ada", this.today);
			compare(company, known, "COMPETITOR", null, ProfileKind.COMPANY, "ewa", null);
			compareGroups(company, known);
			comparePages(company, known);
		}
	}

	/** Each type with each side and with each day, and each side with each day. */
	private void compareTypesSidesAndDays(String company, List<Known> known) {
		List<@Nullable String> edgeTypes = Arrays.asList(null, "COMPETITOR", "FORMER_EMPLOYEE", "SUPPLIER");
		List<@Nullable End> sides = Arrays.asList(null, End.SOURCE, End.TARGET);
		List<@Nullable LocalDate> days = Arrays.asList(null, this.today, this.today.plusDays(400));
		for (int i = 0; i < edgeTypes.size(); i++) {
			for (int j = 0; j < sides.size(); j++) {
				compare(company, known, edgeTypes.get(i), sides.get(j), null, null, days.get((i + j) % days.size()));
			}
		}
	}

	private void comparePages(String company, List<Known> known) {
		List<String> seen = new ArrayList<>();
		String after = null;
		do {
			Answer page = page(company, Map.of("includeInactive", true), 50, after);
			seen.addAll(page.texts("profile.relations.edges[*].node.id"));
			after = Boolean.TRUE.equals(page.at("profile.relations.pageInfo.hasNextPage"))
					? page.text("profile.relations.pageInfo.endCursor") : null;
		}
		while (after != null);
		assertThat(seen).isEqualTo(known.stream().map(Known::id).toList());
	}

	@Test
	void takesAPageFromItsIndexes() {
		String company = this.account.company("Hub");
		this.account.hub(company, "COMPETITOR", "Rival", 1200);
		EdgePattern pattern = new EdgePattern(
				new Selection(List.of(new EdgeType("COMPETITOR")), List.of(new EdgeType("COMPETITOR"))),
				RELATA.sees("o") + " AND " + Validity.holds("r"), "");
		ProfiledPlan plan = this.driver
			.executableQuery("PROFILE UNWIND [$id] AS id CALL (id) { " + pattern.seek()
					+ " } WITH row ORDER BY row[0].sortKey DESC LIMIT $limit RETURN row[0].id AS id")
			.withParameters(Map.of("id", company, "before", "~", "limit", 26, "day", this.today))
			.execute()
			.summary()
			.profile();
		List<ProfiledPlan> operators = all(plan).toList();
		assertThat(operators.stream().map((operator) -> operator.operatorType().split("@", -1)[0]))
			.anyMatch((operator) -> operator.startsWith("DirectedRelationshipIndexSeek"))
			.noneMatch((operator) -> operator.contains("Scan") || operator.startsWith("Expand"));
		assertThat(operators.stream().mapToLong(ProfiledPlan::dbHits).sum()).as("hits of %s",
				operators.stream().map((one) -> one.operatorType() + " " + one.dbHits() + " " + one.records()).toList())
			.isLessThan(800);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void looksBetweenTwoWithoutWalkingAHub(boolean symmetric) {
		String hub = this.account.company("Hub");
		List<String> others = this.account.hub(hub, "COMPETITOR", "Rival", 1200);
		Set<List<String>> pairs = others.stream()
			.limit(100)
			.map((other) -> List.of(hub, other))
			.collect(Collectors.toSet());
		Statement statement = Standings.between(new EdgeType("COMPETITOR"), symmetric, pairs);
		ProfiledPlan plan = this.driver.executableQuery("PROFILE " + statement.text())
			.withParameters(Map.of("pairs", pairs.stream().toList()))
			.execute()
			.summary()
			.profile();
		assertThat(all(plan).map((operator) -> operator.operatorType().split("@", -1)[0])).contains("Expand(Into)")
			.noneMatch((operator) -> operator.contains("Join") || operator.equals("Expand(All)"));
		assertThat(all(plan).mapToLong(ProfiledPlan::dbHits).sum()).isLessThan(3000);
	}

	private static Stream<ProfiledPlan> all(ProfiledPlan plan) {
		return Stream.concat(Stream.of(plan), plan.children().stream().flatMap(HubTests::all));
	}

	private void compare(String company, List<Known> all, @Nullable String edgeType, @Nullable End as,
			@Nullable ProfileKind kind, @Nullable String text, @Nullable LocalDate day) {
		List<String> expected = all.stream()
			.filter((known) -> known.fits(edgeType, as, kind, text, day))
			.map(Known::id)
			.toList();
		Map<String, Object> filter = new HashMap<>();
		if (edgeType != null) {
			filter.put("typeIds", List.of(this.account.type(edgeType)));
		}
		if (as != null) {
			filter.put("as", as);
		}
		if (kind != null) {
			filter.put("otherKinds", List.of(kind));
		}
		if (text != null) {
			filter.put("text", text);
		}
		filter.putAll((day != null) ? Map.of("asOf", day.toString()) : Map.of("includeInactive", true));
		Answer page = page(company, filter, 100, null);
		assertThat(page.number("profile.relations.totalCount")).as("count of %s", filter).isEqualTo(expected.size());
		assertThat(page.texts("profile.relations.edges[*].node.id")).as("page of %s", filter)
			.isEqualTo(expected.stream().limit(100).toList());
		assertThat(page.at("profile.relations.pageInfo.hasNextPage")).isEqualTo(expected.size() > 100);
	}

	private void compareGroups(String company, List<Known> all) {
		Map<String, List<String>> expected = new LinkedHashMap<>();
		for (String group : List.of("COMPETITOR SOURCE", "FORMER_EMPLOYEE TARGET", "SUPPLIER SOURCE",
				"SUPPLIER TARGET")) {
			String[] parts = group.split(" ", -1);
			expected.put(group,
					all.stream()
						.filter((known) -> known.fits(parts[0], End.valueOf(parts[1]), null, null, this.today))
						.map(Known::id)
						.toList());
		}
		Answer answer = this.api.ask(
				"""
						query($id: ID!) {
							profile(id: $id) {
								relationCount
								relationGroups(first: 7) { as count type { edgeType } relations { totalCount edges { node { id } } } }
							}
						}""",
				Map.of("id", company));
		List<Map<String, Object>> groups = answer.objects("profile.relationGroups");
		assertThat(groups.stream()
			.map((group) -> ((Map<?, ?>) Objects.requireNonNull(group.get("type"))).get("edgeType") + " "
					+ group.get("as")))
			.containsExactlyElementsOf(expected.keySet());
		int index = 0;
		for (List<String> ids : expected.values()) {
			String path = "profile.relationGroups[" + index++ + "].";
			assertThat(answer.number(path + "count")).isEqualTo(ids.size());
			assertThat(answer.number(path + "relations.totalCount")).isEqualTo(ids.size());
			assertThat(answer.texts(path + "relations.edges[*].node.id")).isEqualTo(ids.stream().limit(7).toList());
		}
		assertThat(answer.number("profile.relationCount"))
			.isEqualTo(expected.values().stream().mapToInt(Collection::size).sum());
	}

	/** Relates a company in every way there is; gives the relations, newest first. */
	private List<Known> relate(String company, int size) {
		Random random = new Random(size);
		List<Known> known = IntStream.range(0, size).mapToObj((number) -> random(random, number)).toList();
		Map<String, String> others = new HashMap<>();
		for (ProfileKind kind : List.of(ProfileKind.CONTACT, ProfileKind.COMPANY)) {
			List<String> names = known.stream().filter((one) -> one.otherKind() == kind).map(Known::otherName).toList();
			List<String> ids = this.account.profiles(kind, names);
			IntStream.range(0, names.size()).forEach((index) -> others.put(names.get(index), ids.get(index)));
		}
		Map<String, String> types = new HashMap<>();
		known.forEach((one) -> types.computeIfAbsent(one.edgeType(), this.account::type));
		List<Outcome> outcomes = this.relations
			.add(known.stream()
				.map((one) -> new RelationDraft(company, Objects.requireNonNull(types.get(one.edgeType())), one.as(),
						Objects.requireNonNull(others.get(one.otherName())), one.validity().since(),
						one.validity().until(), null))
				.toList(), true, RELATA)
			.result();
		return IntStream.range(0, size)
			.mapToObj((number) -> known.get(number).of(outcomes.get(number)))
			.sorted(Comparator.comparing((Known one) -> one.id().substring(one.id().lastIndexOf('_'))).reversed())
			.toList();
	}

	private Known random(Random random, int number) {
		boolean contact = random.nextInt(3) == 0;
		String edgeType = contact ? "FORMER_EMPLOYEE" : random.nextBoolean() ? "COMPETITOR" : "SUPPLIER";
		End as = (contact || random.nextBoolean()) ? End.TARGET : End.SOURCE;
		String name = List.of("Ada", "Ewa", "Jan").get(random.nextInt(3)) + " " + number;
		LocalDate since = (random.nextInt(3) == 0) ? this.today.plusDays(random.nextInt(-600, 600)) : null;
		LocalDate until = (random.nextInt(3) == 0) ? this.today.plusDays(random.nextInt(-600, 600)) : null;
		boolean backwards = since != null && until != null && since.isAfter(until);
		return new Known("", edgeType, as, name, contact ? ProfileKind.CONTACT : ProfileKind.COMPANY,
				new Validity(since, backwards ? null : until));
	}

	private Answer page(String company, Map<String, ?> filter, int first, @Nullable String after) {
		Map<String, @Nullable Object> variables = new HashMap<>(
				Map.of("id", company, "filter", filter, "first", first));
		variables.put("after", after);
		return this.api.ask("""
				query($id: ID!, $filter: RelationFilter, $first: Int, $after: String) {
					profile(id: $id) {
						relations(filter: $filter, first: $first, after: $after) {
							totalCount edges { node { id } other { name } } pageInfo { hasNextPage endCursor }
						}
					}
				}""", variables);
	}

}
