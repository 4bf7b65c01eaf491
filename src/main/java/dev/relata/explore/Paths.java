package dev.relata.explore;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.relata.access.Viewer;
import dev.relata.explore.Path.Hop;
import dev.relata.explore.Web.Strand;
import dev.relata.graph.Cypher;
import dev.relata.graph.EdgeType;
import dev.relata.graph.Statement;
import dev.relata.profile.Profile;
import dev.relata.profile.Profiles;
import dev.relata.relation.Relation;
import dev.relata.relation.Relations;
import dev.relata.relation.Validity;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.Catalogues;
import dev.relata.relationtype.RelationType;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import org.springframework.stereotype.Repository;

/**
 * Finds the shortest ways between two profiles, from both ends at once, a statement a
 * level. A way comes to no profile twice and goes through none that the viewer may not
 * read. Of ways of the same length those come first that go through profiles with fewer
 * relations, as they tell more; then those along older relations.
 */
@Repository
class Paths {

	/** How long a way may be. */
	static final int LONGEST = 8;

	/** How many relations of a profile are followed. */
	static final int FAN = 1000;

	/** How many relations a search looks at. */
	static final int MOST_RELATIONS = 100_000;

	/** How many ways of one length are put in order. */
	static final int MOST_PATHS = 1000;

	private static final String LEVEL = """
			UNWIND $ids AS id
			MATCH (p:Profile {id: id}) WHERE {{reads}}
			RETURN id, COLLECT {
				MATCH (p)-[r:{{types}}]-(o:Profile) WHERE {{sees}} AND {{holds}} AND o <> p
				RETURN [r.id, o.id, {{goesOn}}] LIMIT $fan
			} AS strands
			LIMIT $most
			""";

	private final Cypher cypher;

	private final Catalogues catalogues;

	private final Profiles profiles;

	private final Relations relations;

	private final Clock clock;

	Paths(Cypher cypher, Catalogues catalogues, Profiles profiles, Relations relations, Clock clock) {
		this.cypher = cypher;
		this.catalogues = catalogues;
		this.profiles = profiles;
		this.relations = relations;
		this.clock = clock;
	}

	/**
	 * What is looked for.
	 *
	 * @param from the id of the profile where a way begins
	 * @param to the id of the profile where it ends
	 * @param maxLength along how many relations it may go
	 * @param typeIds the types of these; null: any
	 * @param asOf the day on which they hold; null: today
	 * @param first how many ways
	 */
	record Wanted(String from, String to, int maxLength, @Nullable List<String> typeIds, @Nullable LocalDate asOf,
			int first) {

		List<EdgeType> types(Catalogue catalogue) {
			return catalogue.settings().relationsEnabled() ? catalogue.types()
				.stream()
				.filter((type) -> this.typeIds == null || this.typeIds.contains(type.id()))
				.map(RelationType::type)
				.toList() : List.of();
		}

	}

	/**
	 * What was found.
	 *
	 * @param paths the ways, the best first
	 * @param looked how many relations were looked at
	 * @param stopped whether there was more to look at than may be
	 */
	record Found(List<Path> paths, int looked, boolean stopped) {
	}

	/** Finds ways. */
	Found find(Wanted wanted, Viewer viewer) {
		Catalogue catalogue = this.catalogues.current();
		List<EdgeType> types = wanted.types(catalogue);
		boolean there = this.profiles.find(List.of(wanted.from(), wanted.to()), viewer).size() == 2;
		if (types.isEmpty() || !there) {
			return new Found(List.of(), 0, false);
		}
		LocalDate day = (wanted.asOf() != null) ? wanted.asOf() : LocalDate.now(this.clock);
		return new Search(wanted, types, day, viewer).run();
	}

	/** One search, and what it has found so far. */
	private final class Search {

		private final Wanted wanted;

		private final Statement level;

		private final Viewer viewer;

		private final Web web;

		private int looked;

		private boolean stopped;

