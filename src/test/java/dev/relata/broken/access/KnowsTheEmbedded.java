package dev.relata.broken.access;

import dev.relata.broken.embedded.Hidden;

/** Uses the embedded database. */
class KnowsTheEmbedded {

	Hidden hidden() {
		return new Hidden();
	}

}
