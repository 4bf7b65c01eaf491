package dev.relata.graph;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Until when the work of this thread has to be done. The database gets no more time for a
 * statement or a transaction than is left, and ends it by itself.
 */
public final class Deadline {

	private static final ThreadLocal<@Nullable Long> END = new ThreadLocal<>();

	private Deadline() {
	}

	/** From now on there is so much time. */
	public static void in(Duration time) {
		END.set(System.nanoTime() + time.toNanos());
	}

	/** There is no deadline any more. */
	public static void none() {
		END.remove();
	}

	/**
	 * How much time there is for something that may usually take so long.
	 * @throws OutOfTime if there is none
	 */
	static Duration left(Duration usual) {
		Long end = END.get();
		if (end == null) {
			return usual;
		}
		Duration left = Duration.ofNanos(end - System.nanoTime());
		if (left.toMillis() < 1) {
			throw new OutOfTime();
		}
		return (left.compareTo(usual) < 0) ? left : usual;
	}

}
