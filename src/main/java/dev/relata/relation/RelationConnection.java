package dev.relata.relation;

import java.util.List;

import dev.relata.graph.Page;
import dev.relata.graph.PageInfo;
import dev.relata.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * A page of a profile's relations.
 *
 * @param edges the relations
 * @param pageInfo where the page lies
 * @param profile whose they are
 * @param filter which the whole list has
 * @param count how many the whole list has; null: not counted yet
 */
record RelationConnection(List<RelationEdge> edges, PageInfo pageInfo, Profile profile, RelationFilter filter,
		@Nullable Integer count) {

	/** Makes a page out of its rows, of which one may be too many. */
	static RelationConnection of(List<RelationEdge> rows, Page page, Profile profile, RelationFilter filter,
			@Nullable Integer count) {
		List<RelationEdge> edges = rows.stream().limit(page.size()).toList();
		PageInfo info = PageInfo.of(page, edges, rows.size() > page.size(), RelationEdge::cursor);
		return new RelationConnection(edges, info, profile, filter, count);
	}

}
