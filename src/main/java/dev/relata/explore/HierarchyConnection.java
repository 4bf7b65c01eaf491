package dev.relata.explore;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.relata.graph.Page;
import dev.relata.graph.PageInfo;
import dev.relata.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * A page of a group.
 *
 * @param edges the members
 * @param pageInfo where the page lies
 * @param totalCount how many the whole group has
 */
record HierarchyConnection(List<HierarchyEdge> edges, PageInfo pageInfo, int totalCount) {

	/**
	 * Makes a page out of its members, of which one may be too many.
	 * @param profiles the profiles by id; those that went meanwhile are left out
	 */
	static HierarchyConnection of(List<Member> rows, Map<String, Profile> profiles, Page page, int totalCount) {
		List<HierarchyEdge> edges = rows.stream()
			.limit(page.size())
			.filter((member) -> profiles.containsKey(member.id()))
			.map((member) -> HierarchyEdge.of(member, Objects.requireNonNull(profiles.get(member.id()))))
			.toList();
		return new HierarchyConnection(edges,
				PageInfo.of(page, edges, rows.size() > page.size(), HierarchyEdge::cursor), totalCount);
	}

	/** A member in a page. */
	record HierarchyEdge(String cursor, Profile node, @Nullable String parentId, int level) {

		static HierarchyEdge of(Member member, Profile profile) {
			return new HierarchyEdge(Page.cursor(member.sortKey()), profile, member.parentId(), member.level());
		}

	}

}
