package dev.relata.bench;

/** The sides of each scenario: who asks the database, and how it is reached. */
enum Lane {

	RELATA_INPROC("Relata, inproc"), RELATA_TCP("Relata, TCP"), DRIVER_INPROC("driver, inproc"),
	DRIVER_TCP("driver, TCP");

	private final String label;

	Lane(String label) {
		this.label = label;
	}

	/** The bare driver that reaches the database the same way. */
	Lane driver() {
		return switch (this) {
			case RELATA_INPROC, DRIVER_INPROC -> DRIVER_INPROC;
			case RELATA_TCP, DRIVER_TCP -> DRIVER_TCP;
		};
	}

	@Override
	public String toString() {
		return this.label;
	}

}
