package dev.relata.broken.profile;

import dev.relata.broken.web.Webbed;

/** Uses the web. */
class ImportsTheWeb {

	Webbed webbed() {
		return new Webbed();
	}

}
