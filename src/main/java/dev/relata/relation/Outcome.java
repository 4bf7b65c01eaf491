package dev.relata.relation;

import dev.relata.message.Problem;

/** What became of a relation that was to be added, changed or removed. */
public sealed interface Outcome {

	/** A new relation. */
	record Created(Relation relation) implements Outcome {
	}

	/** It was there and has changed. */
	record Updated(Relation relation) implements Outcome {
	}

	/** It was there, just like this. */
	record Unchanged(Relation relation) implements Outcome {
	}

	/** It is gone. */
	record Removed(Relation relation) implements Outcome {
	}

	/** It cannot be. */
	record Refused(Problem problem) implements Outcome {
	}

}
