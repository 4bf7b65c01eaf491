package dev.relata.live;

import java.util.concurrent.ArrayBlockingQueue;

import dev.relata.graph.InvalidArgument;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Somebody who wants to know what happens to a profile; what waits for him is bounded.
 */
final class Listener {

	private final String profileId;

	private final Sinks.Many<Happening> sink;

	Listener(String profileId, int buffer) {
		this.profileId = profileId;
		this.sink = Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(buffer));
	}

	String profileId() {
		return this.profileId;
	}

	Flux<Happening> happenings() {
		return this.sink.asFlux();
	}

	/**
	 * Tells of something.
	 * @return whether he goes on listening; false: he reads too slowly, and is cut off
	 */
	boolean tell(Happening happening) {
		Sinks.EmitResult result = this.sink.tryEmitNext(happening);
		if (result == Sinks.EmitResult.FAIL_OVERFLOW) {
			this.sink.tryEmitError(new TooSlow());
		}
		return result.isSuccess();
	}

	/** Somebody does not read what he asked for. */
	static class TooSlow extends InvalidArgument {

		private static final long serialVersionUID = 1L;

		TooSlow() {
			super("Changes come faster than they are read; subscribe again, and read the list again");
		}

	}

}
