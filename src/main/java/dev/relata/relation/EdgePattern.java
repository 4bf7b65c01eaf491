package dev.relata.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relata.access.Viewer;
import dev.relata.graph.EdgeType;
import dev.relata.graph.Statement;
import dev.relata.profile.NameQuery;
import dev.relata.profile.ProfileKind;

/**
 * Writes the part of a statement that goes along a profile's edges. A profile with few
 * edges is walked: all of them are looked at. Of a hub each type's index gives just the
 * rows that are wanted, newest first.
 *
 * @param selection the edges
 * @param where conditions on the edge {@code r} and the other profile {@code o}
 * @param unseen a condition on others that a hub's own count has and the viewer must not
 * know of; empty: there are none
 */
record EdgePattern(Selection selection, String where, String unseen) {

	/**
	 * A relation of a profile to itself is looked at from its source alone, so that it is
	 * seen once.
	 */
	private static final String NOT_SELF = "r.selfId IS NULL";

	/** The edges that a filter lets through, to others that the viewer may see. */
	static EdgePattern of(Selection selection, RelationFilter filter, Viewer viewer) {
		List<String> conditions = new ArrayList<>(List.of(viewer.sees("o")));
		if (!filter.isForInactiveToo()) {
			conditions.add(Validity.holds("r"));
		}
		if (filter.otherKinds() != null) {
			conditions.add("o:" + (filter.otherKinds().isEmpty() ? "!%" : ProfileKind.labels(filter.otherKinds())));
		}
		if (filter.text() != null) {
			conditions.add(NameQuery.fits("o"));
		}
		return new EdgePattern(selection, String.join(" AND ", conditions),
				viewer.isAdministrator() ? "" : "NOT " + viewer.sees("o"));
	}

	/**
	 * Goes from {@code p} along all edges; gives {@code r}, {@code o} and the {@code end}
	 * of {@code p}.
	 */
	String walk() {
		return Stream
			.of(walk(this.selection.out(), "MATCH (p)-[r:{{types}}]->(o) WHERE {{where}}", "SOURCE"),
					walk(this.selection.in(), "MATCH (p)<-[r:{{types}}]-(o) WHERE {{where}} AND " + NOT_SELF, "TARGET"))
			.filter((branch) -> !branch.isEmpty())
			.collect(Collectors.joining(" UNION ALL "));
	}

	private String walk(List<EdgeType> types, String match, String end) {
		return types.isEmpty() ? ""
				: Statement.of(match + " RETURN r, o, '{{end}}' AS end")
					.types("types", types)
					.part("where", this.where)
					.part("end", end)
					.text();
	}

	/**
	 * Takes the newest edges of the profile with the {@code id}, of each type and side,
	 * from its index.
	 */
	String seek() {
		return branches().map((branch) -> branch.seek(this.where)).collect(Collectors.joining(" UNION ALL "));
	}

	/** One branch for each type and side. */
	Stream<Branch> branches() {
		return Stream.concat(
				this.selection.out().stream().map((type) -> new Branch(type, "SOURCE", "source", "-", "->", "true")),
				this.selection.in().stream().map((type) -> new Branch(type, "TARGET", "target", "<-", "-", NOT_SELF)));
	}

	/**
	 * The edges of one type with the profile on one side.
	 *
	 * @param type the edges' type
	 * @param end the profile's side
	 * @param side what the properties of that side begin with
	 * @param tail what an edge pattern begins with
	 * @param head what it ends with
	 * @param seen a condition: the edge is looked at from this side
	 */
	record Branch(EdgeType type, String end, String side, String tail, String head, String seen) {

		String seek(String where) {
			return text("""
					MATCH (){{tail}}[r:{{type}}]{{head}}(o)
					USING INDEX SEEK r:{{type}}({{side}}Id, sortKey)
					WHERE r.{{side}}Id = id AND r.sortKey < $before AND {{seen}} AND {{where}}
					RETURN [r, o, '{{end}}'] AS row ORDER BY r.{{side}}Id DESC, r.sortKey DESC LIMIT $limit
					""", where);
		}

		/**
		 * How many there are of {@code p}: all that the database counts, without those
		 * not valid on the day.
		 */
		private String count(boolean inactiveToo, String unseen) {
			String all = "COUNT { (p){{tail}}[:{{type}}]{{head}}() }"
					+ (this.seen.equals(NOT_SELF) ? " - COUNT { ()-[r:{{type}} {selfId: id}]->() }" : "");
			String ended = notValid("until", "<");
			String future = notValid("since", ">");
			String hidden = unseen.isEmpty() ? "" : " - " + hidden(inactiveToo, unseen);
			return text((inactiveToo ? all : all + " - " + ended + " - " + future) + hidden, "");
		}

		/** All edges are looked at, but only where anything is hidden at all. */
		private static String hidden(boolean inactiveToo, String unseen) {
			return """
					CASE WHEN COUNT { (:Hidden) } = 0 THEN 0 ELSE COUNT {
						MATCH (p){{tail}}[r:{{type}}]{{head}}(o:Hidden) WHERE %s AND {{seen}}%s
					} END""".formatted(unseen, inactiveToo ? "" : " AND " + Validity.holds("r"));
		}

		/** A group of {@code p}: how many, and the newest of them. */
		String group(boolean inactiveToo, EdgePattern pattern) {
			return "['%s', '%s', %s, COLLECT { %s }]".formatted(this.type, this.end,
					count(inactiveToo, pattern.unseen()), seek(pattern.where()));
		}

		private static String notValid(String property, String comparison) {
			return """
					COUNT {
						MATCH (){{tail}}[r:{{type}}]{{head}}() USING INDEX SEEK r:{{type}}({{side}}Id, %1$s)
						WHERE r.{{side}}Id = id AND r.%1$s %2$s $day AND {{seen}}
					}""".formatted(property, comparison);
		}

		private String text(String template, String where) {
			return Statement.of(template)
				.type("type", this.type)
				.part("tail", this.tail)
				.part("head", this.head)
				.part("side", this.side)
				.part("end", this.end)
				.part("seen", this.seen)
				.part("where", where)
				.text();
		}

	}

}
