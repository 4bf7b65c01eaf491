package dev.relata.exchange.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.relata.exchange.Table.Row;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code relata.jar import MAPPING.yml FOLDER}: sends the files of a folder to a running
 * Relata, one after the other, and tells what became of them.
 */
public final class ImportCommand {

	/** The first argument of the command line. */
	public static final String NAME = "import";

	private static final int FIRST_REJECTS = 5;

	private static final int WIDTH = 80;

	private final PrintStream out;

	private final PrintStream err;

	private final @Nullable String password;

	ImportCommand(PrintStream out, PrintStream err, @Nullable String password) {
		this.out = out;
		this.err = err;
		this.password = password;
	}

	/**
	 * Runs the command on the console.
	 * @param arguments what follows {@value #NAME}
	 * @return 0 if all was imported, 1 if anything was not
	 */
	public static int main(List<String> arguments) {
		return new ImportCommand(System.out, System.err, System.getenv(Credentials.VARIABLE)).run(arguments);
	}

	int run(List<String> arguments) {
		if (arguments.contains("--help")) {
			this.out.println(Options.USAGE);
			return 0;
		}
		try {
			return run(Options.of(arguments)) ? 0 : 1;
		}
		catch (CommandFailure ex) {
			this.err.println(ex.getMessage());
		}
		catch (IOException ex) {
			this.err.println("A file cannot be read: " + ex.getMessage());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.err.println("Interrupted; running it again goes on, nothing is doubled");
		}
		return 1;
	}

	private boolean run(Options options) throws IOException, InterruptedException {
		Mapping mapping = Mapping.read(options.mapping());
		try (RelataClient relata = new RelataClient(options.url(), options.user(),
				Credentials.password(this.password, options.user()))) {
			prepare(mapping, options, relata);
			boolean complete = true;
			for (ForeignFile file : mapping.files()) {
				try (Conversion csv = Conversion.open(file, options.folder())) {
					complete &= send(file, csv, relata);
				}
			}
			return complete;
		}
	}

	/** Has all files there, relations switched on, and the types defined. */
	private void prepare(Mapping mapping, Options options, RelataClient relata)
			throws IOException, InterruptedException {
		for (ForeignFile file : mapping.files()) {
			Conversion.open(file, options.folder()).close();
		}
		RelataClient.Account account = relata.account();
		boolean relations = mapping.files().stream().anyMatch(ForeignFile::hasRelations);
		if (relations && !account.relationsEnabled()) {
			if (!options.enableRelations()) {
				throw new CommandFailure("""
						Relations are switched off in this Relata, so nothing was sent.
						An administrator can switch them on in the settings, or here with --enable-relations.""");
			}
			relata.enableRelations();
			this.out.println("Relations are switched on now");
		}
		for (Mapping.NewType type : mapping.types()) {
			if (account.edgeTypes().add(type.edgeType())) {
				define(type, relata);
			}
		}
		mapping.files().forEach((file) -> file.edgeType().ifPresent((edgeType) -> {
			if (!account.edgeTypes().contains(edgeType)) {
				throw new CommandFailure("%s: there is no relation type with the edge type %s; add it to relationTypes"
					.formatted(file.name(), edgeType));
			}
		}));
	}

	private void define(Mapping.NewType type, RelataClient relata) throws IOException, InterruptedException {
		try {
			relata.define(type);
		}
		catch (CommandFailure ex) {
			throw ex.in("The relation type " + type.edgeType());
		}
		this.out.println("The relation type " + type.edgeType() + " is defined now");
	}

	private boolean send(ForeignFile file, Conversion csv, RelataClient relata)
			throws IOException, InterruptedException {
		String id = relata.send(file.kind(), csv);
		JsonNode status = relata.status(id);
		try (ProgressBar bar = bar(file.name(), csv.rows())) {
			while (status.path("state").asString().equals("RUNNING")) {
				bar.stepTo(status.path("read").asLong());
				status = later(() -> relata.status(id));
			}
			bar.stepTo(status.path("read").asLong());
		}
		return report(file, csv, id, status, relata);
	}

	private boolean report(ForeignFile file, Conversion csv, String id, JsonNode status, RelataClient relata)
			throws IOException, InterruptedException {
		long rejected = status.path("rejected").asLong();
		this.out.printf("%s: %d rows, %d new, %d changed, %d unchanged, %d rejected (%d rows/s)%n", file.name(),
				status.path("read").asLong(), status.path("created").asLong(), status.path("updated").asLong(),
				status.path("unchanged").asLong(), rejected + csv.skipped(), status.path("rowsPerSecond").asLong());
		csv.firstSkipped().forEach((what) -> this.err.println("  " + what));
		if (rejected > 0) {
			for (Row row : relata.rejects(id, FIRST_REJECTS)) {
				this.err.println(printable(
						"  line %s, %s: %s".formatted(row.cells().get(0), row.cells().get(1), row.cells().get(2))));
			}
			this.err.println("  All rejected rows: " + relata.rejectsUrl(id));
		}
		String message = status.path("message").asString("");
		if (!status.path("state").asString().equals("DONE")) {
			throw new CommandFailure(file.name() + ": " + printable(message));
		}
		if (!message.isEmpty()) {
			this.out.println("  " + printable(message));
		}
		return rejected + csv.skipped() == 0;
	}

	private ProgressBar bar(String name, long rows) {
		return new ProgressBarBuilder().setTaskName(name)
			.setInitialMax(rows)
			.setStyle(ProgressBarStyle.ASCII)
			.setUpdateIntervalMillis(250)
			.setConsumer(new ConsoleProgressBarConsumer(this.err, WIDTH))
			.build();
	}

	private static JsonNode later(Question question) throws IOException, InterruptedException {
		CompletableFuture.runAsync(() -> {
		}, CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS)).join();
		return Objects.requireNonNull(question.ask());
	}

	/** Text from elsewhere must not steer the terminal. */
	private static String printable(String text) {
		return text.replaceAll("\\p{Cntrl}", " ");
	}

	/** Something to ask the server. */
	private interface Question {

		JsonNode ask() throws IOException, InterruptedException;

	}

}
