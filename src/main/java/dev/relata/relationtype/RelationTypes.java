package dev.relata.relationtype;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.relata.access.Viewer;
import dev.relata.graph.Cypher;
import dev.relata.graph.EdgeType;
import dev.relata.graph.Ids;
import dev.relata.graph.Statement;
import dev.relata.journal.Item;
import dev.relata.journal.Subject;
import dev.relata.profile.ProfileKind;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/**
 * The settings and the relation types in the graph. Whoever changes a type, and whoever
 * makes an edge of it, locks its node first, so that no edge is made by yesterday's
 * rules.
 */
@Repository
class RelationTypes {

	private static final String LABELS = "Roles_";

	private final Cypher cypher;

	private final ApplicationEventPublisher events;

	RelationTypes(Cypher cypher, ApplicationEventPublisher events) {
		this.cypher = cypher;
		this.events = events;
	}

	Catalogue read() {
		return this.cypher.one(Statement.of("""
				MATCH (s:Settings)
				RETURN s, COLLECT { MATCH (t:RelationType) RETURN t } AS types
				"""), (row) -> new Catalogue(settings(row.get("s")), row.get("types").asList(RelationTypes::type)))
			.orElseThrow();
	}

	/** Locks these types until the open transaction ends, in the order of their ids. */
	void lock(Collection<String> ids) {
		this.cypher.run(Statement.of("UNWIND $ids AS id MATCH (t:RelationType {id: id}) REMOVE t.lock")
			.with("ids", ids.stream().distinct().sorted().toList()));
	}

	/** Locks the settings until the open transaction ends. */
	void lockSettings() {
		this.cypher.run(Statement.of("MATCH (s:Settings) REMOVE s.lock"));
	}

	void save(Settings settings) {
		this.cypher.run(Statement.of("MATCH (s:Settings) SET s.relationsEnabled = $on, s.defaultLanguage = $language")
			.with("on", settings.relationsEnabled())
			.with("language", settings.defaultLanguage()));
	}

	/**
	 * Writes a type, new or not.
	 * @param labelsChanged whether its edges are to be rewritten
	 */
	void save(RelationType type, boolean labelsChanged) {
		this.cypher.run(Statement.of("""
				MERGE (t:RelationType {id: $id})
				WITH t, t.labelsChanged AS pending
				SET t = $properties
				SET t.labelsChanged = coalesce($mark, pending)
				""")
			.with("id", type.id())
			.with("properties", properties(type))
			.with("mark", labelsChanged ? Ids.sortable() : null));
		if (labelsChanged) {
			this.events.publishEvent(new EdgeLabels.Outdated());
		}
	}

