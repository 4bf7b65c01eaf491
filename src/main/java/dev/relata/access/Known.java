package dev.relata.access;

import java.util.Set;

/**
 * A user, with all that a request of the user's is checked against.
 *
 * @param user the user
 * @param tokenIds the ids of the user's tokens
 */
record Known(User user, Set<String> tokenIds) {
}
