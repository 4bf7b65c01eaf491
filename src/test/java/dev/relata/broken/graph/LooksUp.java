package dev.relata.broken.graph;

import dev.relata.broken.relation.Related;

/** Uses a room above its own. */
class LooksUp {

	Related related() {
		return new Related();
	}

}
