package dev.relata.relation;

import java.util.List;
import java.util.Map;

import dev.relata.relationtype.Catalogue;

/**
 * Relations that do not change until the open transaction ends.
 *
 * @param byId the relations by id
 * @param catalogue the types by which they were read, of which theirs are locked;
 * whatever becomes of the relations is judged by it
 */
public record LockedRelations(Map<String, Relation> byId, Catalogue catalogue) {

	/** The relations. */
	public List<Relation> all() {
		return List.copyOf(this.byId.values());
	}

}
