package dev.relata.live;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.relata.journal.Item;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a relation of a profile.
 *
 * @param kind what happened, as the profile sees it
 * @param relationId the relation's id
 * @param profileIds the ids of the profiles that it is about
 */
record Happening(Kind kind, String relationId, Set<String> profileIds) {

	/** What can happen. */
	enum Kind {

		/** It was made, or came to the profile. */
		ADDED,

		/** It has changed. */
		UPDATED,

		/** It is gone, or has left the profile. */
		REMOVED

	}

	/** What an item of a change means to a profile; nothing where it is not about it. */
	static Optional<Happening> of(Item item, String profileId) {
		boolean before = has(item.before(), profileId);
		boolean after = has(item.after(), profileId);
		if (!before && !after) {
			return Optional.empty();
		}
		Kind kind = !before ? Kind.ADDED : after ? Kind.UPDATED : Kind.REMOVED;
		return Optional.of(new Happening(kind, item.id(), item.about().keySet()));
	}

	private static boolean has(@Nullable Map<String, Object> values, String profileId) {
		return values != null && (profileId.equals(values.get("sourceId")) || profileId.equals(values.get("targetId")));
	}

}
