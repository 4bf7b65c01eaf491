package dev.relata.explore;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import dev.relata.access.People;
import dev.relata.profile.ProfileKind;
import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import dev.relata.support.StatementCounter;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.AllDirectedPaths;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The shortest ways between two profiles. */
@RelataTest
class PathTests {

	private static final String PATHS = """
			query($from: ID!, $to: ID!, $maxLength: Int, $typeIds: [ID!], $asOf: Date, $first: Int) {
				paths(from: $from, to: $to, maxLength: $maxLength, typeIds: $typeIds, asOf: $asOf, first: $first) {
					length sentence start { id } hops { to { id name } role }
				}
			}""";

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private People people;

	@Autowired
	private StatementCounter statements;

	@Test
	void readsAWayAloud() {
		String anna = this.account.contact("Anna");
		String mill = this.account.company("Młyn");
		String rival = this.account.company("Rywal");
		this.account.relate(anna, "FORMER_EMPLOYEE", mill);
		this.account.relate(rival, "COMPETITOR", mill);
		assertThat(find(rival, anna, Map.of()).texts("paths[*].sentence")).containsExactly(
				"Rywal (Competitor) → Młyn (Competitor); Młyn (Previous company) → Anna (Former employee)");
	}

	@Test
	void findsNoneWithinALength() {
		List<String> row = row(5);
		assertThat(find(row.getFirst(), row.getLast(), Map.of("maxLength", 3)).texts("paths")).isEmpty();
		assertThat(find(row.getFirst(), row.getLast(), Map.of("maxLength", 4)).texts("paths[*].length"))
			.containsExactly("4");
	}

	@Test
	void looksAtTheDay() {
		String one = this.account.company("One");
		String two = this.account.company("Two");
		LocalDate today = LocalDate.now(ZoneOffset.UTC);
		this.account.relate(one, "PARTNER", two, today.minusDays(9).toString(), today.minusDays(2).toString());
		assertThat(find(one, two, Map.of()).texts("paths")).isEmpty();
		assertThat(find(one, two, Map.of("asOf", today.minusDays(5).toString())).texts("paths")).hasSize(1);
	}

	@Test
	void goesAlongTheTypesThatAreNamed() {
		String one = this.account.company("One");
		String two = this.account.company("Two");
		this.account.relate(one, "PARTNER", two);
		assertThat(find(one, two, Map.of("typeIds", List.of(this.account.type("COMPETITOR")))).texts("paths"))
			.isEmpty();
		assertThat(find(one, two, Map.of("typeIds", List.of(this.account.type("PARTNER")))).texts("paths")).hasSize(1);
	}

	@Test
	void prefersTheWayThatTellsMore() {
		String one = this.account.company("One");
		String two = this.account.company("Two");
		String hub = this.account.company("Hub");
		String friend = this.account.company("Friend");
		this.account.hub(hub, "COMPETITOR", "Rival", 30);
		this.account.relate(one, "PARTNER", hub);
		this.account.relate(hub, "PARTNER", two);
		this.account.relate(one, "PARTNER", friend);
		this.account.relate(friend, "PARTNER", two);
		assertThat(find(one, two, Map.of()).texts("paths[*].hops[0].to.name")).startsWith("Friend", "Hub");
	}

