/** Breaks a rule, to show that the rule sees it. */
@NullMarked
package dev.relata.broken.embedded;

import org.jspecify.annotations.NullMarked;
