package dev.relata.relation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.relata.access.Viewer;
import dev.relata.graph.Cypher;
import dev.relata.graph.Page;
import dev.relata.graph.Statement;
import dev.relata.profile.Profile;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.Catalogues;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import org.springframework.stereotype.Repository;

/**
 * Relations of profiles, newest first: for however many profiles one statement, and one
 * more where there are hubs among them, which have more than {@value #WALKABLE} edges.
 */
@Repository
public class RelationLists {

	/** How many edges of a profile are walked; one that has more is a hub. */
	static final int WALKABLE = 500;

	/** How many relations are given along with groups of many profiles. */
	private static final int MOST_ROWS = 100_000;

	/** After every sort key. */
	private static final String NEWEST = "~";

	private static final String PAGES = """
			UNWIND $ids AS id
			MATCH (p:Profile {id: id})
			WITH id, p, COUNT { (p)--() } > $walkable AS hub
			CALL (p, hub) {
				WITH p, hub WHERE NOT hub
				CALL (p) { {{walk}} }
				WITH r, o, end WHERE r.sortKey < $before
				ORDER BY r.sortKey DESC LIMIT $limit
				RETURN collect([r, o, end]) AS rows
			}
			RETURN id, hub, rows
			""";

	private static final String HUB_PAGES = """
			UNWIND $ids AS id
			CALL (id) {
				CALL (id) { {{seek}} }
				WITH row ORDER BY row[0].sortKey DESC LIMIT $limit
				RETURN collect(row) AS rows
			}
			RETURN id, false AS hub, rows
			""";

	private static final String GROUPS = """
			UNWIND $ids AS id
			MATCH (p:Profile {id: id})
			WITH id, p, COUNT { (p)--() } > $walkable AS hub
			CALL (p, hub) {
				WITH p, hub WHERE NOT hub
				CALL (p) { {{walk}} }
				WITH r, o, end ORDER BY r.sortKey DESC
				WITH type(r) AS type, end, count(*) AS count, collect([r, o, end])[..$limit] AS rows
				RETURN collect([type, end, count, rows]) AS groups
			}
			RETURN id, hub, groups
			""";

	private static final String HUB_GROUPS = """
			UNWIND $ids AS id
			MATCH (p:Profile {id: id})
			RETURN id, false AS hub, [{{groups}}] AS groups
			""";

	private static final String COUNTS = """
			UNWIND $ids AS id
			MATCH (p:Profile {id: id})
			RETURN id, COUNT { CALL (p) { {{walk}} } RETURN r } AS count
			""";

	private final Cypher cypher;

	private final Catalogues catalogues;

	private final Clock clock;

	RelationLists(Cypher cypher, Catalogues catalogues, Clock clock) {
		this.cypher = cypher;
		this.catalogues = catalogues;
		this.clock = clock;
	}

	/** A page of each profile's relations; nothing for a profile that has none. */
	Map<String, List<RelationEdge>> pages(Collection<Profile> profiles, RelationFilter filter, Page page,
			Viewer viewer) {
		Lens lens = lens(profiles, filter, viewer);
		Statement walk = paged(lens.bind(Statement.of(PAGES).part("walk", lens.pattern().walk())), page);
		return find(lens, walk,
				() -> paged(lens.bind(Statement.of(HUB_PAGES).part("seek", lens.pattern().seek())), page), lens::edges);
	}

	/**
	 * The relations of some types that hold on a day, by role, in the order of the types;
	 * nothing for a profile that is closed.
	 * @param typeIds the types; null: any
	 * @param first how many relations of each group to give along, newest first; fewer
	 * where that would be more than {@value #MOST_ROWS}
	 */
	public Map<String, List<RelationGroup>> around(Collection<Profile> profiles, @Nullable List<String> typeIds,
			LocalDate day, int first, Viewer viewer) {
		RelationFilter filter = new RelationFilter(typeIds, null, null, null, day, false);
		int groups = Math.max(1, profiles.size() * Selection.of(filter, this.catalogues.current()).size());
		return groups(profiles, filter, Math.min(first, MOST_ROWS / groups), viewer);
	}

	/**
	 * How many relations each profile has that a filter lets through; nothing for a
	 * profile that has none.
	 */
	Map<String, Integer> counts(Collection<Profile> profiles, RelationFilter filter, Viewer viewer) {
		if (filter.looksAtOther()) {
			return walkedCounts(lens(profiles, filter, viewer));
		}
		Map<String, Integer> counts = new HashMap<>();
		groups(profiles, filter, 0, viewer)
			.forEach((id, groups) -> counts.put(id, groups.stream().mapToInt(RelationGroup::count).sum()));
		return counts;
	}

	/**
	 * The relations that a filter, which does not look at the other, lets through, by
	 * role, in the order of the types.
	 * @param first how many relations of each group to give along
	 */
	Map<String, List<RelationGroup>> groups(Collection<Profile> profiles, RelationFilter filter, int first,
			Viewer viewer) {
		Lens lens = lens(profiles, filter, viewer);
		Page page = new Page(first, null);
		Statement walk = paged(lens.bind(Statement.of(GROUPS).part("walk", lens.pattern().walk())), page);
		return find(lens, walk, () -> hubGroups(lens, page), (row) -> lens.groups(row, page));
	}

	/** The groups of hubs, whose {@code ids} it lacks. */
	static Statement hubGroups(Lens lens, Page page) {
		String groups = lens.pattern()
			.branches()
			.map((branch) -> branch.group(lens.filter().isForInactiveToo(), lens.pattern()))
			.collect(Collectors.joining(",\n"));
		return paged(lens.bind(Statement.of(HUB_GROUPS).part("groups", groups)), page);
	}

	private Map<String, Integer> walkedCounts(Lens lens) {
		Map<String, Integer> counts = new HashMap<>();
		if (!lens.isShut()) {
			this.cypher
				.list(lens.bind(Statement.of(COUNTS).part("walk", lens.pattern().walk())),
						(row) -> Map.entry(row.get("id").asString(), row.get("count").asInt()))
				.forEach((count) -> counts.put(count.getKey(), count.getValue()));
		}
		return counts;
	}

	/**
	 * Walks along the edges of all profiles but hubs, and takes those of hubs from their
	 * indexes.
	 */
	private <T> Map<String, List<T>> find(Lens lens, Statement walk, Supplier<Statement> seek,
			Function<Record, List<T>> mapper) {
		Map<String, List<T>> found = new HashMap<>();
		List<String> hubs = new ArrayList<>();
		if (!lens.isShut()) {
			this.cypher.list(walk, (row) -> {
				if (row.get("hub").asBoolean()) {
					hubs.add(row.get("id").asString());
				}
				return found.put(row.get("id").asString(), mapper.apply(row)) == null;
			});
		}
		if (!hubs.isEmpty()) {
			this.cypher.list(seek.get().with("ids", hubs),
					(row) -> found.put(row.get("id").asString(), mapper.apply(row)) != null);
		}
		return found;
	}

	private static Statement paged(Statement statement, Page page) {
		return statement.with("before", (page.after() != null) ? page.after() : NEWEST)
			.with("limit", page.sizeAndOneMore());
	}

	private Lens lens(Collection<Profile> profiles, RelationFilter filter, Viewer viewer) {
		Catalogue catalogue = this.catalogues.current();
		LocalDate day = (filter.asOf() != null) ? filter.asOf() : LocalDate.now(this.clock);
		Reading reading = Reading.of(catalogue, viewer, day);
		return Lens.of(profiles, filter, EdgePattern.of(Selection.of(filter, catalogue), filter, viewer), reading);
	}

}
