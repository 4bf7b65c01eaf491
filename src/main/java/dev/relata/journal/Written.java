package dev.relata.journal;

import org.jspecify.annotations.Nullable;

/**
 * What came of a change.
 *
 * @param <T> the type of the result
 * @param result what the work gave
 * @param changeId the id of the change; null: nothing has changed
 */
public record Written<T>(T result, @Nullable String changeId) {
}
