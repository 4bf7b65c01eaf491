package dev.relata.explore;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.relata.access.People;
import dev.relata.graph.Page;
import dev.relata.profile.ProfileKind;
import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import dev.relata.support.StatementCounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What lies around a profile. */
@RelataTest
class NeighborhoodTests {

	private static final String NEIGHBORHOOD = """
			query($of: ID!, $depth: Int, $perProfile: Int, $typeIds: [ID!], $asOf: Date) {
				neighborhood(of: $of, depth: $depth, perProfile: $perProfile, typeIds: $typeIds, asOf: $asOf) {
					profiles { id name closed }
					relations { id sentence active source { id } target { id } type { edgeType } }
					omitted { profileId otherRole typeId as count }
				}
			}""";

	private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private People people;

	@Autowired
	private StatementCounter statements;

	@Test
	void drawsAsFarAsItIsAskedTo() {
		String anna = this.account.contact("Anna");
		String mill = this.account.company("Młyn");
		String rival = this.account.company("Rywal");
		this.account.relate(anna, "FORMER_EMPLOYEE", mill);
		this.account.relate(rival, "COMPETITOR", mill);
		this.account.relate(rival, "PARTNER", this.account.company("Kolega"));
		Answer near = draw(anna, Map.of());
		assertThat(near.texts("neighborhood.profiles[*].name")).containsExactly("Anna", "Młyn");
		assertThat(near.texts("neighborhood.relations[*].sentence"))
			.containsExactly("Anna (Former employee) → Młyn (Previous company)");
		Answer far = draw(anna, Map.of("depth", 3));
		assertThat(far.texts("neighborhood.profiles[*].name")).containsExactly("Anna", "Młyn", "Rywal", "Kolega");
		assertThat(far.texts("neighborhood.relations")).hasSize(3);
		assertThat(far.texts("neighborhood.omitted")).isEmpty();
	}

	@Test
	void countsWhatItLeavesOutSoThatTheRestCanBeAskedFor() {
		String mill = this.account.company("Młyn");
		String type = this.account.type("PROJECT_CLIENT");
		this.account.hub(mill, "COMPETITOR", "Rywal", 4);
		for (int i = 0; i < 3; i++) {
			this.account.relate(this.account.space("Budowa " + i), "PROJECT_CLIENT", mill);
		}
		Answer answer = draw(mill, Map.of("perProfile", 2));
		assertThat(answer.texts("neighborhood.profiles[*].name")).containsExactly("Młyn", "Rywal 3", "Rywal 2",
				"Budowa 2", "Budowa 1");
		assertThat(answer.objects("neighborhood.omitted")).containsExactly(
				Map.of("profileId", mill, "otherRole", "Competitor", "typeId", this.account.type("COMPETITOR"), "as",
						"SOURCE", "count", 2),
				Map.of("profileId", mill, "otherRole", "Project", "typeId", type, "as", "TARGET", "count", 1));
		assertThat(this.api.ask(
				"query($id: ID!, $type: ID!) { profile(id: $id) { relations(filter: {typeIds: [$type], as: TARGET}) { totalCount } } }",
				Map.of("id", mill, "type", type))
			.number("profile.relations.totalCount")).isEqualTo(3);
	}

	@Test
	void drawsTheTypesThatAreNamedOnTheDayThatIsAskedFor() {
		String mill = this.account.company("Młyn");
		this.account.relate(mill, "COMPETITOR", this.account.company("Rywal"));
		this.account.relate(mill, "PARTNER", this.account.company("Dawny"), "2020-01-01", "2020-12-31");
		List<String> partners = List.of(this.account.type("PARTNER"));
		assertThat(draw(mill, Map.of("typeIds", partners)).texts("neighborhood.relations")).isEmpty();
		Answer then = draw(mill, Map.of("typeIds", partners, "asOf", "2020-12-31"));
		assertThat(then.texts("neighborhood.profiles[*].name")).containsExactly("Młyn", "Dawny");
		assertThat(then.texts("neighborhood.relations[*].active")).containsExactly("true");
		assertThat(draw(mill, Map.of("typeIds", List.of("typ_none"))).texts("neighborhood.profiles")).hasSize(1);
	}

