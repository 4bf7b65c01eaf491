package dev.relata.history;

import java.util.List;

import dev.relata.graph.Page;
import dev.relata.graph.PageInfo;
import dev.relata.journal.Noted;

/** A page of a history, newest first. */
record EntryConnection(List<EntryEdge> edges, PageInfo pageInfo) {

	/** Makes a page out of its lines, of which one may be too many. */
	static EntryConnection of(List<Noted> lines, Page page) {
		List<EntryEdge> edges = lines.stream()
			.limit(page.size())
			.map((line) -> new EntryEdge(Page.cursor(line.key()), Entry.of(line)))
			.toList();
		return new EntryConnection(edges, PageInfo.of(page, edges, lines.size() > page.size(), EntryEdge::cursor));
	}

	/** A change in a page. */
	record EntryEdge(String cursor, Entry node) {
	}

}
