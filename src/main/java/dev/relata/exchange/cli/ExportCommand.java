package dev.relata.exchange.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * {@code relata.jar export FILE}: writes all that a user may see into a file. There is
 * none, or the one that was there before, until all of it has come.
 */
public final class ExportCommand {

	/** The first argument of the command line. */
	public static final String NAME = "export";

	private static final List<String> FORMATS = List.of("csv", "json", "graphml");

	private static final String USAGE = """
			Usage: java -jar relata.jar export [options] FILE
			Writes all that a user may see in a running Relata into a file.
			  --format FORMAT       csv, a ZIP that the command import takes back (the usual one), json or graphml
			  --as-of DAY           only relations that hold on that day, as 2026-03-31
			  --url URL             where Relata is (http://127.0.0.1:8080)
			  --user NAME           who exports (admin)
			  --help                this text
			The password is taken from RELATA_PASSWORD, or asked for.""";

	private final PrintStream out;

	private final PrintStream err;

	private final @Nullable String password;

	ExportCommand(PrintStream out, PrintStream err, @Nullable String password) {
		this.out = out;
		this.err = err;
		this.password = password;
	}

	/**
	 * Runs the command on the console.
	 * @param arguments what follows {@value #NAME}
	 * @return 0 if the file is whole, 1 if there is none
	 */
	public static int main(List<String> arguments) {
		return new ExportCommand(System.out, System.err, System.getenv(Credentials.VARIABLE)).run(arguments);
	}

	int run(List<String> arguments) {
		if (arguments.contains("--help")) {
			this.out.println(USAGE);
			return 0;
		}
		try {
			export(Wanted.of(arguments));
			return 0;
		}
		catch (CommandFailure ex) {
			this.err.println(ex.getMessage());
		}
		catch (IOException ex) {
			this.err.println("The file cannot be written: " + ex.getMessage());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.err.println("Interrupted; nothing was exported");
		}
		return 1;
	}

	private void export(Wanted wanted) throws IOException, InterruptedException {
		Path part = Path.of(wanted.file() + ".part");
		try (RelataClient relata = new RelataClient(wanted.url(), wanted.user(),
				Credentials.password(this.password, wanted.user()))) {
			relata.download("/export/account?format=%s&asOf=%s".formatted(wanted.format(), wanted.asOf()), part);
			Files.move(part, wanted.file(), StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(part);
		}
		this.out.printf("%s: %d bytes%n", wanted.file(), Files.size(wanted.file()));
	}

	/** What the command was started with. */
	private record Wanted(String format, String asOf, URI url, String user, Path file) {

		static Wanted of(List<String> arguments) {
			String format = FORMATS.getFirst();
			String asOf = "";
			String url = Options.URL;
			String user = Options.USER;
			List<String> files = new ArrayList<>();
			for (int i = 0; i < arguments.size(); i++) {
				String argument = arguments.get(i);
				switch (argument) {
					case "--format" -> format = Options.value(arguments, ++i, argument, USAGE);
					case "--as-of" -> asOf = Options.value(arguments, ++i, argument, USAGE);
					case "--url" -> url = Options.value(arguments, ++i, argument, USAGE);
					case "--user" -> user = Options.value(arguments, ++i, argument, USAGE);
					default -> files.add(Options.file(argument, USAGE));
				}
			}
			if (files.size() != 1) {
				throw new CommandFailure("One file is needed.\n" + USAGE);
			}
			if (!FORMATS.contains(format)) {
				throw new CommandFailure("--format has to be one of " + String.join(", ", FORMATS));
			}
			if (!asOf.matches("(\\d{4}-\\d{2}-\\d{2})?")) {
				throw new CommandFailure("--as-of has to be a day such as 2026-03-31");
			}
			return new Wanted(format, asOf, Options.address(url), user, Path.of(files.getFirst()));
		}

	}

}
