package dev.relata.exchange.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import dev.relata.support.Api;

/** Where commands are typed, with the administrator's password, and what they say. */
final class Terminal {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	private final PrintStream toOut = new PrintStream(this.out, true, StandardCharsets.UTF_8);

	private final PrintStream toErr = new PrintStream(this.err, true, StandardCharsets.UTF_8);

	/** Runs {@code import} against a server; gives its status. */
	int importing(Api server, String... arguments) {
		return new ImportCommand(this.toOut, this.toErr, Api.PASSWORD).run(all(server, arguments));
	}

	/** Runs {@code export} against a server; gives its status. */
	int exporting(Api server, String... arguments) {
		return new ExportCommand(this.toOut, this.toErr, Api.PASSWORD).run(all(server, arguments));
	}

	private static List<String> all(Api server, String... arguments) {
		return Stream.concat(Stream.of("--url", server.url()), Stream.of(arguments)).toList();
	}

	/** What was said, but for what {@link #err} has. */
	String out() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

	/** What was said of progress and failures. */
	String err() {
		return this.err.toString(StandardCharsets.UTF_8);
	}

	/** Forgets what was said on {@link #out}. */
	void clear() {
		this.out.reset();
	}

}
