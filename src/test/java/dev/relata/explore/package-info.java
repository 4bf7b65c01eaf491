/** Tests of chains. */
@NullMarked
package dev.relata.explore;

import org.jspecify.annotations.NullMarked;
