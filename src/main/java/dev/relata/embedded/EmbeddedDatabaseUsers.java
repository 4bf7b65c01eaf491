package dev.relata.embedded;

import java.util.Map;
import java.util.regex.Pattern;

import dev.relata.access.DatabaseUsers;

/** Lets people of Relata into the embedded Neo4j over Bolt. */
class EmbeddedDatabaseUsers implements DatabaseUsers {

	/** What Neo4j takes: ASCII that can be seen, without comma and colon. */
	private static final Pattern NAME = Pattern.compile("[!-~&&[^,:]]+");

	private final EmbeddedNeo4j neo4j;

	private final boolean welcome;

	EmbeddedDatabaseUsers(EmbeddedNeo4j neo4j, boolean welcome) {
		this.neo4j = neo4j;
		this.welcome = welcome;
	}

	@Override
	public void put(String name, String password) {
		if (this.welcome && NAME.matcher(name).matches()) {
			this.neo4j.administer("CREATE OR REPLACE USER $name SET PASSWORD $password CHANGE NOT REQUIRED",
					Map.of("name", name, "password", password));
			this.neo4j.disconnect(name);
		}
	}

	@Override
	public void change(String name, String password) {
		this.neo4j.administer("ALTER USER $name IF EXISTS SET PASSWORD $password CHANGE NOT REQUIRED",
				Map.of("name", name, "password", password));
		this.neo4j.disconnect(name);
	}

	@Override
	public void remove(String name) {
		this.neo4j.administer("DROP USER $name IF EXISTS", Map.of("name", name));
		this.neo4j.disconnect(name);
	}

	@Override
	public boolean take(String name) {
		return !this.welcome || NAME.matcher(name).matches();
	}

}
