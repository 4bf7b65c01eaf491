package dev.relata.relation;

import java.time.LocalDate;

/** What becomes of relations that are in the way of new rules. */
enum ExistingPolicy {

	/** They keep the rules from coming. */
	RESTRICT,

	/** They stay as they are. */
	KEEP,

	/** Today is their last day. */
	END,

	/** They go. */
	DELETE;

	/** Tells whether relations change. */
	boolean touches() {
		return this == END || this == DELETE;
	}

	/** What is done to a relation; what begins later has no last day, and goes. */
	Rewrite rewrite(Relation relation, LocalDate today) {
		if (this == DELETE || relation.validity().beginsAfter(today)) {
			return Rewrite.remove(relation);
		}
		return Rewrite.change(relation, relation.with(new Validity(relation.since(), today), relation.note(), today));
	}

}
