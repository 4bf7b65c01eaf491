package dev.relata.profile;

import java.util.List;
import java.util.stream.Collectors;

import dev.relata.access.Viewer;
import dev.relata.graph.Cypher;
import dev.relata.graph.Page;
import dev.relata.graph.Statement;

import org.springframework.stereotype.Repository;

/**
 * Lists of profiles, by name. Without a text the index of sort keys gives each page in
 * order; with one, the full-text index gives the {@value #MOST_HITS} best, and those are
 * sorted.
 */
@Repository
class ProfileLists {

	/** How many profiles a list with a text holds at the most. */
	static final int MOST_HITS = 1000;

	private static final String HITS = """
			CALL db.index.fulltext.queryNodes('profileNames', $query, {limit: %d}) YIELD node AS p
			WITH p WHERE {{sees}} AND ($ids IS NULL OR p.id IN $ids)
			""".formatted(MOST_HITS);

	private static final String NAMED = """
			MATCH (p:Profile&({{labels}})) WHERE p.id IN $ids AND {{sees}}
			""";

	private static final String SORTED = """
			WITH p WHERE p.sortKey > $after
			RETURN p ORDER BY p.sortKey LIMIT $limit
			""";

	private static final String ONE_KIND = """
			MATCH (p:{{label}}) WHERE p.sortKey > $after AND {{sees}}
			RETURN p ORDER BY p.sortKey LIMIT $limit
			""";

	private static final String COUNT_ONE_KIND = """
			RETURN COUNT { (:{{label}}) } - COUNT { (p:{{label}}&Hidden) WHERE NOT {{sees}} } AS count
			""";

	private final Cypher cypher;

	ProfileLists(Cypher cypher) {
		this.cypher = cypher;
	}

	/** A page of a list, and one profile more where there is one. */
	List<Profile> page(ProfileFilter filter, Page page, Viewer viewer) {
		if (filter.isShut()) {
			return List.of();
		}
		return this.cypher.list(rows(filter, viewer).part("sees", viewer.sees("p"))
			.with(viewer.parameters())
			.with("after", (page.after() != null) ? page.after() : "")
			.with("limit", page.sizeAndOneMore()), (row) -> Profile.of(row.get("p"), viewer));
	}

	/** How many profiles a list holds. */
	int count(ProfileFilter filter, Viewer viewer) {
		if (filter.isShut()) {
			return 0;
		}
		return this.cypher
			.list(counted(filter, viewer).part("sees", viewer.sees("p")).with(viewer.parameters()),
					(row) -> row.get("count").asInt())
			.stream()
			.mapToInt(Integer::intValue)
			.sum();
	}

	private static Statement rows(ProfileFilter filter, Viewer viewer) {
		if (!filter.name().isEmpty() || filter.ids() != null) {
			return some(filter, SORTED, viewer);
		}
		String kinds = each(filter.anyOf(), ONE_KIND);
		return Statement.of("CALL () {\n" + kinds + "}\nRETURN p ORDER BY p.sortKey LIMIT $limit");
	}

	private static Statement counted(ProfileFilter filter, Viewer viewer) {
		if (!filter.name().isEmpty() || filter.ids() != null) {
			return some(filter, "RETURN count(p) AS count", viewer);
		}
		return Statement.of(each(filter.anyOf(), COUNT_ONE_KIND));
	}

	private static Statement some(ProfileFilter filter, String rest, Viewer viewer) {
		NameQuery name = filter.name();
		return Statement.of((name.isEmpty() ? NAMED : HITS) + rest)
			.part("labels", ProfileKind.labels(filter.anyOf()))
			.with("query", name.lucene(filter.anyOf(), viewer))
			.with("ids", filter.ids());
	}

	/** The statement for each kind, the rows of all together. */
	private static String each(List<ProfileKind> kinds, String statement) {
		return kinds.stream()
			.map((kind) -> statement.replace("{{label}}", kind.typename()))
			.collect(Collectors.joining("UNION ALL\n"));
	}

}
