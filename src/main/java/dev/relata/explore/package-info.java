/** What a graph can answer: chains of roles. */
@NullMarked
package dev.relata.explore;

import org.jspecify.annotations.NullMarked;
