package dev.relata.exchange.cli;

/** Ends the command; the message says what is wrong and what would be right. */
class CommandFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	CommandFailure(String message) {
		super(message);
	}

	/** Says where something is wrong. */
	CommandFailure in(String place) {
		return new CommandFailure(place + ": " + getMessage());
	}

}