	/** The types whose labels changed, each with the mark of its last change. */
	Map<String, String> marks() {
		return this.cypher.list(Statement.of("""
				MATCH (t:RelationType) WHERE t.labelsChanged IS NOT NULL
				RETURN t.id AS id, toString(t.labelsChanged) AS mark
				"""), (row) -> Map.entry(row.get("id").asString(), row.get("mark").asString()))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** Takes a mark away, unless the labels changed once more since. */
	void labelsWritten(String id, String mark) {
		this.cypher.run(Statement.of("""
				MATCH (t:RelationType {id: $id}) WHERE toString(t.labelsChanged) = $mark
				REMOVE t.labelsChanged
				""").with("id", id).with("mark", mark));
	}

	void delete(RelationType type) {
		this.cypher.run(Statement.of("MATCH (t:RelationType {id: $id}) DELETE t").with("id", type.id()));
	}

	/** Puts a type in its place among the others. */
	void place(RelationType type) {
		this.cypher.run(Statement.of("MATCH (t:RelationType {id: $id}) SET t.position = $position")
			.with("id", type.id())
			.with("position", type.position()));
	}

	/** How many edges a type has. */
	int count(RelationType type) {
		return count(List.of(type), Viewer.RELATA).getOrDefault(type, 0);
	}

	/**
	 * How many edges each of these types has that the viewer may know of: from the
	 * database's own counts, without those of restricted profiles that are kept from the
	 * viewer.
	 */
	Map<RelationType, Integer> count(List<RelationType> types, Viewer viewer) {
		String count = "COUNT { ()-[:{{type}}]->() }" + (viewer.isAdministrator() ? "" : """
				 - CASE WHEN COUNT { (:Restricted) } = 0 THEN 0 ELSE COUNT {
					MATCH (p:Restricted)-[r:{{type}}]-(o) WHERE NOT (%s) RETURN DISTINCT r
				} END""".formatted(viewer.seesBetween("p", "o")));
		List<String> counts = types.stream()
			.map((type) -> Statement.of(count).type("type", type.type()).text())
			.toList();
		List<Integer> counted = this.cypher
			.one(Statement.of("RETURN [{{counts}}] AS counts")
				.part("counts", String.join(", ", counts))
				.with(viewer.parameters()), (row) -> row.get("counts").asList(Value::asInt))
			.orElseThrow();
		Map<RelationType, Integer> result = new HashMap<>();
		for (int i = 0; i < types.size(); i++) {
			result.put(types.get(i), counted.get(i));
		}
		return result;
	}

	/** What a change made of a type; null: it was not there, or is gone. */
	static Item item(@Nullable RelationType before, @Nullable RelationType after) {
		RelationType any = Objects.requireNonNull((after != null) ? after : before);
		return new Item(Subject.RELATION_TYPE, any.id(), Map.of(Item.CATALOGUE, ""),
				(before != null) ? properties(before) : null, (after != null) ? properties(after) : null);
	}

	private static Map<String, Object> properties(RelationType type) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("id", type.id());
		properties.put("edgeType", type.edgeType());
		properties.put("symmetric", type.symmetric());
		properties.put("hierarchical", type.hierarchical());
		properties.put("allowSelf", type.allowSelf());
		properties.put("active", type.active());
		properties.put("position", (long) type.position());
		properties.put("builtIn", type.builtIn());
		for (End end : End.values()) {
			String side = side(end);
			properties.put(side + "Kinds", names(type.end(end)));
			properties.put(side + "Required", type.end(end).required());
			putIfThere(properties, side + "Limit", type.end(end).limit());
			putIfThere(properties, side + "FormSection", type.end(end).formSection());
			type.end(end).labels().texts().forEach((language, text) -> properties.put(side + LABELS + language, text));
		}
		return properties;
	}

	private static void putIfThere(Map<String, Object> properties, String name, @Nullable Object value) {
		if (value != null) {
			properties.put(name, value);
		}
	}

	static RelationType type(Value node) {
		return new RelationType(node.get("id").asString(), new EdgeType(node.get("edgeType").asString()),
				end(node, End.SOURCE), end(node, End.TARGET), node.get("symmetric").asBoolean(),
				node.get("hierarchical").asBoolean(), node.get("allowSelf").asBoolean(), node.get("active").asBoolean(),
				node.get("position").asInt(), node.get("builtIn").asBoolean());
	}

	private static RelationTypeEnd end(Value node, End end) {
		String prefix = side(end) + LABELS;
		Map<String, String> texts = new HashMap<>();
		node.keys().forEach((key) -> {
			if (key.startsWith(prefix)) {
				texts.put(key.substring(prefix.length()), node.get(key).asString());
			}
		});
		List<ProfileKind> kinds = node.get(side(end) + "Kinds").asList((kind) -> ProfileKind.valueOf(kind.asString()));
		Value limit = node.get(side(end) + "Limit");
		return new RelationTypeEnd(kinds, new Labels(texts), limit.isNull() ? null : limit.asInt(),
				node.get(side(end) + "FormSection").asString(null), node.get(side(end) + "Required").asBoolean());
	}

	private static Settings settings(Value node) {
		return new Settings(node.get("relationsEnabled").asBoolean(), node.get("defaultLanguage").asString());
	}

	private static List<String> names(RelationTypeEnd end) {
		return end.kinds().stream().map(ProfileKind::name).toList();
	}

	private static String side(End end) {
		return (end == End.SOURCE) ? "source" : "target";
	}

}
