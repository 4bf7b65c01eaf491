package dev.relata.journal;

/**
 * A line of a history.
 *
 * @param key where it stands in the history, by time
 * @param change the change
 * @param item which item of the change tells about it, from 0
 */
public record Noted(String key, Change change, int item) {
}
