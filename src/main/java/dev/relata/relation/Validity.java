package dev.relata.relation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/**
 * From which day to which a relation holds, both included.
 *
 * @param since the first day; null: no beginning
 * @param until the last day; null: no end
 */
public record Validity(@Nullable LocalDate since, @Nullable LocalDate until) {

	/**
	 * A condition in Cypher, on the {@code $day}: this edge holds. It has no OR, of which
	 * the planner would make seeks of their own that find all edges of a hub.
	 * @param variable the variable that a statement has the edge in
	 */
	public static String holds(String variable) {
		return holds(variable, "$day");
	}

	/**
	 * The same on another day.
	 * @param variable the variable that a statement has the edge in
	 * @param day the parameter that it has the day in, as {@code $day}
	 */
	public static String holds(String variable, String day) {
		return "coalesce(%1$s.since, %2$s) <= %2$s AND coalesce(%1$s.until, %2$s) >= %2$s".formatted(variable, day);
	}

	/** Reads it from the properties {@code since} and {@code until}. */
	static Validity of(MapAccessor edge) {
		return new Validity(edge.get("since").asLocalDate(null), edge.get("until").asLocalDate(null));
	}

	/** Tells whether it holds on a day. */
	public boolean holds(LocalDate day) {
		return (this.since == null || !this.since.isAfter(day)) && (this.until == null || !this.until.isBefore(day));
	}

	/** The days of both, and those between. */
	public Validity and(Validity other) {
		boolean never = this.since == null || other.since == null;
		boolean forever = this.until == null || other.until == null;
		return new Validity(never ? null : Collections.min(List.of(this.since, other.since)),
				forever ? null : Collections.max(List.of(this.until, other.until)));
	}

	/** Tells whether there is a day on which both hold. */
	public boolean overlaps(Validity other) {
		return !isBefore(this, other) && !isBefore(other, this);
	}

	/** Tells whether there is such a day from one on. */
	boolean overlaps(Validity other, LocalDate from) {
		return overlaps(other) && !hasEnded(from) && !other.hasEnded(from);
	}

	/** Tells whether it is over before a day. */
	public boolean hasEnded(LocalDate day) {
		return this.until != null && this.until.isBefore(day);
	}

	/** Tells whether it has not begun on a day. */
	boolean beginsAfter(LocalDate day) {
		return this.since != null && this.since.isAfter(day);
	}

	/** Tells whether another one holds on each day on which this one does. */
	boolean isWithin(Validity other) {
		return (other.since == null || (this.since != null && !this.since.isBefore(other.since)))
				&& (other.until == null || (this.until != null && !this.until.isAfter(other.until)));
	}

	boolean isBackwards() {
		return this.since != null && this.until != null && this.since.isAfter(this.until);
	}

	private static boolean isBefore(Validity one, Validity other) {
		return one.until != null && other.since != null && one.until.isBefore(other.since);
	}

}
