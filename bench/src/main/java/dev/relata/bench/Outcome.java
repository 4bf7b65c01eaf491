package dev.relata.bench;

import java.util.Map;
import java.util.Objects;

/**
 * What was measured of the sides of a scenario.
 *
 * @param scenario its name
 * @param figures of each side
 */
record Outcome(String scenario, Map<Lane, Figures> figures) {

	/** The throughput of a side, as a share of another one's. */
	double ratio(Lane side, Lane other) {
		return of(side).perSecond() / of(other).perSecond();
	}

	private Figures of(Lane side) {
		return Objects.requireNonNull(this.figures.get(side));
	}

}
