package dev.relata.search;

import java.util.Map;

/**
 * What profiles are chosen by, in Cypher.
 *
 * @param cypher the condition on the profile {@code p}
 * @param parameters the values of its parameters
 */
record Condition(String cypher, Map<String, Object> parameters) {

	/** Where there is none. */
	static final String TRUE = "true";

	/** Tells that it lets everything through. */
	boolean isTrue() {
		return this.cypher.equals(TRUE);
	}

}
