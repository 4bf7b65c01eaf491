/** Whole profiles, with their relations: made, changed, converted, merged, deleted. */
@NullMarked
package dev.relata.lifecycle;

import org.jspecify.annotations.NullMarked;
