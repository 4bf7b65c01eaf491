package dev.relata.access;

import java.util.Collection;
import java.util.List;

/** Where a kind of node comes from. */
public interface NodeSource {

	/** Tells whether an id has the form of this source's ids. */
	boolean owns(String id);

	/**
	 * The nodes of these ids, in any order, without those that the viewer may not see.
	 */
	List<? extends Node> find(Collection<String> ids, Viewer viewer);

}
