package dev.relata.embedded;

/** How Relata itself reaches the embedded Neo4j. Analysts come over TCP in any case. */
enum Transport {

	/** Without a socket. */
	INPROC,

	/** Over Bolt on loopback, as if it were another process. */
	TCP

}
