/** Relata, the relationship explorer for CRMs. */
@NullMarked
package dev.relata;

import org.jspecify.annotations.NullMarked;
