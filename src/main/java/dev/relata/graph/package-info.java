/**
 * Running Cypher: statements, transactions, edge types, ids, cursors, migrations. Knows
 * no CRM words.
 */
@NullMarked
package dev.relata.graph;

import org.jspecify.annotations.NullMarked;
