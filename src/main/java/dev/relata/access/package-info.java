/** Who is asking, and what they may see. */
@NullMarked
package dev.relata.access;

import org.jspecify.annotations.NullMarked;
