package dev.relata.search;

import java.util.List;
import java.util.function.Supplier;

import dev.relata.graph.Page;
import dev.relata.graph.PageInfo;
import dev.relata.profile.Profile;

/**
 * A page of profiles.
 *
 * @param count how many the whole list has, counted when it is asked for
 */
record ProfileConnection(List<ProfileEdge> edges, PageInfo pageInfo, Supplier<Count> count) {

	/** Makes a page out of its rows, of which one may be too many. */
	static ProfileConnection of(List<Profile> rows, Page page, Order order, Supplier<Count> count) {
		List<ProfileEdge> edges = rows.stream()
			.limit(page.size())
			.map((profile) -> new ProfileEdge(Page.cursor(order.key(profile)), profile))
			.toList();
		return new ProfileConnection(edges, PageInfo.of(page, edges, rows.size() > page.size(), ProfileEdge::cursor),
				count);
	}

	/** A profile in a page. */
	record ProfileEdge(String cursor, Profile node) {
	}

}
