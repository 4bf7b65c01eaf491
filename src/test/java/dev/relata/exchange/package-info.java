/** Tests of import. */
@NullMarked
package dev.relata.exchange;

import org.jspecify.annotations.NullMarked;
