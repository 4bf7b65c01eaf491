package dev.relata.access;

import java.io.Serializable;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * Lets a script in as its user, in place of a name and a password.
 *
 * @param id the token's id, which is no secret
 * @param name what its user calls it
 * @param createdAt when it was made
 * @param expiresAt from when on it is not good any more
 * @param lastUsedAt when somebody came with it, give or take an hour; null: never
 */
record Token(String id, String name, OffsetDateTime createdAt, OffsetDateTime expiresAt,
		@Nullable OffsetDateTime lastUsedAt) implements Serializable {

	static final String ID_PREFIX = "tok";

}
