package dev.relata.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relata.access.Viewer;
import dev.relata.graph.EdgeType;
import dev.relata.graph.InvalidArgument;
import dev.relata.graph.Statement;
import dev.relata.profile.NameQuery;
import dev.relata.profile.ProfileKind;
import dev.relata.relation.Validity;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.RoleEdges;
import org.jspecify.annotations.Nullable;

/**
 * Makes a condition in Cypher of a filter. A relation counts where the viewer may know of
 * it. Of a closed profile its kind, name and id are known, so what asks for its fields
 * does not fit it; and what it is related to itself is only known from the other side, so
 * nothing goes on from it to a third profile.
 */
final class Conditions {

	/** How many relations, one after the other, a filter may go along. */
	static final int DEEPEST = 5;

	/** How many filters there may be in all, for profiles, fields and relations. */
	static final int MOST = 50;

	private static final String ONE_WAY = """
			EXISTS {
				MATCH {{pattern}} WHERE {{where}}
			}""";

	private static final String EITHER_WAY = """
			EXISTS {
				CALL ({{from}}) {
					MATCH {{out}} RETURN {{relation}}, {{other}}
					UNION ALL
					MATCH {{in}} RETURN {{relation}}, {{other}}
				}
				WITH {{relation}}, {{other}} WHERE {{where}}
				RETURN {{relation}}
			}""";

	private final Catalogue catalogue;

	private final Viewer viewer;

	private final LocalDate today;

	private final Parameters parameters = new Parameters();

	private int count;

	private int relations;

	private Conditions(Catalogue catalogue, Viewer viewer, LocalDate today) {
		this.catalogue = catalogue;
		this.viewer = viewer;
		this.today = today;
	}

	/**
	 * The condition of a filter, without its own kinds, text and ids, by which profiles
	 * are looked up.
	 * @throws InvalidArgument if the filter asks for what is not there, or for too much
	 */
	static Condition of(ProfileFilter filter, Catalogue catalogue, Viewer viewer, LocalDate today) {
		Conditions conditions = new Conditions(catalogue, viewer, today);
		String cypher = and(conditions.rest(filter, "p", 0));
		return new Condition(cypher, conditions.parameters.values());
	}

	private String whole(ProfileFilter filter, String profile, int depth) {
		List<String> rest = rest(filter, profile, depth);
		return filter.isShut() ? "false" : and(Stream.concat(lookedUp(filter, profile), rest.stream()).toList());
	}

	private Stream<String> lookedUp(ProfileFilter filter, String profile) {
		List<String> conditions = new ArrayList<>();
		if (filter.isForSomeKinds()) {
			conditions.add(profile + ":" + ProfileKind.labels(filter.anyOf()));
		}
		if (filter.ids() != null) {
			conditions.add(profile + ".id IN " + this.parameters.add(filter.ids()));
		}
		if (!filter.name().isEmpty()) {
			conditions.add(NameQuery.fits(profile, this.parameters.add(filter.name().words())));
		}
		return conditions.stream();
	}

	private List<String> rest(ProfileFilter filter, String profile, int depth) {
		requireBounds(filter);
		List<String> conditions = new ArrayList<>();
		if (!filter.comparisons().isEmpty() || (depth > 0 && !filter.relations().isEmpty())) {
			conditions.add(this.viewer.reads(profile));
		}
		List<ProfileKind> kinds = (filter.kinds() != null) ? filter.kinds() : List.of(ProfileKind.values());
		if (!kinds.isEmpty()) {
			filter.comparisons()
				.forEach((field) -> conditions.addAll(field.conditions(profile, kinds, this.parameters)));
		}
		filter.relations().forEach((related) -> conditions.add(related(related, profile, depth + 1)));
		filter.all().forEach((part) -> conditions.add(whole(part, profile, depth)));
		if (filter.or() != null) {
			conditions.add(or(filter.or().stream().map((part) -> whole(part, profile, depth)).toList()));
		}
		return conditions;
	}

	private void requireBounds(ProfileFilter filter) {
		this.count += 1 + filter.comparisons().size() + filter.relations().size();
		if (this.count > MOST) {
			throw new InvalidArgument(
					"filter has more than %d filters, for profiles, fields and relations, in all".formatted(MOST));
		}
		if (filter.ids() != null && filter.ids().size() > ProfileFilter.MOST_IDS) {
			throw new InvalidArgument(
					"ids has %d ids; it may have up to %d".formatted(filter.ids().size(), ProfileFilter.MOST_IDS));
		}
	}

	private String related(RelatedFilter related, String from, int depth) {
		if (depth > DEEPEST) {
			throw new InvalidArgument(
					"related is nested %d deep or more; it may be up to %d".formatted(depth, DEEPEST));
		}
		this.relations++;
		String relation = "r" + this.relations;
		String other = "o" + this.relations;
		RoleEdges edges = related.edges(this.catalogue);
		List<String> conditions = new ArrayList<>(validity(related, relation));
		conditions.add((depth > 1) ? this.viewer.sees(other) : this.viewer.seesBetween(from, other));
		conditions.add(whole(related.others(), other, depth));
		String exists = edges.isEmpty() ? "false" : exists(edges, from, relation, other, and(conditions));
		return related.isForNone() ? "NOT " + exists : exists;
	}

	private List<String> validity(RelatedFilter related, String relation) {
		List<String> conditions = new ArrayList<>();
		if (!related.isForInactiveToo()) {
			LocalDate day = (related.asOf() != null) ? related.asOf() : this.today;
			conditions.add(Validity.holds(relation, this.parameters.add(day)));
		}
		within(relation + ".since", related.since(), conditions);
		within(relation + ".until", related.until(), conditions);
		return conditions;
	}

	private void within(String day, @Nullable DateRange range, List<String> conditions) {
		if (range != null && range.from() != null) {
			conditions.add(day + " >= " + this.parameters.add(range.from()));
		}
		if (range != null && range.to() != null) {
			conditions.add(day + " <= " + this.parameters.add(range.to()));
		}
	}

	private static String exists(RoleEdges edges, String from, String relation, String other, String where) {
		String out = pattern("({{from}})-[{{relation}}:{{types}}]->({{other}})", edges.out());
		String in = pattern("({{from}})<-[{{relation}}:{{types}}]-({{other}})", edges.in());
		String text = (out.isEmpty() || in.isEmpty()) ? Statement.of(ONE_WAY).part("pattern", out + in).text()
				: edges.out().equals(edges.in()) ? Statement.of(ONE_WAY)
					.part("pattern", pattern("({{from}})-[{{relation}}:{{types}}]-({{other}})", edges.out()))
					.text() : Statement.of(EITHER_WAY).part("out", out).part("in", in).text();
		return Statement.of(text)
			.part("from", from)
			.part("relation", relation)
			.part("other", other)
			.part("where", where)
			.text();
	}

	private static String pattern(String pattern, List<EdgeType> types) {
		return types.isEmpty() ? "" : Statement.of(pattern).types("types", types).text();
	}

	private static String and(List<String> conditions) {
		List<String> telling = conditions.stream().filter((condition) -> !condition.equals(Condition.TRUE)).toList();
		return telling.isEmpty() ? Condition.TRUE : String.join(" AND ", telling);
	}

	private static String or(List<String> conditions) {
		return conditions.isEmpty() ? "false" : conditions.stream().collect(Collectors.joining(" OR ", "(", ")"));
	}

}
