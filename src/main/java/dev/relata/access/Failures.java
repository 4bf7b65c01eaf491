package dev.relata.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The last failures of somebody, up to as many as there may be within some time. */
class Failures {

	private final int most;

	private final Duration within;

	private final Deque<Instant> moments = new ArrayDeque<>();

	Failures(int most, Duration within) {
		this.most = most;
		this.within = within;
	}

	/** How long to wait before the next attempt; zero: not at all. */
	synchronized Duration pause(Instant now) {
		dropBefore(now.minus(this.within));
		return (this.moments.size() < this.most) ? Duration.ZERO
				: Duration.between(now, this.moments.getFirst().plus(this.within));
	}

	/**
	 * Counts one more.
	 * @return whether it is the one that is too many
	 */
	synchronized boolean add(Instant now) {
		dropBefore(now.minus(this.within));
		this.moments.addLast(now);
		return this.moments.size() == this.most;
	}

	synchronized void forget() {
		this.moments.clear();
	}

	private void dropBefore(Instant moment) {
		while (!this.moments.isEmpty() && !this.moments.getFirst().isAfter(moment)) {
			this.moments.removeFirst();
		}
	}

}
