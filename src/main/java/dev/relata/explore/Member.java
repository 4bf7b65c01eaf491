package dev.relata.explore;

import org.jspecify.annotations.Nullable;

/**
 * A profile in a group, before it is read.
 *
 * @param id its id
 * @param parentId the id of what stands above it; null: nothing does
 * @param level how far it is from the root
 * @param name where it stands among those of its level
 * @param open whether the group may go on below it
 */
record Member(String id, @Nullable String parentId, int level, String name, boolean open) {

	/** Where it stands in the group: by level, then by name. */
	String sortKey() {
		return "%04d\t%s".formatted(this.level, this.name);
	}

}
