@NullMarked
package dev.relata.invariant;

import org.jspecify.annotations.NullMarked;
