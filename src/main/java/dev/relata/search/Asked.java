package dev.relata.search;

import dev.relata.access.Viewer;
import dev.relata.graph.Statement;
import dev.relata.profile.NameQuery;
import dev.relata.profile.ProfileKind;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for.
 *
 * @param filter what it holds
 * @param condition what of that is no index's business
 * @param anchor near which it all is; null: anywhere
 * @param limit how many rows
 * @param viewer who asks
 */
record Asked(ProfileFilter filter, Condition condition, @Nullable Anchor anchor, int limit, Viewer viewer) {

	private static final String HITS = NameQuery.HITS + """
			WITH p WHERE {{sees}}
			""";

	private static final String NAMED = """
			MATCH (p:Profile&({{labels}})) WHERE p.id IN $ids AND {{sees}}
			""";

	private static final String NEAR = """
			{{anchor}}
			WITH p WHERE p:{{labels}} AND {{sees}}
			""";

	Asked withLimit(int another) {
		return new Asked(this.filter, this.condition, this.anchor, another, this.viewer);
	}

	/** Whether all that can be in it is found at once, and not passed by. */
	boolean isFound() {
		return isNamed() || this.filter.ids() != null || this.anchor != null;
	}

	private boolean isNamed() {
		return !this.filter.name().isEmpty();
	}

	/** Whether it is found from its anchor. */
	boolean isNear() {
		return this.anchor != null && !isNamed() && this.filter.ids() == null;
	}

	Statement found(String rest, int hits) {
		String source = isNamed() ? HITS : isNear() ? NEAR : NAMED;
		return Statement.of(source + rest)
			.part("anchor", (this.anchor != null) ? this.anchor.cypher() : "")
			.part("labels", ProfileKind.labels(this.filter.anyOf()))
			.with("anchors", (this.anchor != null) ? this.anchor.ids() : null)
			.with("query", this.filter.name().lucene(this.filter.anyOf(), this.viewer))
			.with("hits", hits)
			.with("ids", this.filter.ids());
	}

	Statement complete(Statement statement) {
		return statement.part("condition", this.condition.cypher())
			.part("sees", this.viewer.sees("p"))
			.with(this.condition.parameters())
			.with(this.viewer.parameters())
			.with("limit", this.limit);
	}

}
