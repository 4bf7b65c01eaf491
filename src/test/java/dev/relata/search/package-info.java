/** Tests of typeahead. */
@NullMarked
package dev.relata.search;

import org.jspecify.annotations.NullMarked;
