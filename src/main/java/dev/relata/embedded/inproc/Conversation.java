package dev.relata.embedded.inproc;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.neo4j.bolt.connection.NotificationConfig;
import org.neo4j.bolt.connection.exception.BoltUnsupportedFeatureException;
import org.neo4j.bolt.connection.message.BeginMessage;
import org.neo4j.bolt.connection.message.CommitMessage;
import org.neo4j.bolt.connection.message.DiscardMessage;
import org.neo4j.bolt.connection.message.LogoffMessage;
import org.neo4j.bolt.connection.message.LogonMessage;
import org.neo4j.bolt.connection.message.PullMessage;
import org.neo4j.bolt.connection.message.ResetMessage;
import org.neo4j.bolt.connection.message.RollbackMessage;
import org.neo4j.bolt.connection.message.RouteMessage;
import org.neo4j.bolt.connection.message.RunMessage;
import org.neo4j.bolt.connection.message.TelemetryMessage;
import org.neo4j.bolt.connection.summary.LogoffSummary;
import org.neo4j.bolt.connection.summary.LogonSummary;
import org.neo4j.bolt.connection.summary.ResetSummary;
import org.neo4j.bolt.connection.summary.RollbackSummary;
import org.neo4j.bolt.connection.summary.RunSummary;
import org.neo4j.bolt.fsm.error.state.IllegalRequestParameterException;
import org.neo4j.bolt.tx.Transaction;
import org.neo4j.bolt.tx.error.TransactionException;
import org.neo4j.bolt.tx.statement.Statement;
import org.neo4j.boltmessages.notifications.NotificationsConfig;
import org.neo4j.packstream.error.struct.IllegalStructArgumentException;

/**
 * The database's end of a connection: the transaction that is open, and what each message
 * does, as the states of the Bolt server have it. All but {@link #interrupt} on one
 * thread at a time.
 */
class Conversation {

	private static final System.Logger LOG = System.getLogger(Conversation.class.getName());

	private static final long LATEST = -1;

	private final Backend backend;

	private final Identity identity;

	private final DriverValues values;

	private final NotificationConfig notifications;

	private final AtomicInteger resets = new AtomicInteger();

	private volatile @Nullable Transaction transaction;

	private volatile boolean endsWithItsResult;

	private volatile boolean failed;

	Conversation(Backend backend, Identity identity, DriverValues values, NotificationConfig notifications) {
		this.backend = backend;
		this.identity = identity;
		this.values = values;
		this.notifications = notifications;
	}

	Identity identity() {
		return this.identity;
	}

	DriverValues values() {
		return this.values;
	}

	/**
	 * Announces a reset, on any thread: what is under way is terminated, and what comes
	 * before the reset is ignored.
	 */
	void interrupt() {
		this.resets.incrementAndGet();
		Transaction open = this.transaction;
		if (open != null && !open.hasFailed()) {
			open.interrupt();
		}
	}

	/** Whether nothing is open, so that a reset has nothing to do. */
	boolean isIdle() {
		return this.transaction == null;
	}

	/**
	 * Whether nothing failed, and nothing will be taken back, so that requests are done.
	 */
	boolean listens() {
		return !this.failed && this.resets.get() == 0;
	}

	void fail() {
		this.failed = true;
	}

	/** Does what is asked for, and tells the driver. */
	void answer(Request request, Exchange exchange) throws Exception {
		if (request.refusal() != null) {
			throw request.refusal();
		}
		switch (request.message()) {
			case RunMessage run -> run(request, run, exchange);
			case PullMessage pull -> {
				Answer answer = stream(pull.qid(), exchange, (open, into) -> open.consume(into, pull.request()));
				exchange.summary(request, (driver) -> driver.onPullSummary(answer));
			}
			case DiscardMessage discard -> {
				Answer answer = stream(discard.qid(), exchange, (open, into) -> open.discard(into, discard.number()));
				exchange.summary(request, (driver) -> driver.onDiscardSummary(answer));
			}
			case BeginMessage begin -> {
				Optional<String> home = begin(Terms.of(begin), request);
				exchange.summary(request, (driver) -> driver.onBeginSummary(() -> home));
			}
			case CommitMessage commit -> {
				Optional<String> bookmark = Optional.of(commit());
				exchange.summary(request, (driver) -> driver.onCommitSummary(() -> bookmark));
			}
			case RollbackMessage rollback -> {
				end(Transaction::rollback);
				exchange.summary(request, (driver) -> driver.onRollbackSummary(Done.DONE));
			}
			case ResetMessage reset -> reset(request, exchange);
			case LogoffMessage logoff -> {
				this.identity.signOut();
				exchange.summary(request, (driver) -> driver.onLogoffSummary(Done.DONE));
			}
			case LogonMessage logon -> {
				this.identity.signIn(logon.authToken());
				exchange.summary(request, (driver) -> driver.onLogonSummary(Done.DONE));
			}
			case TelemetryMessage telemetry -> throw new BoltUnsupportedFeatureException("telemetry not supported");
			case RouteMessage route -> throw new BoltUnsupportedFeatureException("There is nowhere to route to");
		}
	}

