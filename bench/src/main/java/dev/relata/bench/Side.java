package dev.relata.bench;

import java.util.List;

/** One of those that are measured against each other. */
interface Side {

	/** What it says to the question of this number, in words that can be compared. */
	List<String> answer(int question);

	/** A new client. */
	Client client();

	/** Asks one question after the other. */
	interface Client extends AutoCloseable {

		/** Asks the question of this number, and waits for the answer. */
		void ask(int question);

		@Override
		default void close() {
		}

	}

}
