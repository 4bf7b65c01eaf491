package dev.relata.access;

/** Anything that clients can ask for by its id. */
public interface Node {

	/** The id, opaque to clients. */
	String id();

	/** The name of its GraphQL type. */
	default String typename() {
		return getClass().getSimpleName();
	}

}
