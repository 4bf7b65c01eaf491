package dev.relata.bench;

import java.util.Arrays;

/**
 * What was measured.
 *
 * @param sorted how long each answer took, in nanoseconds
 * @param seconds how long there was measuring
 */
@SuppressWarnings("ArrayRecordComponent")
record Figures(long[] sorted, double seconds) {

	Figures {
		Arrays.sort(sorted);
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

	private double quantile(double share) {
		return this.sorted[(int) (share * (this.sorted.length - 1))] / 1e6;
	}

}
