/** The page in a real browser, as people use it. */
@NullMarked
package dev.relata.page;

import org.jspecify.annotations.NullMarked;
