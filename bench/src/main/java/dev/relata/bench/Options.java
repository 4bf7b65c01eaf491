package dev.relata.bench;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What is measured and how long; each is a system property.
 *
 * @param profiles how many profiles the account has
 * @param rounds how often each side has its turn
 * @param round how long a turn is
 * @param warmUp how long each side of a scenario runs before that
 * @param port of the web server of Relata as a process of its own
 * @param boltPort of the first account's database; each further one has the next
 * @param jar the application
 * @param directory where the data lies
 * @param only what the names of the scenarios have in them that are measured; empty: all
 */
record Options(int profiles, int rounds, Duration round, Duration warmUp, int port, int boltPort, Path jar,
		Path directory, String only) {

	/** How many clients ask at the same time. */
	static final int CLIENTS = 8;

	static Options ofSystemProperties() {
		return new Options(Integer.getInteger("profiles", 100_000), Integer.getInteger("rounds", 8),
				Duration.ofMillis(Integer.getInteger("round", 1500)),
				Duration.ofMillis(Integer.getInteger("warmUp", 10_000)), Integer.getInteger("port", 8091),
				Integer.getInteger("boltPort", 7691), Path.of(System.getProperty("jar", "target/relata.jar")),
				Path.of(System.getProperty("directory", "target/bench")), System.getProperty("only", ""));
	}

	/** Tells whether what has this name is to be measured. */
	boolean wants(String name) {
		return name.contains(this.only);
	}

	/** Where the account of this size lies. */
	Data data(int size) {
		return new Data(this.directory.resolve("data-" + size + "-" + Generator.VERSION).toAbsolutePath());
	}

}
