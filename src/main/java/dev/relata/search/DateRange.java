package dev.relata.search;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Days, both ends included.
 *
 * @param from the first; null: no beginning
 * @param to the last; null: no end
 */
record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {
}
