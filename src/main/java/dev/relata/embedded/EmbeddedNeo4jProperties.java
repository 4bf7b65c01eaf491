package dev.relata.embedded;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the embedded Neo4j runs.
 *
 * @param dataDirectory where its data lies
 * @param transport how Relata itself reaches it
 * @param boltPort Bolt on 127.0.0.1 for analysts; 0: off
 * @param pageCache memory for pages of the store, outside the heap
 * @param transactionMemory heap that all transactions together may take
 * @param transactionTimeout how long any transaction may run
 * @param lockTimeout how long a transaction may wait for a lock, or, before it begins,
 * for what a bookmark names
 * @param replanInterval for how long the plan of a statement is good at least, however
 * much the numbers of nodes and relationships change
 */
@ConfigurationProperties("relata")
record EmbeddedNeo4jProperties(@DefaultValue("data") Path dataDirectory, @DefaultValue("inproc") Transport transport,
		@DefaultValue("7687") int boltPort, @DefaultValue("128MB") DataSize pageCache,
		@DefaultValue("256MB") DataSize transactionMemory, @DefaultValue("60s") Duration transactionTimeout,
		@DefaultValue("10s") Duration lockTimeout, @DefaultValue("10s") Duration replanInterval) {

	EmbeddedNeo4jProperties {
		if (boltPort < 0 || boltPort > 65_535) {
			throw new IllegalArgumentException(
					"relata.bolt-port is %d; it has to be a port from 1 to 65535, or 0 for off".formatted(boltPort));
		}
	}

	/** Whether a port is listened on. */
	boolean listens() {
		return analystsWelcome() || this.transport == Transport.TCP;
	}

	boolean analystsWelcome() {
		return this.boltPort != 0;
	}

}
