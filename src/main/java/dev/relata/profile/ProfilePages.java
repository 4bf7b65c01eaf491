package dev.relata.profile;

import java.util.List;

import dev.relata.access.Viewer;
import dev.relata.graph.Cypher;
import dev.relata.graph.Page;
import dev.relata.graph.Statement;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * All profiles of a kind, however many, page by page in the order of their ids: whatever
 * changes meanwhile, what does not change is read once.
 */
@Repository
public class ProfilePages {

	/** What comes next after the mark that stands behind the prefix of an id. */
	private static final String BEHIND = "`";

	private static final String PAGE = """
			MATCH (p:Profile) USING INDEX SEEK p:Profile(id)
			WHERE p.id > $after AND p.id < $end AND {{seen}}
			RETURN p ORDER BY p.id LIMIT $limit
			""";

	private final Cypher cypher;

	private final ProfileLists lists;

	ProfilePages(Cypher cypher, ProfileLists lists) {
		this.cypher = cypher;
		this.lists = lists;
	}

	/**
	 * The next profiles of a kind.
	 * @param after the id of the last one that is known already; null: from the start
	 * @param size how many at the most; fewer are the last
	 * @param closedToo whether those are wanted that the viewer may see but not read
	 */
	public List<Profile> next(ProfileKind kind, @Nullable String after, int size, boolean closedToo, Viewer viewer) {
		return this.cypher.list(Statement.of(PAGE)
			.part("seen", closedToo ? viewer.sees("p") : viewer.reads("p"))
			.with(viewer.parameters())
			.with("after", (after != null) ? after : kind.idPrefix())
			.with("end", kind.idPrefix() + BEHIND)
			.with("limit", size), (row) -> Profile.of(row.get("p"), viewer));
	}

	/**
	 * The profiles of a kind that a list with a text holds, by name, all at once: it has
	 * {@value ProfileLists#MOST_HITS} at the most.
	 */
	public List<Profile> named(ProfileKind kind, String text, Viewer viewer) {
		return this.lists.page(new ProfileFilter(List.of(kind), text, null), new Page(ProfileLists.MOST_HITS, null),
				viewer);
	}

}
