package dev.relata.search;

import java.util.List;

import dev.relata.profile.NameQuery;
import dev.relata.profile.ProfileKind;
import org.jspecify.annotations.Nullable;

/**
 * Which profiles a list holds; what is null does not matter.
 *
 * @param kinds any of these kinds
 * @param text letters that words of the name begin with
 * @param ids any of these ids, at most {@value #MOST_IDS}
 * @param fields what their fields hold, all of it
 * @param related what they are related to, all of it
 * @param and filters that fit, all of them
 * @param or filters of which one fits
 */
record ProfileFilter(@Nullable List<ProfileKind> kinds, @Nullable String text, @Nullable List<String> ids,
		@Nullable List<FieldFilter> fields, @Nullable List<RelatedFilter> related, @Nullable List<ProfileFilter> and,
		@Nullable List<ProfileFilter> or) {

	static final int MOST_IDS = 500;

	static final ProfileFilter NONE = new ProfileFilter(null, null, null, null, null, null, null);

	/** Tells that no profile fits, whatever there is. */
	boolean isShut() {
		return anyOf().isEmpty() || (this.ids != null && this.ids.isEmpty());
	}

	/** The kinds to look for, without those that lack one of the fields. */
	List<ProfileKind> anyOf() {
		List<ProfileKind> wanted = (this.kinds != null) ? this.kinds : List.of(ProfileKind.values());
		return wanted.stream()
			.distinct()
			.filter((kind) -> comparisons().stream().allMatch((field) -> field.isOf(kind)))
			.toList();
	}

	/** Tells that the kind matters. */
	boolean isForSomeKinds() {
		return anyOf().size() < ProfileKind.values().length;
	}

	NameQuery name() {
		return NameQuery.of((this.text != null) ? this.text : "");
	}

	List<FieldFilter> comparisons() {
		return (this.fields != null) ? this.fields : List.of();
	}

	List<RelatedFilter> relations() {
		return (this.related != null) ? this.related : List.of();
	}

	List<ProfileFilter> all() {
		return (this.and != null) ? this.and : List.of();
	}

}