	private void run(Request request, RunMessage run, Exchange exchange) throws Exception {
		long start = this.backend.clock().millis();
		Optional<String> home = Optional.empty();
		if (run.extra().isPresent()) {
			home = begin(Terms.of(run.extra().get()), request);
			this.endsWithItsResult = true;
		}
		Statement statement = open().run(DatabaseValues.sent(run.query()), request.parameters());
		long id = this.endsWithItsResult ? LATEST : statement.id();
		RunSummary summary = new Running(id, statement.fieldNames(), this.backend.clock().millis() - start, home);
		exchange.summary(request, (driver) -> driver.onRunSummary(summary));
	}

	/**
	 * @return the user's home, if it is where the transaction begins
	 */
	private Optional<String> begin(Terms terms, Request request) throws Exception {
		this.identity.actAs(terms.user());
		String database = (terms.database() != null) ? terms.database() : this.identity.selectedDefaultDatabase();
		Transaction begun = this.backend.transactions()
			.create(terms.type(), this.identity, database, terms.mode(), terms.bookmarks(), terms.timeout(),
					JavaValues.metadata(request.metadata()), terms.notifications().buildConfiguration(ofConnection()));
		this.transaction = begun;
		this.endsWithItsResult = false;
		if (this.resets.get() > 0) {
			begun.interrupt();
		}
		return (terms.database() != null) ? Optional.empty() : Optional.of(database);
	}

	private NotificationsConfig ofConnection() throws IllegalStructArgumentException {
		return Terms.notifications(this.notifications);
	}

	private Answer stream(long id, Exchange exchange, Streaming streaming) throws Exception {
		Transaction open = open();
		Statement statement = open.getStatement((id == LATEST) ? open.latestStatementId() : id)
			.orElseThrow(() -> IllegalRequestParameterException.nullValueNotAllowed(id));
		Answer answer = new Answer(exchange, this.values);
		try {
			streaming.stream(statement, answer);
		}
		finally {
			if (!statement.hasRemaining()) {
				statement.close();
			}
		}
		if (this.endsWithItsResult && !statement.hasRemaining()) {
			answer.onBookmark(commit());
		}
		return answer;
	}

	private String commit() throws TransactionException {
		String[] bookmark = new String[1];
		end((open) -> bookmark[0] = open.commit());
		return bookmark[0];
	}

	private void end(Ending ending) throws TransactionException {
		try {
			ending.end(open());
		}
		finally {
			close();
		}
	}

	private void close() throws TransactionException {
		Transaction open = this.transaction;
		this.transaction = null;
		this.endsWithItsResult = false;
		this.identity.actAsOneself();
		if (open != null) {
			open.close();
		}
	}

	/** Rolls back what is open, and goes on if that fails. */
	void abandon() {
		try {
			close();
		}
		catch (TransactionException | RuntimeException ex) {
			LOG.log(System.Logger.Level.WARNING, "A transaction could not be closed", ex);
		}
	}

	private void reset(Request request, Exchange exchange) {
		if (this.resets.decrementAndGet() > 0) {
			exchange.ignored();
			return;
		}
		abandon();
		this.failed = false;
		exchange.summary(request, (driver) -> driver.onResetSummary(Done.DONE));
	}

	private Transaction open() {
		return Objects.requireNonNull(this.transaction, "No transaction is open");
	}

	/** All there is to say. */
	private enum Done implements RollbackSummary, ResetSummary, LogoffSummary, LogonSummary {

		DONE

	}

	/** Takes some of a result. */
	private interface Streaming {

		void stream(Statement statement, Answer answer) throws TransactionException;

	}

	/** Ends a transaction. */
	private interface Ending {

		void end(Transaction open) throws TransactionException;

	}

	/**
	 * A statement that runs.
	 *
	 * @param queryId by which its result is asked for
	 * @param keys the names of its columns
	 * @param resultAvailableAfter how long it took to begin, in ms
	 * @param databaseName where it runs, if that was left to the database
	 */
	private record Running(long queryId, List<String> keys, long resultAvailableAfter,
			Optional<String> databaseName) implements RunSummary {

	}

}
