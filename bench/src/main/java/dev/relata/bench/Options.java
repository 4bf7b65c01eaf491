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
 * @param port of the first application's web server; each further one has the next
 * @param boltPort of the first application's database; each further one has the next
 * @param jar the application
 * @param directory where the data lies
 * @param javaOptions more options for the application's JVM
 * @param only what the names of the scenarios have in them that are measured; empty: all
 */
record Options(int profiles, int rounds, Duration round, Duration warmUp, int port, int boltPort, Path jar,
		Path directory, String javaOptions, String only) {

	/** How many clients ask at the same time. */
	static final int CLIENTS = 8;

	static Options ofSystemProperties() {
		return new Options(Integer.getInteger("profiles", 100_000), Integer.getInteger("rounds", 8),
				Duration.ofMillis(Integer.getInteger("round", 1500)),
				Duration.ofMillis(Integer.getInteger("warmUp", 20_000)), Integer.getInteger("port", 8091),
				Integer.getInteger("boltPort", 7691), Path.of(System.getProperty("jar", "target/relata.jar")),
				Path.of(System.getProperty("directory", "target/bench")), System.getProperty("javaOptions", ""),
				System.getProperty("only", ""));
	}

}
