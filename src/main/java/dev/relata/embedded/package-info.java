/** The Neo4j inside the process: starts it, stops it, and says where its data lies. */
@NullMarked
package dev.relata.embedded;

import org.jspecify.annotations.NullMarked;
