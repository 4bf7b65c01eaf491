package dev.relata.relation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.relata.access.NodeSource;
import dev.relata.access.Viewer;
import dev.relata.graph.Cypher;
import dev.relata.graph.EdgeType;
import dev.relata.graph.Statement;
import dev.relata.profile.Profile;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.Catalogues;
import dev.relata.relationtype.RelationType;

import org.springframework.stereotype.Component;

/**
 * Finds relations by id. An id names the edge type it was made with, so that one index is
 * asked; only a relation whose type was changed since is looked for in all.
 */
@Component
class RelationNodes implements NodeSource {

	private final Cypher cypher;

	private final Catalogues catalogues;

	private final Clock clock;

	RelationNodes(Cypher cypher, Catalogues catalogues, Clock clock) {
		this.cypher = cypher;
		this.catalogues = catalogues;
		this.clock = clock;
	}

	@Override
	public boolean owns(String id) {
		return id.startsWith(Relation.ID_PREFIX);
	}

	@Override
	public List<Relation> find(Collection<String> ids, Viewer viewer) {
		return find(ids, viewer, this.catalogues.current());
	}

	/** Those of a catalogue's types, which is the locked one where they are to change. */
	List<Relation> find(Collection<String> ids, Viewer viewer, Catalogue catalogue) {
		if (!catalogue.settings().relationsEnabled()) {
			return List.of();
		}
		Reading reading = Reading.of(catalogue, viewer, LocalDate.now(this.clock));
		Set<EdgeType> named = ids.stream()
			.map((id) -> named(id, catalogue))
			.flatMap(Optional::stream)
			.collect(Collectors.toSet());
		List<Relation> found = new ArrayList<>(find(ids, named, viewer, reading));
		List<String> missing = new ArrayList<>(ids);
		found.forEach((relation) -> missing.remove(relation.id()));
		if (!missing.isEmpty()) {
			Set<EdgeType> all = catalogue.types().stream().map(RelationType::type).collect(Collectors.toSet());
			found.addAll(find(missing, all, viewer, reading));
		}
		return found;
	}

	/**
	 * All relations of some profiles, whoever may see them, switched on or not, and
	 * whether they hold or not.
	 * @param most how many to give at the most
	 */
	List<Relation> allOf(Collection<String> profileIds, int most, Reading reading) {
		List<EdgeType> types = reading.catalogue().types().stream().map(RelationType::type).toList();
		return types.isEmpty() ? List.of() : this.cypher.list(Statement.of("""
				UNWIND $ids AS id
				MATCH (:Profile {id: id})-[r:{{types}}]-()
				WITH DISTINCT r LIMIT $most
				RETURN r, startNode(r) AS s, endNode(r) AS t
				""").types("types", types).with("ids", profileIds).with("most", most),
				(row) -> Objects.requireNonNull(reading.relation(row.get("r"), row.get("s"), row.get("t"))));
	}

	private List<Relation> find(Collection<String> ids, Set<EdgeType> types, Viewer viewer, Reading reading) {
		if (types.isEmpty()) {
			return List.of();
		}
		String each = types.stream().sorted().map((type) -> Statement.of("""
				UNWIND $ids AS id
				MATCH (s)-[r:{{type}} {id: id}]->(t) WHERE {{sees}}
				RETURN r, s, t
				""").type("type", type).text()).collect(Collectors.joining("UNION ALL\n"));
		return this.cypher.list(
				Statement.of(each)
					.part("sees", viewer.seesBetween("s", "t"))
					.with(viewer.parameters())
					.with("ids", ids),
				(row) -> Objects.requireNonNull(reading.relation(row.get("r"), row.get("s"), row.get("t"))));
	}

	private static Optional<EdgeType> named(String id, Catalogue catalogue) {
		int end = id.lastIndexOf('_');
		String name = (end > Relation.ID_PREFIX.length()) ? id.substring(Relation.ID_PREFIX.length(), end) : "";
		return catalogue.byEdgeType(name).map(RelationType::type);
	}

}
