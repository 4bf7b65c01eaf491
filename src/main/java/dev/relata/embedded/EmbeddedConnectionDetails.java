package dev.relata.embedded;

import java.net.URI;

import org.neo4j.driver.AuthToken;

import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;

/** Where the embedded Neo4j answers, and as whom Relata talks to it. */
record EmbeddedConnectionDetails(URI uri, AuthToken authToken) implements Neo4jConnectionDetails {

	@Override
	public URI getUri() {
		return this.uri;
	}

	@Override
	public AuthToken getAuthToken() {
		return this.authToken;
	}

}
