package dev.relata.explore;

import java.util.List;

import dev.relata.graph.Page;
import dev.relata.graph.PageInfo;

/**
 * A page of paths.
 *
 * @param edges the paths
 * @param pageInfo where the page lies
 * @param cut whether there was more to follow than may be
 */
record PathConnection(List<PathEdge> edges, PageInfo pageInfo, boolean cut) {

	/** Makes a page out of its paths, of which one may be too many. */
	static PathConnection of(List<Path> paths, Page page, boolean cut) {
		List<PathEdge> edges = paths.stream().limit(page.size()).map(PathEdge::of).toList();
		return new PathConnection(edges, PageInfo.of(page, edges, paths.size() > page.size(), PathEdge::cursor), cut);
	}

	/** A path in a page. */
	record PathEdge(String cursor, Path node) {

		static PathEdge of(Path path) {
			return new PathEdge(Page.cursor(path.key()), path);
		}

	}

}