	@Test
	void countsARelationToItselfOnce() {
		this.account.createType(Map.of("source", Account.end("COMPANY", "Supplier"), "target",
				Account.end("COMPANY", "Customer"), "allowSelf", true));
		String mill = this.account.company("Młyn");
		this.account.relate(mill, "SUPPLIER", mill);
		Answer answer = draw(mill, Map.of());
		assertThat(answer.texts("neighborhood.profiles")).hasSize(1);
		assertThat(answer.texts("neighborhood.relations")).hasSize(1);
		assertThat(answer.texts("neighborhood.omitted")).isEmpty();
	}

	@Test
	void isEmptyAroundNothingAndAloneWhileRelationsAreOff() {
		String mill = this.account.company("Młyn");
		this.account.relate(mill, "COMPETITOR", this.account.company("Rywal"));
		assertThat(draw("com_none", Map.of()).texts("neighborhood.profiles")).isEmpty();
		this.people.colleague("dan");
		this.account.access(mill, "HIDDEN");
		assertThat(draw(this.people.signIn("dan"), mill, Map.of()).texts("neighborhood.profiles")).isEmpty();
		this.account.switchRelations(false);
		assertThat(draw(mill, Map.of("depth", 2)).texts("neighborhood.profiles[*].name")).containsExactly("Młyn");
	}

	@Test
	void goesThroughNothingClosed() {
		List<String> row = this.account.profiles(ProfileKind.COMPANY, List.of("A", "B", "C"));
		this.account.relate(row.get(0), "PARTNER", row.get(1));
		this.account.relate(row.get(1), "PARTNER", row.get(2));
		this.account.access(row.get(1), "LISTED");
		this.people.colleague("dan");
		RestClient dan = this.people.signIn("dan");
		Answer answer = draw(dan, row.get(0), Map.of("depth", 3));
		assertThat(answer.texts("neighborhood.profiles[*].name")).containsExactly("A", "B");
		assertThat(answer.texts("neighborhood.profiles[*].closed")).containsExactly("false", "true");
		assertThat(draw(dan, row.get(1), Map.of()).texts("neighborhood.profiles[*].name")).containsExactly("B");
	}

	@ParameterizedTest
	@CsvSource({ "depth,0,3", "depth,4,3", "perProfile,0,100", "perProfile,101,100", "perProfile,2147483647,100" })
	void refusesWhatIsOutOfRange(String argument, int value, int most) {
		assertThat(draw("com_a", Map.of(argument, value)).errorMessages())
			.containsExactly("%s is %d; it has to be from 1 to %d".formatted(argument, value, most));
	}

	@Test
	void isBoundedAndStillCountsExactly() {
		String centre = this.account.company("Centre");
		List<String> ring = this.account.profiles(ProfileKind.COMPANY,
				IntStream.range(0, 11).mapToObj((i) -> "Ring " + i).toList());
		ring.forEach((one) -> {
			this.account.relate(centre, "PARTNER", one);
			this.account.hub(one, "COMPETITOR", "Rival", 101);
		});
		Answer answer = draw(centre, Map.of("depth", 2, "perProfile", 100));
		int drawn = answer.objects("neighborhood.relations").size();
		assertThat(answer.texts("neighborhood.profiles[*].id")).hasSize(Page.LARGEST_GRAPH).doesNotHaveDuplicates();
		assertThat(drawn).isEqualTo(Page.LARGEST_GRAPH - 1);
		assertThat(answer.objects("neighborhood.omitted")
			.stream()
			.mapToInt((left) -> Integer.parseInt(left.get("count") + ""))
			.sum()).isEqualTo(11 + 11 * 101 - drawn);
	}

