package dev.relata.relation;

import java.time.LocalDate;
import java.util.List;

import dev.relata.profile.ProfileKind;
import dev.relata.relationtype.End;
import org.jspecify.annotations.Nullable;

/**
 * Which of a profile's relations a list holds; what is null does not matter.
 *
 * @param typeIds any of these types
 * @param as the side on which the profile stands; of a symmetric type either is the same
 * @param otherKinds any of these kinds
 * @param text letters that words of the other's name begin with
 * @param asOf the day on which they hold; null: today
 * @param includeInactive whether ended and future ones are in it too
 */
record RelationFilter(@Nullable List<String> typeIds, @Nullable End as, @Nullable List<ProfileKind> otherKinds,
		@Nullable String text, @Nullable LocalDate asOf, @Nullable Boolean includeInactive) {

	static final RelationFilter ACTIVE = new RelationFilter(null, null, null, null, null, false);

	/**
	 * Those that hold on a day.
	 * @param day the day; null: today
	 */
	static RelationFilter on(@Nullable LocalDate day) {
		return new RelationFilter(null, null, null, null, day, false);
	}

	/** Takes a blank text for none. */
	RelationFilter {
		text = (text != null && !text.isBlank()) ? text : null;
	}

	boolean isForInactiveToo() {
		return Boolean.TRUE.equals(this.includeInactive);
	}

	/** Tells whether it looks at the other profile, and not at the edge alone. */
	boolean looksAtOther() {
		return this.otherKinds != null || this.text != null;
	}

}