		Search(Wanted wanted, List<EdgeType> types, LocalDate day, Viewer viewer) {
			this.wanted = wanted;
			this.viewer = viewer;
			this.web = new Web(wanted.from(), wanted.to(), MOST_PATHS);
			this.level = Statement.of(LEVEL)
				.types("types", types)
				.part("sees", viewer.seesBetween("p", "o"))
				.part("goesOn", viewer.reads("o"))
				.part("holds", Validity.holds("r"))
				.with(viewer.parameters())
				.with("day", day)
				.with("fan", FAN + 1);
		}

		Found run() {
			List<List<Strand>> ways = new ArrayList<>();
			while (ways.size() < this.wanted.first() && this.web.reach() < this.wanted.maxLength() && !this.stopped) {
				spread();
				List<List<Strand>> ofLength = this.web.paths();
				this.stopped |= ofLength.size() > MOST_PATHS || this.web.isExhausted();
				ways.addAll(best(ofLength));
			}
			return new Found(paths(ways.stream().limit(this.wanted.first()).toList()), this.looked, this.stopped);
		}

		private void spread() {
			Set<String> next = this.web.next();
			Map<String, List<Strand>> found = next.isEmpty() ? Map.of() : strands(next);
			this.looked += found.values().stream().mapToInt(List::size).sum();
			this.stopped |= this.looked > MOST_RELATIONS
					|| found.values().stream().anyMatch((strands) -> strands.size() > FAN);
			this.web.spread(found);
		}

		private Map<String, List<Strand>> strands(Collection<String> ids) {
			boolean ends = ids.contains(this.wanted.from()) || ids.contains(this.wanted.to());
			Map<String, List<Strand>> found = new HashMap<>();
			Paths.this.cypher
				.list(this.level.part("reads", ends ? this.viewer.sees("p") : this.viewer.reads("p"))
					.with("ids", ids)
					.with("most", MOST_RELATIONS), Function.identity())
				.forEach((row) -> found.put(row.get("id").asString(), strands(row)));
			return found;
		}

		private static List<Strand> strands(Record row) {
			return row.get("strands")
				.asList((strand) -> new Strand(strand.get(0).asString(), strand.get(1).asString(),
						strand.get(2).asBoolean()));
		}

		/** Ways of the same length, in their order. */
		private List<List<Strand>> best(List<List<Strand>> ways) {
			if (ways.size() < 2) {
				return ways;
			}
			Map<String, Integer> degrees = degrees(ways);
			return ways.stream()
				.sorted(Comparator.comparingInt((List<Strand> way) -> weight(way, degrees))
					.thenComparing((way) -> way.stream().map(Strand::relationId).collect(Collectors.joining())))
				.toList();
		}

		private Map<String, Integer> degrees(List<List<Strand>> ways) {
			Set<String> between = ways.stream()
				.flatMap((way) -> way.stream().limit(way.size() - 1L))
				.map(Strand::otherId)
				.collect(Collectors.toSet());
			Map<String, Integer> degrees = new HashMap<>();
			if (!between.isEmpty()) {
				strands(between).forEach((id, strands) -> degrees.put(id, strands.size()));
			}
			return degrees;
		}

		private static int weight(List<Strand> way, Map<String, Integer> degrees) {
			return way.stream().mapToInt((strand) -> degrees.getOrDefault(strand.otherId(), 0)).sum();
		}

		private List<Path> paths(List<List<Strand>> ways) {
			Map<String, Relation> relations = Paths.this.relations
				.find(ways.stream().flatMap(List::stream).map(Strand::relationId).distinct().toList(), this.viewer)
				.stream()
				.collect(Collectors.toMap(Relation::id, Function.identity(), (one, other) -> one));
			return ways.stream()
				.filter((way) -> way.stream().allMatch((strand) -> relations.containsKey(strand.relationId())))
				.map((way) -> path(way, relations))
				.toList();
		}

		private Path path(List<Strand> way, Map<String, Relation> relations) {
			Relation first = Objects.requireNonNull(relations.get(way.getFirst().relationId()));
			Profile start = first.other(way.getFirst().otherId());
			List<Hop> hops = new ArrayList<>();
			Profile from = start;
			for (Strand strand : way) {
				Hop hop = Hop.of(Objects.requireNonNull(relations.get(strand.relationId())), from);
				hops.add(hop);
				from = hop.to();
			}
			return new Path(start, hops);
		}

	}

}
