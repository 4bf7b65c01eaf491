package dev.relata.relation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relata.access.Viewer;
import dev.relata.graph.Cypher;
import dev.relata.graph.Statement;
import dev.relata.message.Refusal;
import dev.relata.profile.Profile;
import dev.relata.profile.ProfileKind;
import dev.relata.relationtype.End;
import dev.relata.relationtype.RelationType;
import org.neo4j.driver.Value;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Repository;

/**
 * Finds the relations of a type that rules would not allow. What is over by tomorrow is
 * in nobody's way. Kinds, and relations of a profile to itself, are a matter for the
 * database. Limits and trees are judged as if the relations were added anew, the oldest
 * first, so that the newest are those in the way.
 */
@Repository
@EnableConfigurationProperties(ReformProperties.class)
class Misfits {

	private static final String OPEN = "(r.until IS NULL OR r.until > $day)";

	private static final String WRONG = """
			(NOT s.kind IN $sources OR NOT t.kind IN $targets OR (r.selfId IS NOT NULL AND NOT $selfToo))""";

	private final Cypher cypher;

	private final int mostJudged;

	Misfits(Cypher cypher, ReformProperties properties) {
		this.cypher = cypher;
		this.mostJudged = properties.mostJudged();
	}

	/**
	 * What is in the way of rules.
	 * @throws Refusal if too many relations have to be judged together
	 */
	InTheWay of(RelationType rules, Reading reading) {
		List<Relation> others = InTheWay.judgesTogether(rules) ? judge(rules, reading) : List.of();
		return InTheWay.judgesAlone(rules)
				? this.cypher
					.one(bind("""
							MATCH (s)-[r:{{type}}]->(t) WHERE {{open}} AND {{wrong}}
							RETURN count(r) AS alone, count(CASE WHEN r.since > $day THEN r END) AS later
							""", rules, reading.day()),
							(row) -> InTheWay.of(rules, row.get("alone").asInt(), row.get("later").asInt(), others,
									reading.day()))
					.orElseThrow()
				: InTheWay.of(rules, 0, 0, others, reading.day());
	}

	/**
	 * The next relations after an id that break a rule by themselves, in the ids' order.
	 */
	List<Relation> alone(RelationType rules, String after, int most, Reading reading) {
		return InTheWay.judgesAlone(rules)
				? list("r.id > $after AND {{open}} AND {{wrong}}", rules, Map.of("after", after, "most", most), reading)
				: List.of();
	}

	/** Those of these relations that are there and not over. */
	List<Relation> open(RelationType type, Collection<String> ids, Reading reading) {
		return list("r.id IN $ids AND {{open}}", type, Map.of("ids", ids, "most", ids.size()), reading);
	}

	/** The next relations of a type after an id, over or not, in the ids' order. */
	List<Relation> any(RelationType type, String after, int most, Reading reading) {
		return list("r.id > $after", type, Map.of("after", after, "most", most), reading);
	}

	/** Some of those in the way, as far as the viewer may see them. */
	List<Relation> examples(InTheWay inTheWay, int most, Viewer viewer, Reading reading) {
		String sees = viewer.seesBetween("s", "t");
		List<Relation> alone = (inTheWay.alone() > 0) ? list("{{open}} AND {{wrong}} AND " + sees, inTheWay.rules(),
				bound(viewer, Map.of("most", most)), reading) : List.of();
		List<Relation> others = list("r.id IN $ids AND " + sees, inTheWay.rules(),
				bound(viewer, Map.of("ids", inTheWay.others(), "most", most)), reading);
		return Stream.concat(alone.stream(), others.stream()).limit(most).toList();
	}

	private static Map<String, Object> bound(Viewer viewer, Map<String, Object> values) {
		Map<String, Object> all = new HashMap<>(values);
		all.putAll(viewer.parameters());
		return all;
	}

	private List<Relation> list(String where, RelationType rules, Map<String, Object> values, Reading reading) {
		return this.cypher.list(bind("""
				MATCH (s)-[r:{{type}}]->(t) WHERE %s
				RETURN r, s, t ORDER BY r.id LIMIT $most
				""".formatted(where), rules, reading.day()).with(values),
				(row) -> reading.relation(row.get("r"), row.get("s"), row.get("t")));
	}

	private List<Relation> judge(RelationType rules, Reading reading) {
		Reading tomorrow = reading.on(reading.day().plusDays(1));
		Standing standing = new Standing(rules, tomorrow, new Tree());
		return concerned(rules, reading).stream()
			.sorted(Comparator.comparing(Relation::sortKey))
			.filter((relation) -> !standing.takesIn(relation))
			.toList();
	}

	/** The relations that have to be judged together, with no more than that takes. */
	private List<Relation> concerned(RelationType rules, Reading reading) {
		Map<String, Profile> profiles = new HashMap<>();
		List<Relation> all = this.cypher.list(
				bind("""
						MATCH (s)-[r:{{type}}]->(t) WHERE {{open}} AND NOT {{wrong}} AND ({{concerned}})
						RETURN r {.id, .since, .until, .createdAt, .createdBy},
							s {.id, .kind, .name, .createdAt, .updatedAt, .version},
							t {.id, .kind, .name, .createdAt, .updatedAt, .version}
						LIMIT $most
						""", rules, reading.day()).part("concerned", concerned(rules))
					.type("type", rules.type())
					.with("most", this.mostJudged + 1),
				(row) -> reading.relation(rules, row.get("r"), once(row.get("s"), profiles, reading),
						once(row.get("t"), profiles, reading)));
		if (all.size() > this.mostJudged) {
			throw new Refusal(new RelationProblem.TooManyToJudge(this.mostJudged));
		}
		return all;
	}

	private static Profile once(Value node, Map<String, Profile> profiles, Reading reading) {
		return Objects.requireNonNull(
				profiles.computeIfAbsent(node.get("id").asString(), (id) -> Profile.of(node, reading.viewer())));
	}

	/**
	 * Of a tree all; else those of profiles that have more than the limit, over or not.
	 */
	private static String concerned(RelationType rules) {
		return rules.hierarchical() ? "true"
				: Stream.of(End.values())
					.filter((end) -> rules.end(end).limit() != null)
					.map((end) -> (end == End.SOURCE) ? "COUNT { (s)-[:{{type}}]-{{head}}() } > $sourceLimit"
							: "COUNT { (t){{tail}}-[:{{type}}]-() } > $targetLimit")
					.map((condition) -> condition.replace("{{head}}", rules.symmetric() ? "" : ">")
						.replace("{{tail}}", rules.symmetric() ? "" : "<"))
					.collect(Collectors.joining(" OR "));
	}

	private static Statement bind(String text, RelationType rules, LocalDate day) {
		return Statement.of(text)
			.type("type", rules.type())
			.part("open", OPEN)
			.part("wrong", WRONG)
			.with("day", day)
			.with("sources", kinds(rules, End.SOURCE))
			.with("targets", kinds(rules, End.TARGET))
			.with("selfToo", rules.allowSelf())
			.with("sourceLimit", rules.source().limit())
			.with("targetLimit", rules.target().limit());
	}

	private static List<String> kinds(RelationType rules, End end) {
		return rules.end(end).kinds().stream().map(ProfileKind::name).toList();
	}

}
