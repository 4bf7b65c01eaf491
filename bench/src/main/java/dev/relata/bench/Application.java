package dev.relata.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * Relata itself, as a process of its own, as it is delivered, in a heap of one gigabyte.
 *
 * @param process the process
 * @param log what it writes down
 * @param port of its web server
 * @param boltPort of its database
 */
record Application(Process process, Path log, int port, int boltPort) implements AutoCloseable {

	static final String USER = "admin";

	static final String PASSWORD = "relata-admin";

	private static final int PATIENCE_IN_SECONDS = 300;

	static Application start(Options options, Path data, int number) {
		Application application = new Application(
				process(options, data, options.port() + number, options.boltPort() + number), log(data),
				options.port() + number, options.boltPort() + number);
		Runtime.getRuntime().addShutdownHook(new Thread(application.process()::destroy));
		application.awaitReady();
		return application;
	}

	private static Process process(Options options, Path data, int port, int boltPort) {
		String java = ProcessHandle.current().info().command().orElseThrow();
		List<String> command = new ArrayList<>(List.of(java, "-Xmx1g"));
		List.of(options.javaOptions().split(" ")).stream().filter((option) -> !option.isBlank()).forEach(command::add);
		command.addAll(
				List.of("-jar", options.jar().toString(), "--management.endpoints.web.exposure.include=health,loggers",
						"--logging.structured.format.file=ecs", "--logging.file.name=" + log(data)));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD);
		builder.environment()
			.putAll(Map.of("RELATA_ADMIN_PASSWORD", PASSWORD, "RELATA_DATA_DIRECTORY", data.toString(), "SERVER_PORT",
					String.valueOf(port), "RELATA_BOLT_PORT", String.valueOf(boltPort)));
		try {
			Files.createDirectories(data);
			Files.deleteIfExists(log(data));
			return builder.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path log(Path data) {
		return data.resolveSibling(data.getFileName() + ".log");
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

	/** A driver to its database. */
	Driver driver() {
		return GraphDatabase.driver(URI.create("bolt://127.0.0.1:" + this.boltPort), AuthTokens.basic(USER, PASSWORD));
	}

	/** The most memory that the process had so far, in MiB; 0 where nobody tells. */
	long peakMemory() {
		try {
			return Files.readAllLines(Path.of("/proc/" + this.process.pid() + "/status"))
				.stream()
				.filter((line) -> line.startsWith("VmHWM:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
				.findFirst()
				.orElse(0);
		}
		catch (IOException ex) {
			return 0;
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
