package dev.relata.exchange;

import org.jspecify.annotations.Nullable;

/**
 * How far an import has come.
 *
 * @param importId its id
 * @param state whether it is at work, done, or was ended by a failure
 * @param read how many rows were read
 * @param created how many profiles or relations are new
 * @param updated how many have changed
 * @param unchanged how many were there already, just like this
 * @param rejected how many lines the file of rejects has
 * @param rowsPerSecond how many rows were read in a second
 * @param message what there is to say, in the viewer's language; null: nothing
 */
record ImportStatus(String importId, State state, long read, long created, long updated, long unchanged, long rejected,
		long rowsPerSecond, @Nullable String message) {

	/** What an import does. */
	enum State {

		/** It waits for others or is at work. */
		RUNNING,

		/** The whole file was read. */
		DONE,

		/** It ended before the end of the file; the message says why. */
		FAILED

	}

}
