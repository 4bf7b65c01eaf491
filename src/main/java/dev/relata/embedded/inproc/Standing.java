package dev.relata.embedded.inproc;

import java.util.concurrent.atomic.AtomicReference;

import org.neo4j.bolt.connection.BoltConnectionState;
import org.neo4j.bolt.connection.exception.BoltFailureException;
import org.neo4j.bolt.connection.exception.BoltServiceUnavailableException;

/** How it stands with a connection: what errors have left of it, as over a socket. */
class Standing {

	private static final String EXPIRED = "Neo.ClientError.Security.AuthorizationExpired";

	private final AtomicReference<BoltConnectionState> state = new AtomicReference<>(BoltConnectionState.OPEN);

	private volatile String farewell = "";

	BoltConnectionState now() {
		return this.state.get();
	}

	boolean isClosed() {
		return now() == BoltConnectionState.CLOSED;
	}

	/** Nothing opens it again. */
	void close(String reason) {
		this.farewell = reason;
		this.state.set(BoltConnectionState.CLOSED);
	}

	/** Requests are ignored until the next reset. */
	void ignores() {
		this.state.compareAndSet(BoltConnectionState.OPEN, BoltConnectionState.FAILURE);
	}

	/** A reset has been done. */
	void reset() {
		this.state.updateAndGet((now) -> (now == BoltConnectionState.CLOSED) ? now : BoltConnectionState.OPEN);
	}

	/** An error was told. */
	void note(Throwable error) {
		BoltConnectionState then = switch (error) {
			case BoltServiceUnavailableException gone -> BoltConnectionState.CLOSED;
			case BoltFailureException failure when !failure.code().equals(EXPIRED) -> BoltConnectionState.FAILURE;
			default -> BoltConnectionState.ERROR;
		};
		this.state.compareAndSet(BoltConnectionState.OPEN, then);
	}

	/** What whoever asks a closed connection is told. */
	BoltServiceUnavailableException gone() {
		return new BoltServiceUnavailableException("Connection to the database terminated. " + this.farewell);
	}

}
