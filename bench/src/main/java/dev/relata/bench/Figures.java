package dev.relata.bench;

import java.util.Arrays;
import java.util.List;

/**
 * What was measured of a side.
 *
 * @param sorted how long each answer took, in nanoseconds
 * @param seconds how long there was measuring
 * @param cpuSeconds how long the cores worked for this process meanwhile
 */
@SuppressWarnings("ArrayRecordComponent")
record Figures(long[] sorted, double seconds, double cpuSeconds) {

	static Figures of(List<Turn> turns) {
		return new Figures(turns.stream().flatMapToLong((turn) -> Arrays.stream(turn.times())).sorted().toArray(),
				turns.stream().mapToDouble(Turn::seconds).sum(), turns.stream().mapToDouble(Turn::cpuSeconds).sum());
	}

	double medianInMillis() {
		return quantile(0.5);
	}

	double p99InMillis() {
		return quantile(0.99);
	}

	double perSecond() {
		return this.sorted.length / this.seconds;
	}

	/** What an answer cost: the client's work, Relata's, the database's. */
	double cpuInMillis() {
		return this.cpuSeconds * 1000 / this.sorted.length;
	}

	private double quantile(double share) {
		return this.sorted[(int) (share * (this.sorted.length - 1))] / 1e6;
	}

}
