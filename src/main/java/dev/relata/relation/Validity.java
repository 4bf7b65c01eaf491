package dev.relata.relation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * From which day to which a relation holds, both included.
 *
 * @param since the first day; null: no beginning
 * @param until the last day; null: no end
 */
public record Validity(@Nullable LocalDate since, @Nullable LocalDate until) {

	/**
	 * A condition in Cypher, on the {@code $day}: this edge holds.
	 * @param variable the variable that a statement has the edge in
	 */
	public static String holds(String variable) {
		return "(%1$s.since IS NULL OR %1$s.since <= $day) AND (%1$s.until IS NULL OR %1$s.until >= $day)"
			.formatted(variable);
	}

	/** Tells whether it holds on a day. */
	public boolean holds(LocalDate day) {
		return (this.since == null || !this.since.isAfter(day)) && (this.until == null || !this.until.isBefore(day));
	}

	/** Tells whether there is a day on which both hold. */
	boolean overlaps(Validity other) {
		return !isBefore(this, other) && !isBefore(other, this);
	}

	boolean isBackwards() {
		return this.since != null && this.until != null && this.since.isAfter(this.until);
	}

	private static boolean isBefore(Validity one, Validity other) {
		return one.until != null && other.since != null && one.until.isBefore(other.since);
	}

}
