/**
 * Finds profiles: typeahead over their names, and lists by what they have and by what
 * they are related to.
 */
@NullMarked
package dev.relata.search;

import org.jspecify.annotations.NullMarked;
