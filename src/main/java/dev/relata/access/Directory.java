package dev.relata.access;

import java.time.Duration;
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

	private final Duration freshness;

	private volatile Cache<String, Known> copies;

	Directory(Users users, AccessProperties properties) {
		this.users = users;
		this.freshness = properties.directoryFreshness();
		this.copies = none(this.freshness);
	}

	/** The user of this name, if there is one who is not disabled. */
	Optional<Known> active(String name) {
		Cache<String, Known> copies = this.copies;
		Known known = copies.getIfPresent(name);
		if (known == null) {
			known = this.users.known(name).orElse(null);
			if (known == null) {
				return Optional.empty();
			}
			copies.put(name, known);
		}
		return Optional.of(known).filter((copy) -> !copy.user().disabled());
	}

	/**
	 * Has everyone read again; to be called when a change of users or groups is
	 * committed. Who was read before that and arrives after it is put where nobody looks
	 * any more.
	 */
	void forget() {
		this.copies = none(this.freshness);
	}

	private static Cache<String, Known> none(Duration freshness) {
		return Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(freshness).build();
	}

}