	@Test
	void takesAsManyStatementsForManyAsForFew() {
		String few = this.account.company("Few");
		this.account.hub(few, "COMPETITOR", "Rival", 2);
		String many = this.account.company("Many");
		this.account.hub(many, "COMPETITOR", "Other", 40);
		String hub = this.account.company("Hub");
		this.account.hub(hub, "COMPETITOR", "Another", 501);
		Map<String, Object> wanted = Map.of("depth", 2, "perProfile", 100);
		draw(few, wanted);
		int one = this.statements.count(() -> draw(few, wanted));
		assertThat(one).isLessThanOrEqualTo(4);
		assertThat(this.statements.count(() -> draw(many, wanted))).isBetween(one - 1, one + 1);
		assertThat(this.statements.count(() -> draw(hub, wanted))).isBetween(one, one + 2);
		assertThat(draw(hub, Map.of()).texts("neighborhood.omitted[*].count")).containsExactly("481");
	}

	/** A relation, as the test remembers it. */
	private record Tie(String id, String type, String source, String target) {

		boolean isAt(String profile) {
			return profile.equals(this.source) || profile.equals(this.target);
		}

		String other(String profile) {
			return profile.equals(this.source) ? this.target : this.source;
		}

		/** The roles that this relation is one of, each with its profile. */
		Stream<List<String>> places() {
			boolean symmetric = Set.of("COMPETITOR", "PARTNER").contains(this.type);
			return Stream.of(List.of(this.source, this.type, "SOURCE"),
					List.of(this.target, this.type, symmetric ? "SOURCE" : "TARGET"));
		}

	}

	/** A made-up account, as one who may not see all of it does. */
	private record World(List<String> ids, Set<String> closed, Set<String> hidden, List<Tie> ties) {

		/** The relations that hold and that the viewer may know of. */
		List<Tie> seen() {
			return this.ties.stream()
				.filter((tie) -> !this.hidden.contains(tie.source()) && !this.hidden.contains(tie.target()))
				.filter((tie) -> !this.closed.contains(tie.source()) || !this.closed.contains(tie.target()))
				.toList();
		}

		/** Everything within a distance, going on from what is not closed, along ties. */
		Set<String> within(String from, int distance, List<Tie> along) {
			Set<String> all = new LinkedHashSet<>(Set.of(from));
			for (int i = 0; i < distance; i++) {
				Set<String> open = new HashSet<>(all);
				open.removeAll(this.closed);
				open.forEach((profile) -> along.stream()
					.filter((tie) -> tie.isAt(profile))
					.forEach((tie) -> all.add(tie.other(profile))));
			}
			return all;
		}

	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void drawsWhatANaiveComputationDraws(int seed) {
		Random random = new Random(seed);
		this.people.colleague("dan");
		RestClient dan = this.people.signIn("dan");
		World world = world(random);
		for (int i = 0; i < 5; i++) {
			String of = world.ids().get(random.nextInt(world.ids().size()));
			int depth = 1 + random.nextInt(3);
			if (!world.hidden().contains(of)) {
				compareWhole(world, of, depth, draw(dan, of, Map.of("depth", depth, "perProfile", 100)));
				comparePart(world, of, depth, 1 + i, draw(dan, of, Map.of("depth", depth, "perProfile", 1 + i)));
			}
		}
	}

	/** Where all fits, all is drawn, and nothing else. */
	private static void compareWhole(World world, String of, int depth, Answer answer) {
		Set<String> expanded = world.within(of, depth - 1, world.seen());
		expanded.removeAll(world.closed());
		assertThat(answer.texts("neighborhood.profiles[*].id")).startsWith(of)
			.containsExactlyInAnyOrderElementsOf(world.within(of, depth, world.seen()));
		assertThat(answer.texts("neighborhood.relations[*].id")).containsExactlyInAnyOrderElementsOf(
				world.seen().stream().filter((tie) -> expanded.stream().anyMatch(tie::isAt)).map(Tie::id).toList());
		assertThat(answer.texts("neighborhood.omitted")).isEmpty();
	}

