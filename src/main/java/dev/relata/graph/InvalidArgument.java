package dev.relata.graph;

/** An argument that no list takes; the message says what would be right. */
public class InvalidArgument extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** Says what is wrong and what would be right. */
	public InvalidArgument(String message) {
		super(message);
	}

}
