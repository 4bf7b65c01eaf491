package dev.relata.embedded.inproc;

import java.net.URI;
import java.util.concurrent.TimeUnit;

import org.neo4j.driver.AuthToken;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * A way to the server.
 *
 * @param uri where it leads
 * @param credentials of its administrator
 * @param driver which goes it, and gives up at once where others would try again
 */
record Way(URI uri, AuthToken credentials, Driver driver) {

	static Way to(URI uri, AuthToken credentials) {
		return new Way(uri, credentials, GraphDatabase.driver(uri, credentials, patience(0)));
	}

	/** Another driver that goes it. */
	Driver driver(Config config) {
		return GraphDatabase.driver(this.uri, this.credentials, config);
	}

	/** Another driver that goes it as somebody else. */
	Driver driver(AuthToken token) {
		return GraphDatabase.driver(this.uri, token, patience(0));
	}

	static Config patience(int seconds) {
		return Config.builder().withMaxTransactionRetryTime(seconds, TimeUnit.SECONDS).build();
	}

}
