package dev.relata.embedded;

import java.nio.file.Path;

/** The embedded Neo4j cannot start, for a reason that whoever started Relata can mend. */
class CannotStart extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String remedy;

	private CannotStart(String reason, String remedy, Throwable cause) {
		super(reason, cause);
		this.remedy = remedy;
	}

	/** Another process has its data in the folder. */
	static CannotStart folderInUse(Path folder, Throwable cause) {
		return new CannotStart("The data in %s is in use by another process".formatted(folder),
				"Stop the other Relata, or have this one keep its data elsewhere: set RELATA_DATA_DIRECTORY.", cause);
	}

	/** Another process listens on the port for analysts. */
	static CannotStart portInUse(int port, Throwable cause) {
		return new CannotStart("The port %d, on which analysts are to reach the database, is in use".formatted(port),
				"Stop what listens there, or set RELATA_BOLT_PORT to another port, or to 0 for none.", cause);
	}

	/** What there is to do about it. */
	String remedy() {
		return this.remedy;
	}

}
