package dev.relata.profile;

import java.util.List;

import dev.relata.graph.Page;
import dev.relata.graph.PageInfo;

/**
 * A page of profiles.
 *
 * @param filter what the whole list holds, for its count
 */
record ProfileConnection(List<ProfileEdge> edges, PageInfo pageInfo, ProfileFilter filter) {

	/** Makes a page out of its rows, of which one may be too many. */
	static ProfileConnection of(List<Profile> rows, Page page, ProfileFilter filter) {
		List<ProfileEdge> edges = rows.stream().limit(page.size()).map(ProfileEdge::of).toList();
		return new ProfileConnection(edges, PageInfo.of(page, edges, rows.size() > page.size(), ProfileEdge::cursor),
				filter);
	}

	/** A profile in a page. */
	record ProfileEdge(String cursor, Profile node) {

		static ProfileEdge of(Profile profile) {
			return new ProfileEdge(Page.cursor(profile.sortKey()), profile);
		}

	}

}