	/** Where not all fits, what is drawn and what is left out are all there is. */
	private static void comparePart(World world, String of, int depth, int perProfile, Answer answer) {
		List<String> ids = answer.texts("neighborhood.relations[*].id");
		List<Tie> drawn = world.seen().stream().filter((tie) -> ids.contains(tie.id())).toList();
		assertThat(ids).doesNotHaveDuplicates().hasSameSizeAs(drawn);
		assertThat(answer.texts("neighborhood.profiles[*].id")).startsWith(of)
			.containsExactlyInAnyOrderElementsOf(world.within(of, depth, drawn));
		Map<List<String>, Integer> counts = count(drawn);
		assertThat(counts.values()).allMatch((count) -> count <= perProfile);
		Set<String> expanded = world.within(of, depth - 1, drawn);
		expanded.removeAll(world.closed());
		Map<List<String>, Integer> expected = new HashMap<>();
		count(world.seen()).forEach((place, count) -> {
			int left = count - counts.getOrDefault(place, 0);
			if (expanded.contains(place.getFirst()) && left > 0) {
				expected.put(place, left);
			}
		});
		Map<List<String>, Integer> omitted = new HashMap<>();
		answer.objects("neighborhood.omitted")
			.forEach((left) -> omitted.put(
					List.of(String.valueOf(left.get("profileId")),
							String.valueOf(left.get("typeId")).replace("typ_", ""), String.valueOf(left.get("as"))),
					(Integer) Objects.requireNonNull(left.get("count"))));
		assertThat(omitted).isEqualTo(expected);
	}

	private static Map<List<String>, Integer> count(List<Tie> ties) {
		Map<List<String>, Integer> counts = new HashMap<>();
		ties.stream().flatMap(Tie::places).forEach((place) -> counts.merge(place, 1, Integer::sum));
		return counts;
	}

	private World world(Random random) {
		List<String> companies = this.account.profiles(ProfileKind.COMPANY,
				IntStream.range(0, 14).mapToObj((i) -> "Company " + i).toList());
		List<String> contacts = this.account.profiles(ProfileKind.CONTACT,
				IntStream.range(0, 5).mapToObj((i) -> "Contact " + i).toList());
		List<Tie> ties = new ArrayList<>();
		for (int i = 0; i < 45; i++) {
			String type = List.of("COMPETITOR", "PARTNER", "FORMER_EMPLOYEE", "HEADQUARTERS_BRANCH")
				.get(random.nextInt(4));
			List<String> sources = type.equals("FORMER_EMPLOYEE") ? contacts : companies;
			String source = sources.get(random.nextInt(sources.size()));
			String target = companies.get(random.nextInt(companies.size()));
			boolean ended = random.nextInt(5) == 0;
			Object made = this.account
				.relate(source, type, target, null, ended ? this.today.minusDays(1).toString() : null)
				.at("addRelation.relation");
			if (made != null && !ended) {
				ties.add(new Tie(String.valueOf(((Map<?, ?>) made).get("id")), type, source, target));
			}
		}
		List<String> ids = Stream.concat(companies.stream(), contacts.stream()).toList();
		Set<String> closed = new TreeSet<>(List.of(companies.get(0), companies.get(1), contacts.get(0)));
		Set<String> hidden = new TreeSet<>(List.of(companies.get(2), contacts.get(1)));
		closed.forEach((id) -> this.account.access(id, "LISTED"));
		hidden.forEach((id) -> this.account.access(id, "HIDDEN"));
		return new World(ids, closed, hidden, ties);
	}

	private Answer draw(String of, Map<String, ?> more) {
		return draw(this.api.session(), of, more);
	}

	private Answer draw(RestClient client, String of, Map<String, ?> more) {
		Map<String, Object> variables = new HashMap<>(more);
		variables.put("of", of);
		return this.api.ask(client, NEIGHBORHOOD, variables, "en");
	}

}
