package dev.relata.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.relata.access.Viewer;
import dev.relata.graph.Cypher;
import dev.relata.graph.Page;
import dev.relata.graph.Statement;
import dev.relata.profile.NameQuery;
import dev.relata.profile.Profile;
import dev.relata.profile.ProfileKind;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.Catalogues;
import dev.relata.search.Order.Part;
import dev.relata.search.Order.Place;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * Lists of profiles. Without a text an index gives each page in order, and what does not
 * fit the filter is passed over; with one, the full-text index gives the
 * {@value NameQuery#MOST_HITS} best, and those are sorted. Not all are counted where that
 * would mean to look at them.
 */
@Repository
class ProfileLists {

	/** How many profiles are counted one by one. */
	static final int MOST_COUNTED = 1000;

	/** At how many profiles counting looks. */
	static final int MOST_LOOKED_AT = 100_000;

	private static final String SOME_SORTED = """
			WITH p WHERE ($ids IS NULL OR p.id IN $ids) AND {{beyond}} AND {{which}} AND {{condition}}
			RETURN p ORDER BY {{by}} LIMIT $limit
			""";

	private static final String WALKED = """
			MATCH (p:{{label}}){{hint}}
			WHERE {{kinds}} AND {{beyond}} AND {{which}} AND {{condition}}
			RETURN p ORDER BY {{by}} LIMIT $limit
			""";

	private static final String COUNT_ONE_KIND = """
			RETURN COUNT { (:{{label}}) } - COUNT { (p:{{label}}&Hidden) WHERE NOT {{sees}} } AS count, false AS more
			""";

	private static final String COUNT_SOME = """
			WITH p, ($ids IS NULL OR p.id IN $ids) AND {{condition}} AS fits
			WITH count(p) AS looked, count(CASE WHEN fits THEN 1 END) AS count
			RETURN count, looked > %d AS more
			""".formatted(NameQuery.MOST_HITS);

	private static final String COUNT_NEAR = """
			WITH p WHERE {{condition}}
			WITH p LIMIT %1$d + 1
			RETURN count(p) AS count, count(p) > %1$d AS more
			""".formatted(MOST_COUNTED);

	private static final String COUNT_WALKED = """
			CALL () {
				MATCH (p:{{labels}}) WHERE {{sees}}
				WITH p LIMIT %1$d WHERE {{condition}}
				WITH p LIMIT %2$d + 1
				RETURN count(p) AS count
			}
			RETURN count, count > %2$d OR COUNT { MATCH (p:{{labels}}) WHERE {{sees}} RETURN p LIMIT %1$d + 1 } > %1$d AS more
			"""
		.formatted(MOST_LOOKED_AT, MOST_COUNTED);

	private final Cypher cypher;

	private final Catalogues catalogues;

	private final Clock clock;

	ProfileLists(Cypher cypher, Catalogues catalogues, Clock clock) {
		this.cypher = cypher;
		this.catalogues = catalogues;
		this.clock = clock;
	}

	/** A page of a list, and one profile more where there is one. */
	List<Profile> page(ProfileFilter filter, Order order, Page page, Viewer viewer) {
		Asked asked = asked(filter, page.sizeAndOneMore(), viewer);
		Place after = order.after(page);
		if (filter.isShut()) {
			return List.of();
		}
		if (order.sort() == ProfileSort.NAME) {
			return rows(asked, order.byName(after), viewer.sees("p"), filter.anyOf(), true);
		}
		return sorted(asked, order, after);
	}

	/** Those with a value, and where these do not fill the page, those without. */
	private List<Profile> sorted(Asked asked, Order order, @Nullable Place after) {
		Viewer viewer = asked.viewer();
		List<ProfileKind> kinds = asked.filter().anyOf();
		List<Profile> rows = new ArrayList<>();
		boolean amongTheRest = after != null && after.value() == null;
		if (!amongTheRest) {
			rows.addAll(rows(asked, order.valued(after), viewer.reads("p"), order.sort().among(kinds), true));
		}
		boolean everywhere = order.sort().isEverywhere();
		if (rows.size() < asked.limit() && !(everywhere && viewer.isAdministrator())) {
			String closed = "(p:Restricted AND NOT " + viewer.reads("p") + ")";
			String without = viewer.sees("p") + " AND "
					+ (everywhere ? closed : "(p.%s IS NULL OR %s)".formatted(order.sort().property(), closed));
			rows.addAll(rows(asked.withLimit(asked.limit() - rows.size()), order.rest(amongTheRest ? after : null),
					without, kinds, !everywhere));
		}
		return rows;
	}

	private List<Profile> rows(Asked asked, Part part, String which, List<ProfileKind> kinds, boolean byIndex) {
		if (kinds.isEmpty()) {
			return List.of();
		}
		Statement statement = asked.isFound()
				? asked.found(SOME_SORTED, NameQuery.MOST_HITS).part("beyond", part.beyond()).part("by", part.by())
				: walked(part, kinds, asked.condition().isTrue(), byIndex);
		return this.cypher.list(asked.complete(statement.part("which", which)).with(part.parameters()),
				(row) -> Profile.of(row.get("p"), asked.viewer()));
	}

	/**
	 * The rows in order, from an index for all kinds or, where that has one, for each
	 * kind. A condition is written once, for to plan it may take long.
	 */
	static Statement walked(Part part, List<ProfileKind> kinds, boolean unconditional, boolean byIndex) {
		boolean all = kinds.size() == ProfileKind.values().length;
		if (kinds.size() == 1 && part.isOfEachKind()) {
			return walked(part, kinds.getFirst().typename(), Condition.TRUE, byIndex);
		}
		if (all || !unconditional || !part.isOfEachKind()) {
			return walked(part, "Profile", all ? Condition.TRUE : "p:" + ProfileKind.labels(kinds), byIndex);
		}
		String branches = kinds.stream()
			.map((kind) -> walked(part, kind.typename(), Condition.TRUE, byIndex).text())
			.collect(Collectors.joining("UNION ALL\n"));
		return Statement.of("CALL () {\n" + branches + "}\nRETURN p ORDER BY " + part.by() + " LIMIT $limit");
	}

	private static Statement walked(Part part, String label, String kinds, boolean byIndex) {
		return Statement.of(WALKED)
			.part("hint", byIndex ? " USING INDEX p:%s(%s)".formatted(label, part.index()) : "")
			.part("label", label)
			.part("kinds", kinds)
			.part("beyond", part.beyond())
			.part("by", part.by());
	}

	/** How many profiles a list holds. */
	Count count(ProfileFilter filter, Viewer viewer) {
		Asked asked = asked(filter, 0, viewer);
		if (filter.isShut()) {
			return Count.NONE;
		}
		boolean exact = !asked.isFound() && asked.condition().isTrue();
		Statement statement = exact ? Statement.of(each(filter.anyOf(), COUNT_ONE_KIND)) : counted(asked);
		Count sum = this.cypher
			.list(asked.complete(statement), (row) -> new Count(row.get("count").asInt(), row.get("more").asBoolean()))
			.stream()
			.reduce(Count.NONE, Count::and);
		return exact ? sum : sum.upTo(MOST_COUNTED);
	}

	private static Statement counted(Asked asked) {
		ProfileFilter filter = asked.filter();
		return asked.isFound() ? asked.found(asked.isNear() ? COUNT_NEAR : COUNT_SOME, NameQuery.MOST_HITS + 1)
				: Statement.of(COUNT_WALKED)
					.part("labels", filter.isForSomeKinds() ? ProfileKind.labels(filter.anyOf()) : "Profile");
	}

	/** The statement for each kind, the rows of all together. */
	private static String each(List<ProfileKind> kinds, String statement) {
		return kinds.stream()
			.map((kind) -> statement.replace("{{label}}", kind.typename()))
			.collect(Collectors.joining("UNION ALL\n"));
	}

	private Asked asked(ProfileFilter filter, int limit, Viewer viewer) {
		Catalogue catalogue = this.catalogues.current();
		Condition condition = Conditions.of(filter, catalogue, viewer, LocalDate.now(this.clock));
		return new Asked(filter, condition, Anchor.of(filter, catalogue).orElse(null), limit, viewer);
	}

}
