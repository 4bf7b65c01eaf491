package dev.relata.bench;

/** One of those that are measured against each other. */
interface Side {

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
