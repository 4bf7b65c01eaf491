package dev.relata.bench;

import java.time.Instant;
import java.util.random.RandomGenerator;

import com.github.f4b6a3.ulid.Ulid;

/** The part of an id that sorts by time, the same for each run. */
record SeededIds(RandomGenerator random) {

	/** When the first profile was made. */
	static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

	String next(int index) {
		long time = BEGINNING.toEpochMilli() + index;
		return new Ulid((time << 16) | this.random.nextInt(0x10000), this.random.nextLong()).toString();
	}

}
