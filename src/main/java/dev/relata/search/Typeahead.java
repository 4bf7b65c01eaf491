package dev.relata.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import dev.relata.access.Viewer;
import dev.relata.graph.Cypher;
import dev.relata.graph.Folding;
import dev.relata.graph.Statement;
import dev.relata.profile.NameQuery;
import dev.relata.profile.Profile;
import dev.relata.profile.ProfileKind;
import dev.relata.relationtype.End;
import dev.relata.relationtype.RelationType;
import org.neo4j.driver.Record;

import org.springframework.stereotype.Repository;

/**
 * Finds profiles by letters of their names, in the full-text index: names that begin with
 * what was typed first, then by their folded name. The index gives its best hits, as many
 * as the window has; where conditions leave too few of them, a wider window is tried.
 */
@Repository
class Typeahead {

	/** How many hits are looked at, until there are enough. */
	static final List<Integer> WINDOWS = List.of(100, 2000, 20_000);

	/** How many of the hits that fit are put in order. */
	private static final int SORTED = 100;

	static final String FIND = NameQuery.HITS + """
			WITH collect(p) AS hits
			CALL (hits) {
				UNWIND hits AS c
				WITH c WHERE {{sees}} AND {{fits}}
				LIMIT $sorted
				WITH c ORDER BY c.searchName STARTS WITH $typed DESC, c.sortKey LIMIT $first
				RETURN collect(c) AS found
			}
			RETURN size(hits) AS hits, found
			""";

	/** A relation that the viewer may not know of keeps nobody from being offered. */
	static final String NOT_RELATED = """
			c.id <> $profileId AND NOT EXISTS {
				MATCH (q:Profile {id: $profileId}){{tail}}[r:{{type}}]{{head}}(c)
				WHERE (r.until IS NULL OR r.until >= $day) AND {{knows}}
			}""";

	private final Cypher cypher;

	private final Clock clock;

	Typeahead(Cypher cypher, Clock clock) {
		this.cypher = cypher;
		this.clock = clock;
	}

	/** Profiles of these kinds that the viewer may see. */
	List<Profile> profiles(String text, Collection<ProfileKind> kinds, int first, Viewer viewer) {
		return find(Statement.of(FIND).part("fits", "true"), text, kinds, first, viewer);
	}

	/** Profiles that could stand on the other side of a type, and do not yet. */
	List<Profile> candidates(Profile profile, RelationType type, End as, String text, int first, Viewer viewer) {
		boolean either = type.symmetric();
		Statement statement = Statement.of(FIND)
			.part("fits", NOT_RELATED)
			.part("knows", viewer.seesBetween("q", "c"))
			.part("tail", (either || as == End.SOURCE) ? "-" : "<-")
			.part("head", (!either && as == End.SOURCE) ? "->" : "-")
			.type("type", type.type())
			.with(Map.of("profileId", profile.id(), "day", LocalDate.now(this.clock)));
		return find(statement, text, type.end(as.opposite()).kinds(), first, viewer);
	}

	private List<Profile> find(Statement statement, String text, Collection<ProfileKind> kinds, int first,
			Viewer viewer) {
		NameQuery query = NameQuery.of(text);
		if (query.isEmpty()) {
			return List.of();
		}
		Statement bound = statement.part("sees", viewer.sees("c"))
			.with(viewer.parameters())
			.with("query", query.lucene(kinds, viewer))
			.with("typed", Folding.sentence(text))
			.with("sorted", SORTED)
			.with("first", first);
		return find(bound, first, viewer);
	}

	private List<Profile> find(Statement statement, int first, Viewer viewer) {
		List<Profile> found = List.of();
		for (int window : WINDOWS) {
			Hits hits = this.cypher.one(statement.with("hits", window), (row) -> Hits.of(row, viewer)).orElseThrow();
			found = hits.found();
			if (found.size() == first || hits.count() < window) {
				return found;
			}
		}
		return found;
	}

	/**
	 * What a window showed.
	 *
	 * @param count how many hits there were, before any condition
	 * @param found the first of those that fit
	 */
	private record Hits(int count, List<Profile> found) {

		static Hits of(Record row, Viewer viewer) {
			return new Hits(row.get("hits").asInt(), row.get("found").asList((node) -> Profile.of(node, viewer)));
		}

	}

}
