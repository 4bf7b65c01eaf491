package dev.relata.explore;

import java.util.List;
import java.util.stream.Collectors;

import dev.relata.access.Viewer;
import dev.relata.explore.Related.Part;
import dev.relata.explore.RollUp.DealSum;
import dev.relata.graph.Cypher;
import dev.relata.graph.Statement;
import dev.relata.message.Messages;
import dev.relata.relation.Validity;
import dev.relata.relationtype.Catalogues;
import dev.relata.relationtype.RelationType;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Repository;

/**
 * Counts what whole groups are related to: two statements, whatever the size of a group.
 * Up to {@value #MOST_RELATIONS} relations are looked at. A closed profile counts as one
 * of its kind, and tells nothing else.
 */
@Repository
class RollUps {

	/** How many relations are looked at. */
	static final int MOST_RELATIONS = 500_000;

	private static final int NAMED = 5;

	private static final String MEMBERS = """
			UNWIND $ids AS id
			MATCH (p:Profile {id: id}) WHERE {{reads}}
			""";

	private static final String OTHERS = MEMBERS + """
			MATCH (p)-[r:{{types}}]-(o:Profile) WHERE {{sees}} AND {{holds}}
			WITH o LIMIT $mostAndOneMore
			WITH o, count(*) AS edges
			""";

	/** Only spaces that may be read lead to the deals behind them. */
	private static final String BEHIND_SPACES = MEMBERS + """
			MATCH (p)-[r:{{types}}]-(s:Space) WHERE {{readsSpace}} AND {{holds}}
			WITH s LIMIT $mostAndOneMore
			WITH DISTINCT s
			MATCH (s)-[r:{{types}}]-(o:Deal) WHERE {{readsOther}} AND {{holds}}
			WITH o LIMIT $mostAndOneMore
			WITH o, count(*) AS edges
			""";

	/** A deal without a status is an open one. */
	private static final String PARTS = """
			WITH o, edges, NOT o.id IN $ids AS outside, o:Deal AND {{readsOther}} AS told
			RETURN o.kind AS kind, outside, CASE WHEN told THEN coalesce(o.status, 'OPEN') END AS status,
				CASE WHEN told THEN o.currency END AS currency, CASE WHEN told THEN o.ownerId END AS ownerId,
				count(*) AS count, sum(edges) AS edges,
				CASE WHEN count(CASE WHEN told THEN o.amount END) > 0
					THEN toFloat(sum(CASE WHEN told THEN o.amount END)) END AS amount
			""";

	private static final String OWNERS = """
			CALL () {
				{{members}}
				RETURN p.ownerId AS ownerId
				UNION
				UNWIND $ownerIds AS ownerId
				RETURN ownerId
			}
			MATCH (u:User {id: ownerId})
			WITH u.name AS name ORDER BY name
			RETURN count(name) AS count, collect(name)[..$most] AS names
			""";

	private final Cypher cypher;

	private final Catalogues catalogues;

	private final Messages messages;

	RollUps(Cypher cypher, Catalogues catalogues, Messages messages) {
		this.cypher = cypher;
		this.catalogues = catalogues;
		this.messages = messages;
	}

	/** Rolls a group up. */
	RollUp of(Hierarchy group) {
		Related related = related(OTHERS + PARTS, group);
		Owners owners = owners(group, related.ownerIds());
		return new RollUp(group, related.counts(), related.deals(), owners.names(), owners.count(),
				warning(owners, group.viewer().language()), related.edges() > MOST_RELATIONS);
	}

	/** The deals that are related to the spaces that a group is related to. */
	List<DealSum> behindSpaces(Hierarchy group) {
		return related(BEHIND_SPACES + PARTS, group).deals();
	}

	private record Owners(int count, List<String> names) {
	}

	private Related related(String text, Hierarchy group) {
		Viewer viewer = group.viewer();
		return new Related(this.cypher.list(bind(Statement.of(text), group)
			.types("types", this.catalogues.current().types().stream().map(RelationType::type).toList())
			.part("sees", viewer.sees("o"))
			.part("readsOther", viewer.reads("o"))
			.part("readsSpace", viewer.reads("s"))
			.part("holds", Validity.holds("r"))
			.with("day", group.day())
			.with("mostAndOneMore", MOST_RELATIONS + 1), Part::of));
	}

	private Owners owners(Hierarchy group, List<String> ownerIds) {
		return this.cypher
			.one(bind(Statement.of(OWNERS).part("members", MEMBERS), group).with("ownerIds", ownerIds)
				.with("most", RollUp.MOST_OWNERS),
					(row) -> new Owners(row.get("count").asInt(), row.get("names").asList(Value::asString)))
			.orElseThrow();
	}

	private static Statement bind(Statement statement, Hierarchy group) {
		return statement.part("reads", group.viewer().reads("p"))
			.with(group.viewer().parameters())
			.with("ids", group.below().get().ids());
	}

	private @Nullable String warning(Owners owners, String language) {
		if (owners.count() < 2) {
			return null;
		}
		String names = owners.names().stream().limit(NAMED).collect(Collectors.joining(", "))
				+ ((owners.count() > NAMED) ? ", …" : "");
		return this.messages.text("rollUp.severalOwners", language, owners.count(), names);
	}

}