	@Test
	void saysWhereItStopped() {
		String one = this.account.company("One");
		String two = this.account.company("Two");
		String hub = this.account.company("Hub");
		this.account.hub(hub, "COMPETITOR", "Rival", Paths.FAN + 10);
		this.account.relate(one, "PARTNER", hub);
		this.account.relate(two, "PARTNER", this.account.company("Else"));
		Answer answer = find(one, two, Map.of());
		assertThat(answer.errorMessages()).singleElement().asString().startsWith("Stopped after ");
		assertThat(answer.toString()).contains("\"STOPPED\"").contains("\"paths\":[]");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, 9 })
	void isOfALengthThatCanBe(int length) {
		assertThat(find("com_a", "com_b", Map.of("maxLength", length)).errorMessages()).singleElement()
			.asString()
			.contains("from 1 to 8");
	}

	@Test
	void goesThroughNothingClosed() {
		List<String> row = row(3);
		this.people.colleague("dan");
		this.account.access(row.get(1), "LISTED");
		assertThat(ask("dan", row.getFirst(), row.getLast())).isEmpty();
		assertThat(ask("dan", row.getFirst(), row.get(1))).hasSize(1);
		this.account.access(row.get(1), "HIDDEN");
		assertThat(ask("dan", row.getFirst(), row.get(1))).isEmpty();
	}

	@Test
	void sendsAStatementALevel() {
		List<String> row = row(7);
		find(row.getFirst(), row.getLast(), Map.of());
		assertThat(this.statements.count(() -> find(row.getFirst(), row.getLast(), Map.of()))).isLessThanOrEqualTo(10);
	}

	/** The same lengths as another implementation, and of each length the same ways. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4 })
	void findsWhatAnotherImplementationFinds(int seed) {
		Random random = new Random(seed);
		int size = 14;
		List<String> ids = this.account.profiles(ProfileKind.COMPANY,
				IntStream.range(0, size).mapToObj((i) -> "Company " + i).toList());
		Graph<String, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
		ids.forEach(graph::addVertex);
		for (int i = 0; i < 24; i++) {
			String one = ids.get(random.nextInt(size));
			String other = ids.get(random.nextInt(size));
			if (!one.equals(other) && graph.getEdge(one, other) == null && graph.getEdge(other, one) == null) {
				graph.addEdge(one, other);
				graph.addEdge(other, one);
				this.account.relate(one, random.nextBoolean() ? "PARTNER" : "COMPETITOR", other);
			}
		}
		for (int i = 0; i < 6; i++) {
			String from = ids.get(random.nextInt(size));
			String to = ids.get(random.nextInt(size));
			if (!from.equals(to)) {
				compare(graph, from, to);
			}
		}
	}

	private void compare(Graph<String, DefaultEdge> graph, String from, String to) {
		Map<Integer, Set<String>> expected = new TreeMap<>();
		new AllDirectedPaths<>(graph).getAllPaths(from, to, true, 6)
			.stream()
			.map(GraphPath::getVertexList)
			.forEach((path) -> expected.computeIfAbsent(path.size() - 1, (none) -> new TreeSet<>())
				.add(String.join(" ", path)));
		Map<Integer, Set<String>> found = new TreeMap<>();
		List<List<String>> paths = new ArrayList<>();
		find(from, to, Map.of("first", 100)).objects("paths").forEach((path) -> paths.add(ids(path)));
		paths.forEach((path) -> found.computeIfAbsent(path.size() - 1, (none) -> new TreeSet<>())
			.add(String.join(" ", path)));
		int all = expected.values().stream().mapToInt(Set::size).sum();
		assertThat(paths).doesNotHaveDuplicates().hasSize(Math.min(all, 100));
		assertThat(paths.stream().map(List::size)).isSorted();
		found.forEach((length, ways) -> assertThat(expected.get(length)).containsAll(ways));
		if (all <= 100) {
			assertThat(found).isEqualTo(expected);
		}
	}

	private static List<String> ids(Map<String, Object> path) {
		List<String> ids = new ArrayList<>(List.of(id(path.get("start"))));
		((List<?>) Objects.requireNonNull(path.get("hops"))).forEach((hop) -> ids.add(id(((Map<?, ?>) hop).get("to"))));
		return ids;
	}

	private static String id(@Nullable Object node) {
		return String.valueOf(((Map<?, ?>) Objects.requireNonNull(node)).get("id"));
	}

	private List<String> row(int size) {
		List<String> ids = this.account.profiles(ProfileKind.COMPANY,
				IntStream.range(0, size).mapToObj((i) -> "Company " + i).toList());
		for (int i = 1; i < size; i++) {
			this.account.relate(ids.get(i - 1), "PARTNER", ids.get(i));
		}
		return ids;
	}

	private List<String> ask(String name, String from, String to) {
		return this.api.ask(this.people.signIn(name), PATHS, Map.of("from", from, "to", to, "maxLength", 4), "en")
			.texts("paths[*].sentence");
	}

	private Answer find(String from, String to, Map<String, ?> more) {
		Map<String, Object> variables = new HashMap<>(Map.of("from", from, "to", to));
		variables.putAll(more);
		return this.api.ask(PATHS, variables);
	}

}
