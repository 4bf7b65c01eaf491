package dev.relata.access;

/**
 * Users that something is shared with together.
 *
 * @param id the group's id
 * @param name what people call it
 */
record Group(String id, String name) implements Node {

	static final String ID_PREFIX = "grp";

}
