package dev.relata.explore;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relata.access.Viewer;
import dev.relata.explore.Path.Hop;
import dev.relata.graph.Cypher;
import dev.relata.graph.EdgeType;
import dev.relata.graph.Page;
import dev.relata.graph.Statement;
import dev.relata.profile.Profile;
import dev.relata.relation.Reading;
import dev.relata.relation.Relation;
import dev.relata.relation.Validity;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.Catalogues;
import dev.relata.relationtype.RoleEdges;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Repository;

/**
 * Follows roles from a profile: one statement, whatever the number of steps. Of each
 * profile on the way up to {@value #FAN} relations of a step are followed, and after each
 * step up to {@value #MOST_PATHS} paths; where there would be more that the viewer may
 * see, the answer says so. No path comes to the same profile twice, nor goes on from one
 * that is closed.
 */
@Repository
class Chains {

	/** How many relations of one profile a step follows. */
	static final int FAN = 1000;

	/** How many paths go on to the next step. */
	static final int MOST_PATHS = 10_000;

	private static final String START = """
			MATCH (start:Profile {id: $from}) WHERE {{reads}}
			WITH [[start]] AS paths, false AS cut
			""";

	private static final String STEP = """
			WITH paths, cut, COLLECT {
				UNWIND paths AS path
				WITH path, path[-1] AS p
				WITH path, p WHERE {{reads}}
				WITH path, p, CASE WHEN {{degree}} > $fan THEN {{seen}} > $fan ELSE false END AS hub
				OPTIONAL CALL (p) { {{walk}} }
				WITH path, hub, r, o, r IS NOT NULL AND NOT o IN path AS reached
				WHERE reached OR hub
				RETURN [CASE WHEN reached THEN path + [r, o] END, hub] LIMIT $mostAndOneMore
			} AS steps
			WITH [step IN steps[..$most] WHERE step[0] IS NOT NULL | step[0]] AS paths,
				cut OR size(steps) > $most OR any(step IN steps WHERE step[1]) AS cut
			""";

	private static final String PAGE = """
			RETURN cut, COLLECT {
				UNWIND paths AS path
				WITH path, reduce(key = '', i IN range(1, size(path) - 1, 2) | key + path[i].sortKey) AS key
				WITH path, key WHERE key < $before
				RETURN path ORDER BY key DESC LIMIT $limit
			} AS paths
			""";

	/** After every key. */
	private static final String NEWEST = "~";

	private final Cypher cypher;

	private final Catalogues catalogues;

	private final Clock clock;

	Chains(Cypher cypher, Catalogues catalogues, Clock clock) {
		this.cypher = cypher;
		this.catalogues = catalogues;
		this.clock = clock;
	}

	/**
	 * Follows a chain.
	 * @param from the id of the profile where it begins
	 * @param steps what to follow, in order
	 * @param asOf the day on which the relations hold; null: today
	 */
	PathConnection follow(String from, List<Step> steps, @Nullable LocalDate asOf, Page page, Viewer viewer) {
		Catalogue catalogue = this.catalogues.current();
		List<RoleEdges> edges = steps.stream().map((step) -> step.edges(catalogue)).toList();
		if (!catalogue.settings().relationsEnabled() || edges.stream().anyMatch(RoleEdges::isEmpty)) {
			return PathConnection.of(List.of(), page, false);
		}
		LocalDate day = (asOf != null) ? asOf : LocalDate.now(this.clock);
		Reading reading = Reading.of(catalogue, viewer, day);
		Statement statement = Statement.of(text(edges, viewer))
			.with(viewer.parameters())
			.with("from", from)
			.with("day", day)
			.with("fan", FAN)
			.with("most", MOST_PATHS)
			.with("mostAndOneMore", MOST_PATHS + 1)
			.with("before", (page.after() != null) ? page.after() : NEWEST)
			.with("limit", page.sizeAndOneMore());
		return this.cypher.one(statement, (row) -> connection(row, page, reading))
			.orElseGet(() -> PathConnection.of(List.of(), page, false));
	}

	private static String text(List<RoleEdges> steps, Viewer viewer) {
		String where = viewer.sees("o") + " AND " + Validity.holds("r");
		return Statement.of(START).part("reads", viewer.reads("start")).text()
				+ steps.stream().map((step) -> step(step, where, viewer.reads("p"))).collect(Collectors.joining())
				+ PAGE;
	}

	private static String step(RoleEdges edges, String where, String reads) {
		String degree = Stream
			.of(pattern(edges.out(), "COUNT { (p)-[:{{types}}]->() }", where),
					pattern(edges.in(), "COUNT { (p)<-[:{{types}}]-() }", where))
			.flatMap(List::stream)
			.collect(Collectors.joining(" + "));
		String seen = Stream
			.of(pattern(edges.out(), "COUNT { MATCH (p)-[r:{{types}}]->(o) WHERE {{where}} RETURN r LIMIT $fan + 1 }",
					where),
					pattern(edges.in(),
							"COUNT { MATCH (p)<-[r:{{types}}]-(o) WHERE {{where}} RETURN r LIMIT $fan + 1 }", where))
			.flatMap(List::stream)
			.collect(Collectors.joining(" + "));
		String walk = Stream
			.of(pattern(edges.out(), "MATCH (p)-[r:{{types}}]->(o) WHERE {{where}} RETURN r, o LIMIT $fan", where),
					pattern(edges.in(), "MATCH (p)<-[r:{{types}}]-(o) WHERE {{where}} RETURN r, o LIMIT $fan", where))
			.flatMap(List::stream)
			.collect(Collectors.joining(" UNION ALL "));
		return Statement.of(STEP)
			.part("degree", degree)
			.part("seen", seen)
			.part("walk", walk)
			.part("reads", reads)
			.text();
	}

	private static List<String> pattern(List<EdgeType> types, String pattern, String where) {
		return types.isEmpty() ? List.of()
				: List.of(Statement.of(pattern).types("types", types).part("where", where).text());
	}

	private static PathConnection connection(Record row, Page page, Reading reading) {
		return PathConnection.of(row.get("paths").asList((path) -> path(path, reading)), page,
				row.get("cut").asBoolean());
	}

	/** Reads a path from a list of a profile, a relation, a profile, and so on. */
	private static Path path(Value list, Reading reading) {
		Profile start = Profile.of(list.get(0), reading.viewer());
		List<Hop> hops = new ArrayList<>();
		Profile from = start;
		for (int i = 1; i < list.size(); i += 2) {
			Value edge = list.get(i);
			Profile to = Profile.of(list.get(i + 1), reading.viewer());
			Relation relation = edge.get("sourceId").asString().equals(from.id()) ? reading.relation(edge, from, to)
					: reading.relation(edge, to, from);
			hops.add(Hop.of(relation, from));
			from = to;
		}
		return new Path(start, hops);
	}

}
