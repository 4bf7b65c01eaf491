/** Tests of what is done to whole profiles. */
@NullMarked
package dev.relata.lifecycle;

import org.jspecify.annotations.NullMarked;
