package dev.relata.embedded;

import java.util.Map;

import dev.relata.access.DatabaseUsers;

/** Lets people of Relata into the embedded Neo4j over Bolt. */
class EmbeddedDatabaseUsers implements DatabaseUsers {

	private final EmbeddedNeo4j neo4j;

	private final boolean welcome;

	EmbeddedDatabaseUsers(EmbeddedNeo4j neo4j, boolean welcome) {
		this.neo4j = neo4j;
		this.welcome = welcome;
	}

	@Override
	public void put(String name, String password) {
		if (this.welcome) {
			this.neo4j.administer("CREATE OR REPLACE USER $name SET PASSWORD $password CHANGE NOT REQUIRED",
					Map.of("name", name, "password", password));
		}
	}

}
