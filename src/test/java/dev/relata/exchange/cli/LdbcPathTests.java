package dev.relata.exchange.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.AllDirectedPaths;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The ways in a real graph, beside those that another implementation finds. */
@RelataTest
class LdbcPathTests {

	private static final String FOLDER = "src/test/resources/ldbc-snb";

	private static final int LONGEST = 4;

	private static final int MOST = 100;

	@Autowired
	private Api api;

	private final Graph<String, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);

	@Test
	void areThoseThatAnotherImplementationFinds() throws IOException {
		importGraph();
		read("person_knows_person.csv", "person-");
		read("person_workAt_organisation.csv", "organisation-");
		read("person_studyAt_organisation.csv", "organisation-");
		List<String> all = this.graph.vertexSet().stream().sorted().toList();
		Random random = new Random(7);
		int ways = 0;
		for (int i = 0; i < 25; i++) {
			String from = all.get(random.nextInt(all.size()));
			String to = all.get(random.nextInt(all.size()));
			if (!from.equals(to)) {
				ways += compare(from, to);
			}
		}
		assertThat(ways).isGreaterThan(300);
	}

	/**
	 * Every length that is found whole has the same ways; gives how many ways there are.
	 */
	private int compare(String from, String to) {
		Map<Integer, Set<String>> expected = byLength(
				new AllDirectedPaths<>(this.graph).getAllPaths(from, to, true, LONGEST)
					.stream()
					.map(GraphPath::getVertexList)
					.toList());
		List<List<String>> found = find(from, to);
		Map<Integer, Set<String>> ways = byLength(found);
		boolean cut = found.size() == MOST;
		int last = cut ? found.getLast().size() - 1 : LONGEST + 1;
		assertThat(found.stream().map(List::size)).as("%s to %s", from, to).isSorted();
		expected.forEach((length, those) -> {
			if (length < last) {
				assertThat(ways.get(length)).as("%s to %s, %d", from, to, length).isEqualTo(those);
			}
		});
		ways.forEach((length, those) -> assertThat(expected.get(length)).containsAll(those));
		return found.size();
	}

	private static Map<Integer, Set<String>> byLength(List<List<String>> paths) {
		Map<Integer, Set<String>> ways = new TreeMap<>();
		paths.forEach(
				(path) -> ways.computeIfAbsent(path.size() - 1, (none) -> new TreeSet<>()).add(String.join(" ", path)));
		return ways;
	}

	private List<List<String>> find(String from, String to) {
		return this.api.ask("""
				query($from: ID!, $to: ID!, $longest: Int, $first: Int) {
					paths(from: $from, to: $to, maxLength: $longest, first: $first) { hops { to { externalId } } }
				}""", Map.of("from", id(from), "to", id(to), "longest", LONGEST, "first", MOST))
			.objects("paths")
			.stream()
			.map((path) -> vertices(from, path))
			.toList();
	}

	private static List<String> vertices(String from, Map<String, Object> path) {
		List<String> vertices = new ArrayList<>(List.of(from));
		((List<?>) Objects.requireNonNull(path.get("hops"))).forEach((hop) -> vertices
			.add(String.valueOf(((Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) hop).get("to"))).get("externalId"))));
		return vertices;
	}

	private String id(String externalId) {
		return this.api
			.ask("query($key: ID!) { profileByExternalId(externalId: $key) { id } }", Map.of("key", externalId))
			.text("profileByExternalId.id");
	}

	/** Both ways along each row. */
	private void read(String file, String prefix) throws IOException {
		Files.readAllLines(Path.of(FOLDER, file))
			.stream()
			.skip(1)
			.map((row) -> StringUtils.delimitedListToStringArray(row, "|"))
			.forEach((row) -> {
				String one = "person-" + row[0];
				String other = prefix + row[1];
				this.graph.addVertex(one);
				this.graph.addVertex(other);
				this.graph.addEdge(one, other);
				this.graph.addEdge(other, one);
			});
	}

	private void importGraph() {
		Terminal terminal = new Terminal();
		assertThat(terminal.importing(this.api, "examples/ldbc-snb/mapping.yml", FOLDER)).as(terminal.err()).isZero();
	}

}
