package dev.relata.broken.profile;

import org.neo4j.driver.Driver;

/** Talks to the database by itself. */
class AsksTheDriver {

	void ask(Driver driver) {
		driver.verifyConnectivity();
	}

}
