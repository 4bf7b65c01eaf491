/**
 * What a graph can answer: chains of roles, ways, what lies around a profile, whole
 * groups.
 */
@NullMarked
package dev.relata.explore;

import org.jspecify.annotations.NullMarked;
