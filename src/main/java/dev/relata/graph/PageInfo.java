package dev.relata.graph;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** What a page says of itself, as in the GraphQL cursor connections specification. */
public record PageInfo(boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor,
		@Nullable String endCursor) {

	/** Tells of a page made of these edges. */
	public static <E> PageInfo of(Page page, List<E> edges, boolean more, Function<E, String> cursor) {
		return new PageInfo(more, page.after() != null, edges.isEmpty() ? null : cursor.apply(edges.getFirst()),
				edges.isEmpty() ? null : cursor.apply(edges.getLast()));
	}

}
