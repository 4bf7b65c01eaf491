package dev.relata.profile;

import java.util.List;

import dev.relata.graph.InvalidArgument;
import org.jspecify.annotations.Nullable;

/**
 * Which profiles a list holds; what is null does not matter.
 *
 * @param kinds any of these kinds
 * @param text letters that words of the name begin with
 * @param ids any of these ids, at most {@value #MOST_IDS}
 */
record ProfileFilter(@Nullable List<ProfileKind> kinds, @Nullable String text, @Nullable List<String> ids) {

	static final int MOST_IDS = 500;

	static final ProfileFilter NONE = new ProfileFilter(null, null, null);

	ProfileFilter {
		if (ids != null && ids.size() > MOST_IDS) {
			throw new InvalidArgument("ids has %d ids; it may have up to %d".formatted(ids.size(), MOST_IDS));
		}
	}

	/** Tells that no profile fits, whatever there is. */
	boolean isShut() {
		return (this.kinds != null && this.kinds.isEmpty()) || (this.ids != null && this.ids.isEmpty());
	}

	/** The kinds to look for; every kind where it does not matter. */
	List<ProfileKind> anyOf() {
		return (this.kinds != null) ? this.kinds.stream().distinct().toList() : List.of(ProfileKind.values());
	}

	NameQuery name() {
		return NameQuery.of((this.text != null) ? this.text : "");
	}

}
