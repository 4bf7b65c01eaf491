/** Typeahead over the names of profiles. */
@NullMarked
package dev.relata.search;

import org.jspecify.annotations.NullMarked;
