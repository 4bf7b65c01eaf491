package dev.relata.broken.search;

import dev.relata.broken.explore.Explored;

/** Uses a room beside its own. */
class LooksAside {

	Explored explored() {
		return new Explored();
	}

}
