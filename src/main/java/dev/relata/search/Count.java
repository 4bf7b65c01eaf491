package dev.relata.search;

/**
 * How many there are.
 *
 * @param count how many were counted
 * @param capped whether there may be more
 */
record Count(int count, boolean capped) {

	static final Count NONE = new Count(0, false);

	Count and(Count other) {
		return new Count(this.count + other.count, this.capped || other.capped);
	}

	/** Counts no more than so many. */
	Count upTo(int most) {
		return new Count(Math.min(this.count, most), this.capped || this.count > most);
	}

}
