/**
 * The driver's way to the embedded Neo4j without a socket: what the driver writes goes
 * straight to where the database's own Bolt server hands it on.
 */
@NullMarked
package dev.relata.embedded.inproc;

import org.jspecify.annotations.NullMarked;
