package dev.relata.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

import dev.relata.access.Viewer;
import dev.relata.exchange.ImportStatus.State;
import dev.relata.exchange.Table.Row;
import dev.relata.message.Messages;
import dev.relata.message.Problem;
import dev.relata.message.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way into the account. One thread brings it there; any others may look
 * how far it is.
 */
class Import {

	private final String id;

	private final Path file;

	private final char delimiter;

	private final Viewer viewer;

	private final Rejects rejects;

	private final Messages messages;

	private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.NONE);

	private volatile boolean stopped;

	Import(String id, Path file, char delimiter, Viewer viewer, Rejects rejects, Messages messages) {
		this.id = id;
		this.file = file;
		this.delimiter = delimiter;
		this.viewer = viewer;
		this.rejects = rejects;
		this.messages = messages;
	}

	String id() {
		return this.id;
	}

	Path file() {
		return this.file;
	}

	Rejects rejects() {
		return this.rejects;
	}

	/** Who imports, with the rights that count and the language of messages. */
	Viewer viewer() {
		return this.viewer;
	}

	/** Tells whether this viewer may know of it. */
	boolean isFor(Viewer someone) {
		return someone.isAdministrator() || someone.name().equals(this.viewer.name());
	}

	boolean isFinished() {
		return this.progress.get().state() != State.RUNNING;
	}

	/**
	 * Reads the file from its beginning, as spreadsheets would read it.
	 * @throws UnreadableTable if it has no header
	 */
	Table open() throws IOException {
		Table table = Table.open(this.file, this.delimiter);
		table.readSheet();
		if (table.header().size() > Rejects.COLUMNS.size()
				&& table.header().subList(0, Rejects.COLUMNS.size()).equals(Rejects.COLUMNS)) {
			table.skipReasons();
		}
		return table;
	}

	/** Ends it before its next batch. */
	void stop() {
		this.stopped = true;
	}

	/**
	 * Goes on with the next batch.
	 * @throws Refusal if it was stopped
	 */
	void proceed() {
		this.rejects.flush();
		if (this.stopped) {
			throw new Refusal(new ImportProblem.ImportStopped());
		}
	}

	void begin() {
		update((now) -> now.begun(System.nanoTime()));
	}

	void read(int rows) {
		update((now) -> now.plus(rows, 0, 0, 0, 0));
	}

	void created() {
		update((now) -> now.plus(0, 1, 0, 0, 0));
	}

	void updated() {
		update((now) -> now.plus(0, 0, 1, 0, 0));
	}

	void unchanged() {
		update((now) -> now.plus(0, 0, 0, 1, 0));
	}

	/** Names the columns of the rows that may be rejected. */
	void header(List<String> header) {
		this.rejects.begin(header);
	}

	/** Leaves out a row, or one of its cells. */
	void reject(Row row, String column, Problem problem) {
		this.rejects.add(row, column, text(problem));
		update((now) -> now.plus(0, 0, 0, 0, 1));
	}

	void done(@Nullable String message) {
		finish(State.DONE, message);
	}

	void failed(Problem problem) {
		finish(State.FAILED, text(problem));
	}

	private void finish(State state, @Nullable String message) {
		update((now) -> now.finished(state, message, System.nanoTime()));
	}

	ImportStatus status() {
		Progress now = this.progress.get();
		return new ImportStatus(this.id, now.state(), now.read(), now.created(), now.updated(), now.unchanged(),
				now.rejected(), now.rowsPerSecond(), now.message());
	}

	private String text(Problem problem) {
		return this.messages.of(problem, this.viewer.language()).message();
	}

	private void update(UnaryOperator<Progress> change) {
		this.progress.updateAndGet(change);
	}

	private record Progress(State state, long read, long created, long updated, long unchanged, long rejected,
			@Nullable String message, @Nullable Long begunAt, @Nullable Long finishedAt) {

		static final Progress NONE = new Progress(State.RUNNING, 0, 0, 0, 0, 0, null, null, null);

		Progress begun(long at) {
			return new Progress(this.state, this.read, this.created, this.updated, this.unchanged, this.rejected,
					this.message, at, null);
		}

		Progress plus(int moreRead, int moreCreated, int moreUpdated, int moreUnchanged, int moreRejected) {
			return new Progress(this.state, this.read + moreRead, this.created + moreCreated,
					this.updated + moreUpdated, this.unchanged + moreUnchanged, this.rejected + moreRejected,
					this.message, this.begunAt, this.finishedAt);
		}

		Progress finished(State end, @Nullable String lastMessage, long at) {
			return new Progress(end, this.read, this.created, this.updated, this.unchanged, this.rejected, lastMessage,
					this.begunAt, at);
		}

		long rowsPerSecond() {
			if (this.begunAt == null) {
				return 0;
			}
			long nanoseconds = ((this.finishedAt != null) ? this.finishedAt : System.nanoTime()) - this.begunAt;
			return Math.round((double) this.read * Duration.ofSeconds(1).toNanos() / Math.max(nanoseconds, 1));
		}

	}

}
