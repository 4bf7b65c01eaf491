package dev.relata.exchange;

/** A file that cannot be read, or not any further, as CSV. */
public class UnreadableTable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	private final long line;

	/** What is the matter. */
	public enum Reason {

		/** There is not even a header. */
		EMPTY,

		/** A quote is not closed, or something follows one that is. */
		MALFORMED,

		/** Some bytes are no UTF-8. */
		NOT_UTF8

	}

	UnreadableTable(Reason reason, long line) {
		super(reason + " at line " + line);
		this.reason = reason;
		this.line = line;
	}

	/** What is the matter. */
	public Reason reason() {
		return this.reason;
	}

	/** The line from which on nothing was read; of bytes that are no UTF-8 about. */
	public long line() {
		return this.line;
	}

}
