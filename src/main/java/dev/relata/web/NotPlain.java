package dev.relata.web;

/**
 * Something is not as {@link Plain} wants it; the usual way finds out what, and tells.
 */
final class NotPlain extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** Without a stack trace, as nobody sees it. */
	NotPlain() {
		super(null, null, false, false);
	}

}
