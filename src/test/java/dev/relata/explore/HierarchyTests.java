package dev.relata.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

import dev.relata.access.People;
import dev.relata.profile.ProfileKind;
import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import dev.relata.support.StatementCounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole groups, from any of their members. */
@RelataTest
class HierarchyTests {

	private static final String HIERARCHY = """
			query($of: ID!, $typeId: ID!, $asOf: Date, $first: Int, $after: String) {
				hierarchy(of: $of, typeId: $typeId, asOf: $asOf) {
					root { name closed } path { name } cut
					members(first: $first, after: $after) {
						totalCount edges { cursor node { id name closed } parentId level } pageInfo { hasNextPage endCursor }
					}
				}
			}""";

	private static final String NAMES = "hierarchy.members.edges[*].node.name";

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private People people;

	@Autowired
	private StatementCounter statements;

	private RestClient dan;

	private String head;

	private String lodz;

	private String poznan;

	private String strykow;

	private String dock;

	@BeforeEach
	void aGroup() {
		List<String> ids = this.account.profiles(ProfileKind.COMPANY,
				List.of("Head", "Łódź", "Poznań", "Stryków", "Dock"));
		this.head = ids.get(0);
		this.lodz = ids.get(1);
		this.poznan = ids.get(2);
		this.strykow = ids.get(3);
		this.dock = ids.get(4);
		branch(this.head, this.poznan);
		branch(this.head, this.lodz);
		branch(this.lodz, this.strykow);
		branch(this.strykow, this.dock);
		this.people.colleague("dan");
		this.dan = this.people.signIn("dan");
	}

	@Test
	void showsTheWholeGroupFromAnyMember() {
		Answer answer = group(this.strykow);
		assertThat(answer.text("hierarchy.root.name")).isEqualTo("Head");
		assertThat(answer.texts("hierarchy.path[*].name")).containsExactly("Head", "Łódź", "Stryków");
		assertThat(answer.texts(NAMES)).containsExactly("Head", "Łódź", "Poznań", "Stryków", "Dock");
		assertThat(answer.texts("hierarchy.members.edges[*].level")).containsExactly("0", "1", "1", "2", "3");
		assertThat(answer.texts("hierarchy.members.edges[*].parentId")).containsExactly("null", this.head, this.head,
				this.lodz, this.strykow);
		assertThat(answer.number("hierarchy.members.totalCount")).isEqualTo(5);
		assertThat(answer.text("hierarchy.cut")).isEqualTo("false");
		assertThat(group(this.head).texts(NAMES)).isEqualTo(answer.texts(NAMES));
	}

	@Test
	void isOneAloneWithoutRelations() {
		Answer answer = group(this.account.company("Alone"));
		assertThat(answer.texts("hierarchy.path[*].name")).containsExactly("Alone");
		assertThat(answer.texts(NAMES)).containsExactly("Alone");
	}

	@Test
	void holdsOnTheDayAskedFor() {
		String sold = this.account.company("Sold");
		this.account.relate(this.head, "HEADQUARTERS_BRANCH", sold, "2020-01-01", "2020-12-31");
		assertThat(group(sold).text("hierarchy.root.name")).isEqualTo("Sold");
		Answer then = ask(this.api.session(), sold, Map.of("asOf", "2020-12-31"));
		assertThat(then.text("hierarchy.root.name")).isEqualTo("Head");
		assertThat(then.texts(NAMES)).contains("Sold");
	}

	@Test
	void isNothingForAProfileOrTypeThatIsNotThereAndWhileRelationsAreOff() {
		assertThat(group("com_none").at("hierarchy")).isNull();
		assertThat(ask(this.api.session(), this.head, Map.of("typeId", "typ_none")).at("hierarchy")).isNull();
		this.account.access(this.head, "HIDDEN");
		assertThat(ask(this.dan, this.head, Map.of()).at("hierarchy")).isNull();
		this.account.switchRelations(false);
		assertThat(group(this.head).at("hierarchy")).isNull();
	}

	@Test
	void isAlongAHierarchicalTypeOnly() {
		assertThat(
				ask(this.api.session(), this.head, Map.of("typeId", this.account.type("COMPETITOR"))).errorMessages())
			.containsExactly("typeId is COMPETITOR, which is not hierarchical; these types are: [HEADQUARTERS_BRANCH]");
	}

	@Test
	void endsAtWhatIsHidden() {
		this.account.access(this.lodz, "HIDDEN");
		assertThat(ask(this.dan, this.head, Map.of()).texts(NAMES)).containsExactly("Head", "Poznań");
		Answer below = ask(this.dan, this.dock, Map.of());
		assertThat(below.text("hierarchy.root.name")).isEqualTo("Stryków");
		assertThat(below.texts(NAMES)).containsExactly("Stryków", "Dock");
		assertThat(below.number("hierarchy.members.totalCount")).isEqualTo(2);
	}

