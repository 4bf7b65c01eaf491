package dev.relata.broken.embedded;

import dev.relata.broken.relation.Related;

/** The embedded database knows a room. */
class KnowsRelations {

	Related related() {
		return new Related();
	}

}
