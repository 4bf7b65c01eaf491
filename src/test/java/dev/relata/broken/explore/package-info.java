/** Breaks a rule, to show that the rule sees it. */
@NullMarked
package dev.relata.broken.explore;

import org.jspecify.annotations.NullMarked;
