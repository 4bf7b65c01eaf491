package dev.relata.search;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import dev.relata.profile.Field;
import dev.relata.profile.Profile;
import dev.relata.profile.ProfileKind;
import org.jspecify.annotations.Nullable;

/** What a list of profiles is in the order of. */
enum ProfileSort {

	/** Names, folded. */
	NAME("sortKey"),

	/** When they were made. */
	CREATED_AT("createdAt"),

	/** When they were last changed. */
	UPDATED_AT("updatedAt"),

	/** What deals are worth. */
	AMOUNT("amount"),

	/** When deals are expected to close. */
	CLOSES_ON("closesOn");

	private final String property;

	ProfileSort(String property) {
		this.property = property;
	}

	/** The property that has an index for each kind that can have it. */
	String property() {
		return this.property;
	}

	/**
	 * Tells whether every profile has it, but for those that are closed to the viewer.
	 */
	boolean isEverywhere() {
		return field().isEmpty();
	}

	/** Tells whether profiles of a kind can have it. */
	boolean isOf(ProfileKind kind) {
		return isEverywhere() || Field.of(kind, this.property).isPresent();
	}

	private Optional<Field> field() {
		return Field.of(ProfileKind.DEAL, this.property);
	}

	/** Its value of a profile, as far as whoever reads that may see; null: none. */
	@Nullable Object of(Profile profile) {
		return profile.closed() ? null : switch (this) {
			case NAME -> null;
			case CREATED_AT -> profile.createdAt();
			case UPDATED_AT -> profile.updatedAt();
			case AMOUNT, CLOSES_ON -> field().map(profile::get).orElse(null);
		};
	}

	/**
	 * Reads a value that was written by {@code toString}.
	 * @throws RuntimeException if it is none
	 */
	Object parse(String value) {
		return switch (this) {
			case NAME -> value;
			case CREATED_AT, UPDATED_AT -> OffsetDateTime.parse(value);
			case AMOUNT -> Double.valueOf(value);
			case CLOSES_ON -> LocalDate.parse(value);
		};
	}

	/** Any of these kinds that can have it. */
	List<ProfileKind> among(List<ProfileKind> kinds) {
		return kinds.stream().filter(this::isOf).toList();
	}

}
