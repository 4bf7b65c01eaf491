package dev.relata.bench;

import tools.jackson.databind.JsonNode;

/**
 * A relation type as the API tells it.
 *
 * @param id the id
 * @param edgeType the type of its edges
 * @param source the kind of the source; the first, where there are several
 * @param target the kind of the target; the first, where there are several
 * @param sourceRole what the source is called
 * @param targetRole what the target is called
 * @param symmetric whether both sides are the same
 */
record Type(String id, String edgeType, Kind source, Kind target, String sourceRole, String targetRole,
		boolean symmetric) {

	static Type of(JsonNode type) {
		return new Type(type.at("/id").asString(), type.at("/edgeType").asString(),
				Kind.valueOf(type.at("/source/kinds/0").asString()),
				Kind.valueOf(type.at("/target/kinds/0").asString()), type.at("/source/role").asString(),
				type.at("/target/role").asString(), type.at("/symmetric").asBoolean());
	}

	/** Tells whether a target has one source at the most. */
	boolean isTree() {
		return this.edgeType.equals("HEADQUARTERS_BRANCH");
	}

}
