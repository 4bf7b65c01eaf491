/** Relations between profiles: add, change, remove, and what stands on a profile. */
@NullMarked
package dev.relata.relation;

import org.jspecify.annotations.NullMarked;
