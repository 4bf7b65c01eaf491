package dev.relata.access;

import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.stereotype.Component;

/**
 * Knows the users by name: from a copy, which another instance may have changed a moment
 * ago.
 */
@Component
class Directory {

	private static final int MOST = 10_000;

	private final Users users;

	private final Cache<String, User> copies;

	Directory(Users users, AccessProperties properties) {
		this.users = users;
		this.copies = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(properties.directoryFreshness()).build();
	}

	/** The user of this name, if there is one who is not disabled. */
	Optional<User> active(String name) {
		User known = this.copies.getIfPresent(name);
		if (known == null) {
			known = this.users.byName(name).orElse(null);
			if (known == null) {
				return Optional.empty();
			}
			this.copies.put(name, known);
		}
		return Optional.of(known).filter((user) -> !user.disabled());
	}

	/**
	 * Has everyone read again; to be called when a change of users or groups is
	 * committed.
	 */
	void forget() {
		this.copies.invalidateAll();
	}

}
