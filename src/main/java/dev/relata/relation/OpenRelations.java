package dev.relata.relation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.relata.access.Viewer;
import dev.relata.graph.Cypher;
import dev.relata.graph.Statement;
import dev.relata.profile.Profile;
import dev.relata.relation.RelationLoaders.Remaining;
import dev.relata.relationtype.End;
import dev.relata.relationtype.RelationOption;
import dev.relata.relationtype.RelationType;

import org.springframework.stereotype.Repository;

/**
 * What profiles have on sides of types and has not ended: limits and forms look at that.
 * One statement, however many profiles and types it is about.
 */
@Repository
class OpenRelations {

	private final Cypher cypher;

	private final Clock clock;

	OpenRelations(Cypher cypher, Clock clock) {
		this.cypher = cypher;
		this.clock = clock;
	}

	/** A side of a type. */
	record Place(RelationType type, End end) {

		/** A side; either of a symmetric type is the same. */
		static Place of(RelationType type, End end) {
			return new Place(type, type.symmetric() ? End.SOURCE : end);
		}

		/** The way along its edges, from a profile there. */
		String along() {
			String tail = (this.type.symmetric() || this.end == End.SOURCE) ? "-" : "<-";
			String head = (this.type.symmetric() || this.end == End.TARGET) ? "-" : "->";
			return Statement.of(tail + "[r:{{type}}]" + head).type("type", this.type.type()).text();
		}

	}

	/**
	 * How many more of what can be added to profiles each may take today, up to its
	 * limit, as far as the viewer may know.
	 */
	Map<RelationOption, Remaining> remaining(Collection<RelationOption> limited, Viewer viewer) {
		Map<Place, List<RelationOption>> byPlace = limited.stream()
			.collect(Collectors.groupingBy((option) -> new Place(option.type(), option.as())));
		List<Place> places = List.copyOf(byPlace.keySet());
		Map<RelationOption, Remaining> remaining = new HashMap<>();
		this.cypher
			.list(Statement.of(each(places, """
					UNWIND $ids[{{place}}] AS id
					MATCH (p:Profile {id: id})
					RETURN {{place}} AS place, id, COUNT {
						MATCH (p){{along}}(o) WHERE (r.until IS NULL OR r.until >= $day) AND {{sees}}
						RETURN r LIMIT $limits[{{place}}]
					} AS count
					"""))
				.part("sees", viewer.sees("o"))
				.with(viewer.parameters())
				.with("ids", places.stream().map((place) -> ids(options(place, byPlace))).toList())
				.with("limits", places.stream().map((place) -> limit(options(place, byPlace))).toList())
				.with("day", LocalDate.now(this.clock)), Function.identity())
			.forEach((row) -> options(places.get(row.get("place").asInt()), byPlace).stream()
				.filter((option) -> profile(option).id().equals(row.get("id").asString()))
				.forEach((option) -> remaining.put(option,
						new Remaining(limit(List.of(option)) - row.get("count").asInt()))));
		return remaining;
	}

	/**
	 * What a profile has in places and the viewer may see; and what has ended, where the
	 * other is one of some.
	 * @param others the ids of these others, for each place
	 * @param most how many to give for each place at the most
	 * @return the relations of each place, in their order
	 */
	List<List<Relation>> of(String profileId, List<Place> places, List<List<String>> others, int most, Viewer viewer,
			Reading reading) {
		List<List<Relation>> relations = new ArrayList<>();
		places.forEach((place) -> relations.add(new ArrayList<>()));
		if (!places.isEmpty()) {
			this.cypher.list(
					Statement.of(each(places, """
							MATCH (p:Profile {id: $id}){{along}}(o:Profile)
							WHERE {{sees}} AND (r.until IS NULL OR r.until >= $day OR o.id IN $others[{{place}}])
							RETURN {{place}} AS place, r, startNode(r) AS s, endNode(r) AS t LIMIT $most
							"""))
						.part("sees", viewer.sees("o"))
						.with(viewer.parameters())
						.with("id", profileId)
						.with("others", others)
						.with("day", reading.day())
						.with("most", most),
					(row) -> relations.get(row.get("place").asInt())
						.add(reading.relation(row.get("r"), row.get("s"), row.get("t"))));
		}
		return relations;
	}

	private static String each(List<Place> places, String statement) {
		return IntStream.range(0, places.size())
			.mapToObj((place) -> Statement.of(statement)
				.part("place", Integer.toString(place))
				.part("along", places.get(place).along())
				.text())
			.collect(Collectors.joining("UNION ALL\n"));
	}

	private static List<RelationOption> options(Place place, Map<Place, List<RelationOption>> byPlace) {
		return Objects.requireNonNull(byPlace.get(place));
	}

	private static int limit(List<RelationOption> samePlace) {
		return Objects.requireNonNull(samePlace.getFirst().limit());
	}

	private static List<String> ids(List<RelationOption> options) {
		return options.stream().map((option) -> profile(option).id()).distinct().toList();
	}

	private static Profile profile(RelationOption option) {
		return Objects.requireNonNull(option.profile());
	}

}
