package dev.relata.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * Relata as it is delivered, as a process of its own, in a heap of one gigabyte, with an
 * account in it, which it is given if it has none yet.
 *
 * @param process the process
 * @param log what it writes down
 * @param port of its web server
 * @param driver to its database
 */
record RelataProcess(Process process, Path log, int port, Driver driver) implements AutoCloseable {

	static final String USER = "admin";

	static final String PASSWORD = "relata-admin";

	private static final int PATIENCE_IN_SECONDS = 300;

	static RelataProcess start(Options options, int profiles) {
		Data data = options.data(profiles);
		Path log = data.directory().resolveSibling(data.directory().getFileName() + ".log");
		RelataProcess relata = new RelataProcess(process(options, data.directory(), log), log, options.port(),
				GraphDatabase.driver(URI.create("bolt://127.0.0.1:" + options.boltPort()),
						AuthTokens.basic(USER, PASSWORD)));
		Runtime.getRuntime().addShutdownHook(new Thread(relata.process()::destroy));
		relata.awaitReady();
		if (!data.isLoaded()) {
			new AccountLoader(relata.api(), relata.driver()).load(profiles);
			data.loaded();
		}
		return relata;
	}

	private static Process process(Options options, Path data, Path log) {
		String java = ProcessHandle.current().info().command().orElseThrow();
		ProcessBuilder builder = new ProcessBuilder(java, "-Xmx1g", "-jar", options.jar().toString(),
				"--logging.file.name=" + log)
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD);
		builder.environment().remove("JDK_JAVA_OPTIONS");
		builder.environment()
			.putAll(Map.of("RELATA_ADMIN_PASSWORD", PASSWORD, "RELATA_DATA_DIRECTORY", data.toString(), "SERVER_PORT",
					String.valueOf(options.port()), "RELATA_BOLT_PORT", String.valueOf(options.boltPort())));
		try {
			Files.createDirectories(data);
			Files.deleteIfExists(log);
			return builder.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void awaitReady() {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_IN_SECONDS);
		while (!isReady()) {
			if (!this.process.isAlive() || System.nanoTime() > end) {
				throw new IllegalStateException("Relata did not start; see " + this.log);
			}
		}
	}

	private boolean isReady() {
		try {
			return !this.process.waitFor(200, TimeUnit.MILLISECONDS)
					&& Http.get(this.port, "/actuator/health/readiness").status() == 200;
		}
		catch (UncheckedIOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Api api() {
		return new Api(this.port);
	}

	/** The most memory that the process had so far, in MiB; 0 where nobody tells. */
	double peakMemory() {
		try {
			return Files.readAllLines(Path.of("/proc/" + this.process.pid() + "/status"))
				.stream()
				.filter((line) -> line.startsWith("VmHWM:"))
				.mapToDouble((line) -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
				.findFirst()
				.orElse(0);
		}
		catch (IOException ex) {
			return 0;
		}
	}

	@Override
	public void close() {
		this.driver.close();
		this.process.destroy();
		this.process.onExit().join();
	}

}
