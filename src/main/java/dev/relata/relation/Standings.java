package dev.relata.relation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relata.graph.Cypher;
import dev.relata.graph.EdgeType;
import dev.relata.graph.Statement;
import dev.relata.profile.Profile;
import dev.relata.relation.Standing.Held;
import dev.relata.relation.Standing.Place;
import dev.relata.relationtype.End;
import dev.relata.relationtype.RelationType;
import org.neo4j.driver.Record;

import org.springframework.stereotype.Repository;

/**
 * Finds out what stands in the way of relations, as far as whoever adds them may know:
 * rules do not look at what is hidden from them, or their answers would tell of it. The
 * type is locked, and so nobody else adds any of it meanwhile; a handful of statements,
 * however many relations there are.
 */
@Repository
class Standings {

	/**
	 * How many more than a limit, and than those of a profile that are to change, are
	 * looked at.
	 */
	private static final int MARGIN = 1001;

	private final Cypher cypher;

	Standings(Cypher cypher) {
		this.cypher = cypher;
	}

	/**
	 * What stands around profiles that are to be related, or not to be any more.
	 * @param pairs the ids of the source and the target of each; the same two may be
	 * there several times
	 * @param profiles the profiles by id
	 */
	Standing of(RelationType type, Collection<List<String>> pairs, Map<String, Profile> profiles, Reading reading) {
		Tree tree = new Tree();
		Standing standing = new Standing(type, reading, tree);
		between(type, pairs, profiles, reading).forEach(standing::know);
		for (End end : type.ends()) {
			if (type.end(end).limit() != null || type.end(end).required()) {
				hold(type, end, pairs, reading).forEach(standing::know);
			}
		}
		if (type.hierarchical()) {
			climb(type, pairs.stream().flatMap(List::stream).collect(Collectors.toSet()), reading, tree);
		}
		return standing;
	}

	private List<Relation> between(RelationType type, Collection<List<String>> pairs, Map<String, Profile> profiles,
			Reading reading) {
		return this.cypher.list(between(type.type(), type.symmetric(), Set.copyOf(pairs)), (row) -> reading
			.relation(row.get("r"), profile(row, "sourceId", profiles), profile(row, "targetId", profiles)));
	}

	/**
	 * What is between two is looked for from the one that has fewer relations: both are
	 * given to the subquery, or the planner might walk all of a hub's for each pair.
	 */
	static Statement between(EdgeType type, boolean symmetric, Set<List<String>> pairs) {
		return Statement.of("""
				UNWIND $pairs AS pair
				MATCH (s:Profile {id: pair[0]}) USING INDEX s:Profile(id)
				MATCH (t:Profile {id: pair[1]}) USING INDEX t:Profile(id)
				CALL (s, t) {
					MATCH (s)-[r:{{type}}]-{{head}}(t)
					RETURN r
				}
				RETURN DISTINCT r
				""").type("type", type).part("head", symmetric ? "" : ">").with("pairs", pairs);
	}

	private static Profile profile(Record row, String property, Map<String, Profile> profiles) {
		return Objects.requireNonNull(profiles.get(row.get("r").get(property).asString()));
	}

	/**
	 * Those of whom more than the margin are to change are few, and are asked about
	 * apart.
	 */
	private Map<Place, Held> hold(RelationType type, End end, Collection<List<String>> pairs, Reading reading) {
		Map<String, Integer> changing = new HashMap<>();
		ids(type, end, pairs).forEach((id) -> changing.merge(id, 1, Integer::sum));
		int limit = Objects.requireNonNullElse(type.end(end).limit(), 0);
		Map<Boolean, Set<String>> many = changing.keySet()
			.stream()
			.collect(Collectors.groupingBy((id) -> changing.getOrDefault(id, 0) > MARGIN, Collectors.toSet()));
		Map<Place, Held> held = new HashMap<>();
		many.forEach((isMany, ids) -> held
			.putAll(hold(type, end, ids, limit + MARGIN + (isMany ? Relations.MOST_AT_ONCE : MARGIN), reading)));
		return held;
	}

	private Map<Place, Held> hold(RelationType type, End end, Set<String> ids, int most, Reading reading) {
		return this.cypher
			.list(Statement.of("""
					UNWIND $ids AS id
					OPTIONAL MATCH (p:Profile {id: id})
					RETURN id, COLLECT {
						MATCH (p){{tail}}[r:{{type}}]{{head}}(o) WHERE (r.until IS NULL OR r.until >= $day) AND {{sees}}
						RETURN {id: r.id, since: r.since, until: r.until} LIMIT $most
					} AS relations
					""")
				.type("type", type.type())
				.part("tail", (type.symmetric() || end == End.SOURCE) ? "-" : "<-")
				.part("head", (type.symmetric() || end == End.TARGET) ? "-" : "->")
				.part("sees", reading.viewer().seesBetween("p", "o"))
				.with(reading.viewer().parameters())
				.with("ids", ids)
				.with("day", reading.day())
				.with("most", most), (row) -> Map.entry(new Place(end, row.get("id").asString()), held(row, most)))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static Held held(Record row, int most) {
		Map<String, Validity> relations = new HashMap<>();
		row.get("relations")
			.values()
			.forEach((relation) -> relations.put(relation.get("id").asString(), Validity.of(relation)));
		return new Held(relations, row.get("relations").size() >= most);
	}

	/** Goes up, a statement a level; what was seen is not looked at again. */
	private void climb(RelationType type, Set<String> from, Reading reading, Tree tree) {
		Set<String> seen = new HashSet<>();
		Set<String> level = from;
		for (int levels = 0; !level.isEmpty() && levels <= Tree.MOST_LEVELS; levels++) {
			seen.addAll(level);
			Set<String> next = new HashSet<>();
			this.cypher
				.list(Statement
					.of("""
							UNWIND $ids AS id
							MATCH (t:Profile {id: id})<-[r:{{type}}]-(s)
							WHERE (r.until IS NULL OR r.until >= $day) AND {{sees}}
							RETURN r.id AS id, r.sourceId AS sourceId, r.targetId AS targetId, r.since AS since, r.until AS until
							""")
					.type("type", type.type())
					.part("sees", reading.viewer().seesBetween("s", "t"))
					.with(reading.viewer().parameters())
					.with("ids", level)
					.with("day", reading.day()), Function.identity())
				.forEach((row) -> {
					tree.add(row.get("id").asString(), row.get("sourceId").asString(), row.get("targetId").asString(),
							Validity.of(row));
					next.add(row.get("sourceId").asString());
				});
			next.removeAll(seen);
			level = next;
		}
	}

	private static Stream<String> ids(RelationType type, End end, Collection<List<String>> pairs) {
		return pairs.stream()
			.flatMap((pair) -> type.symmetric() ? pair.stream() : Stream.of(pair.get((end == End.SOURCE) ? 0 : 1)));
	}

}
