package dev.relata.web;

/** Relata would send passwords over the net for all to read, so it does not start. */
class Exposed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	Exposed(String address) {
		super("Relata would listen on %s without TLS, where others could read along".formatted(address));
	}

}
