package dev.relata.profile;

import java.util.List;

import dev.relata.access.Viewer;
import dev.relata.graph.Cypher;
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

	private static final String NAMED = NameQuery.HITS + """
			WITH p WHERE {{sees}}
			RETURN p ORDER BY p.sortKey
			""";

	private final Cypher cypher;

	ProfilePages(Cypher cypher) {
		this.cypher = cypher;
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
	 * The {@value NameQuery#MOST_HITS} profiles of a kind, by name, that a text fits
	 * best; none where the text has no word.
	 */
	public List<Profile> named(ProfileKind kind, String text, Viewer viewer) {
		NameQuery name = NameQuery.of(text);
		return name.isEmpty() ? List.of()
				: this.cypher.list(Statement.of(NAMED)
					.part("sees", viewer.sees("p"))
					.with(viewer.parameters())
					.with("query", name.lucene(List.of(kind), viewer))
					.with("hits", NameQuery.MOST_HITS), (row) -> Profile.of(row.get("p"), viewer));
	}

}
