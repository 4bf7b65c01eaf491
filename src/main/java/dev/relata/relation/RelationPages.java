package dev.relata.relation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import dev.relata.access.Viewer;
import dev.relata.graph.Cypher;
import dev.relata.graph.Statement;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.Catalogues;
import dev.relata.relationtype.RelationType;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * All relations of a type, however many, page by page in the order of their ids. There
 * are none while relations are switched off.
 */
@Repository
public class RelationPages {

	private static final String PAGE = """
			MATCH (s)-[r:{{type}}]->(t) USING INDEX SEEK r:{{type}}(id)
			WHERE r.id > $after AND r.sortKey < $madeBefore AND {{holds}} AND {{seen}}
			RETURN r, s, t ORDER BY r.id LIMIT $limit
			""";

	private final Cypher cypher;

	private final Catalogues catalogues;

	private final RelationNodes nodes;

	private final Clock clock;

	RelationPages(Cypher cypher, Catalogues catalogues, RelationNodes nodes, Clock clock) {
		this.cypher = cypher;
		this.catalogues = catalogues;
		this.nodes = nodes;
		this.clock = clock;
	}

	/**
	 * Which relations are wanted.
	 *
	 * @param asOf the day on which they hold; null: ended and future ones too
	 * @param closedToo whether those are with a profile that the viewer may see but not
	 * read
	 * @param madeBefore none whose id was made from this one on, as
	 * {@link dev.relata.graph.Ids#sortable()} gives it
	 */
	public record Wanted(@Nullable LocalDate asOf, boolean closedToo, String madeBefore) {

		private boolean takes(Relation relation) {
			return (this.closedToo || !relation.isClosed())
					&& (this.asOf == null || relation.validity().holds(this.asOf))
					&& relation.sortKey().compareTo(this.madeBefore) < 0;
		}

	}

	/**
	 * The next relations of a type.
	 * @param after the id of the last one that is known already; null: from the start
	 * @param size how many at the most; fewer are the last
	 */
	public List<Relation> next(RelationType type, @Nullable String after, int size, Wanted wanted, Viewer viewer) {
		Catalogue catalogue = this.catalogues.current();
		if (!catalogue.settings().relationsEnabled() || catalogue.byId(type.id()).isEmpty()) {
			return List.of();
		}
		LocalDate day = (wanted.asOf() != null) ? wanted.asOf() : LocalDate.now(this.clock);
		Reading reading = Reading.of(catalogue, viewer, day);
		return this.cypher.list(
				Statement.of(PAGE)
					.type("type", type.type())
					.part("holds", (wanted.asOf() != null) ? Validity.holds("r") : "true")
					.part("seen",
							wanted.closedToo() ? viewer.seesBetween("s", "t")
									: viewer.reads("s") + " AND " + viewer.reads("t"))
					.with(viewer.parameters())
					.with("after", (after != null) ? after : "")
					.with("madeBefore", wanted.madeBefore())
					.with("day", day)
					.with("limit", size),
				(row) -> Objects.requireNonNull(reading.relation(row.get("r"), row.get("s"), row.get("t"))));
	}

	/** Those of some relations that the viewer may know of, in no order. */
	public List<Relation> find(Collection<String> ids, Wanted wanted, Viewer viewer) {
		return this.nodes.find(ids, viewer).stream().filter(wanted::takes).toList();
	}

}