	@Test
	void showsWhatIsClosedAndGoesNeitherAboveNorBelowIt() {
		this.account.access(this.lodz, "LISTED");
		Answer above = ask(this.dan, this.head, Map.of());
		assertThat(above.texts(NAMES)).containsExactly("Head", "Łódź", "Poznań");
		assertThat(above.texts("hierarchy.members.edges[*].node.closed")).containsExactly("false", "true", "false");
		Answer below = ask(this.dan, this.dock, Map.of());
		assertThat(below.text("hierarchy.root.closed")).isEqualTo("true");
		assertThat(below.texts("hierarchy.path[*].name")).containsExactly("Łódź", "Stryków", "Dock");
		assertThat(below.texts(NAMES)).containsExactly("Łódź", "Stryków", "Dock");
		assertThat(ask(this.dan, this.lodz, Map.of()).texts(NAMES)).containsExactly("Łódź");
		this.account.access(this.head, "LISTED");
		branch(this.poznan, this.account.company("Below"));
		assertThat(ask(this.dan, this.poznan, Map.of()).texts(NAMES)).containsExactly("Head", "Poznań", "Below");
	}

	/** Whoever does not see a part of a circle can close it. */
	@Test
	void stopsWhereItHasBeen() {
		this.account.access(this.lodz, "HIDDEN");
		Map<String, Object> input = Map.of("profileId", this.dock, "typeId", this.account.type("HEADQUARTERS_BRANCH"),
				"as", "SOURCE", "otherId", this.head);
		this.api.ask(this.dan,
				"mutation($input: AddRelationInput!) { addRelation(input: $input) { relation { id } userErrors { code } } }",
				Map.of("input", input), "en")
			.text("addRelation.relation.id");
		Answer answer = group(this.head);
		assertThat(answer.texts("hierarchy.path[*].name")).containsExactly("Łódź", "Stryków", "Dock", "Head");
		assertThat(answer.texts(NAMES)).containsExactly("Łódź", "Stryków", "Dock", "Head", "Poznań");
	}

	@Test
	void takesAStatementALevel() {
		group(this.dock);
		int four = this.statements.count(() -> group(this.dock));
		this.account.hub(this.head, "HEADQUARTERS_BRANCH", "Branch", 60);
		assertThat(this.statements.count(() -> group(this.dock))).isBetween(four - 1, four + 1);
		assertThat(four).isLessThanOrEqualTo(11);
		int alone = this.statements.count(() -> this.api.ask(
				"query($of: ID!, $type: ID!) { hierarchy(of: $of, typeId: $type) { root { name } } }",
				Map.of("of", this.dock, "type", this.account.type("HEADQUARTERS_BRANCH"))));
		assertThat(alone).isLessThanOrEqualTo(6);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void listsWhatANaiveComputationLists(int seed) {
		Random random = new Random(seed);
		List<String> names = IntStream.range(0, 25)
			.mapToObj((i) -> "Tree " + (char) ('a' + random.nextInt(26)) + i)
			.toList();
		List<String> ids = this.account.profiles(ProfileKind.COMPANY, names);
		Map<String, Integer> levels = new HashMap<>(Map.of(ids.getFirst(), 0));
		Map<String, String> parents = new HashMap<>();
		for (int i = 1; i < ids.size(); i++) {
			String parent = ids.get(random.nextInt(i));
			branch(parent, ids.get(i));
			parents.put(ids.get(i), parent);
			levels.put(ids.get(i), Objects.requireNonNull(levels.get(parent)) + 1);
		}
		List<String> expected = IntStream.range(0, ids.size())
			.boxed()
			.sorted(Comparator.comparing((Integer i) -> Objects.requireNonNull(levels.get(ids.get(i))))
				.thenComparing(names::get))
			.map(ids::get)
			.toList();
		List<Map<String, Object>> edges = all(ids.get(random.nextInt(ids.size())), 7);
		assertThat(edges.stream().map((edge) -> id(edge.get("node")))).containsExactlyElementsOf(expected);
		assertThat(edges.stream().map((edge) -> edge.get("parentId")))
			.containsExactlyElementsOf(expected.stream().map(parents::get).toList());
		assertThat(edges.stream().map((edge) -> edge.get("level")))
			.containsExactlyElementsOf(expected.stream().map(levels::get).toList());
	}

	private List<Map<String, Object>> all(String of, int first) {
		List<Map<String, Object>> edges = new ArrayList<>();
		String after = null;
		do {
			Map<String, @Nullable Object> page = new HashMap<>(Map.of("first", first));
			page.put("after", after);
			Answer answer = ask(this.api.session(), of, page);
			edges.addAll(answer.objects("hierarchy.members.edges"));
			after = answer.text("hierarchy.members.pageInfo.hasNextPage").equals("true")
					? answer.text("hierarchy.members.pageInfo.endCursor") : null;
		}
		while (after != null);
		return edges;
	}

	private static String id(@Nullable Object node) {
		return String.valueOf(((Map<?, ?>) Objects.requireNonNull(node)).get("id"));
	}

	private void branch(String above, String below) {
		this.account.relate(above, "HEADQUARTERS_BRANCH", below);
	}

	private Answer group(String of) {
		return ask(this.api.session(), of, Map.of());
	}

	private Answer ask(RestClient client, String of, Map<String, ? extends @Nullable Object> more) {
		Map<String, @Nullable Object> variables = new HashMap<>(Map.of("of", of, "typeId", "typ_HEADQUARTERS_BRANCH"));
		variables.putAll(more);
		return this.api.ask(client, HIERARCHY, variables, "en");
	}

}
