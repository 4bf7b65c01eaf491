package dev.relata.embedded.inproc;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;
import org.neo4j.bolt.connection.AuthInfo;
import org.neo4j.bolt.connection.AuthToken;
import org.neo4j.bolt.connection.BoltConnection;
import org.neo4j.bolt.connection.BoltConnectionState;
import org.neo4j.bolt.connection.BoltProtocolVersion;
import org.neo4j.bolt.connection.BoltServerAddress;
import org.neo4j.bolt.connection.ResponseHandler;
import org.neo4j.bolt.connection.exception.BoltClientException;
import org.neo4j.bolt.connection.exception.BoltException;
import org.neo4j.bolt.connection.exception.BoltServiceUnavailableException;
import org.neo4j.bolt.connection.message.LogoffMessage;
import org.neo4j.bolt.connection.message.LogonMessage;
import org.neo4j.bolt.connection.message.Message;
import org.neo4j.bolt.connection.observation.BoltExchangeObservation;
import org.neo4j.bolt.connection.observation.ImmutableObservation;
import org.neo4j.bolt.connection.observation.ObservationProvider;
import org.neo4j.bolt.fsm.error.ConnectionTerminating;
import org.neo4j.bolt.protocol.common.message.Error;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.internal.Version;

/** A connection of the driver to a database in the same process. */
class InprocConnection implements BoltConnection {

	/** What the driver speaks over a socket with a Neo4j of this version. */
	static final BoltProtocolVersion VERSION = new BoltProtocolVersion(6, 0);

	private static final System.Logger LOG = System.getLogger(InprocConnection.class.getName());

	private final BoltServerAddress address;

	private final Conversation conversation;

	private final Failures failures;

	private final Mailbox mailbox;

	private final ObservationProvider observations;

	private final InprocServer server;

	private final List<Message> written = new ArrayList<>();

	private final Standing standing = new Standing();

	private final CompletableFuture<Void> end = new CompletableFuture<>();

	private volatile CompletableFuture<AuthInfo> signedIn = new CompletableFuture<>();

	InprocConnection(InprocServer server, Conversation conversation, Mailbox mailbox,
			ObservationProvider observations) {
		this.server = server;
		this.address = new BoltServerAddress(server.name(), 0);
		this.conversation = conversation;
		this.failures = new Failures(conversation.values().factory());
		this.mailbox = mailbox;
		this.observations = observations;
	}

	/** Is seen by who watches as the messages by which others are greeted and sign in. */
	CompletionStage<BoltConnection> signIn(AuthToken token, ImmutableObservation parent) {
		CompletableFuture<BoltConnection> connected = new CompletableFuture<>();
		BoltExchangeObservation observation = observation(parent).onWrite("HELLO").onWrite("LOGON");
		this.mailbox.put(() -> {
			observation.onSummary("HELLO");
			try {
				this.conversation.identity().signIn(token);
				signedIn(token);
				observation.onSummary("LOGON").stop();
				connected.complete(this);
			}
			catch (Throwable ex) {
				close();
				BoltException failure = this.failures.of(Error.from(ex));
				observation.error(failure).stop();
				connected.completeExceptionally(failure);
			}
		});
		return connected;
	}

	private BoltExchangeObservation observation(ImmutableObservation parent) {
		return this.observations.boltExchange(parent, this.address.connectionHost(), this.address.port(), VERSION,
				(key, value) -> {
				});
	}

	private void signedIn(AuthToken token) {
		this.server.signedIn(this, this.conversation.identity().loginContext().subject().authenticatedUser());
		this.signedIn.complete(new SignedIn(token, Clock.systemUTC().millis()));
	}

	@Override
	public CompletionStage<Void> write(List<Message> messages) {
		synchronized (this.written) {
			this.written.addAll(messages);
		}
		return CompletableFuture.completedStage(null);
	}

	@Override
	public CompletionStage<Void> writeAndFlush(ResponseHandler handler, List<Message> messages,
			ImmutableObservation parent) {
		if (this.standing.isClosed()) {
			return CompletableFuture.failedStage(new BoltServiceUnavailableException("Connection is closed"));
		}
		try {
			send(new Exchange(requests(messages), handler, observation(parent)));
			return CompletableFuture.completedStage(null);
		}
		catch (IOException | RuntimeException ex) {
			this.standing.note(ex);
			return CompletableFuture.failedStage(
					(ex instanceof BoltException) ? ex : new BoltClientException("Failed to write messages", ex));
		}
	}

	private List<Request> requests(List<Message> messages) throws IOException {
		List<Request> requests = new ArrayList<>();
		synchronized (this.written) {
			List<Message> all = new ArrayList<>(this.written);
			all.addAll(messages);
			this.written.clear();
			for (Message message : all) {
				requests.add(Request.of(message));
			}
		}
		return requests;
	}

	private void send(Exchange exchange) {
		if (exchange.resets()) {
			this.conversation.interrupt();
		}
		if (!exchange.isReset() || !this.mailbox.doNow(this.conversation::isIdle, () -> answer(exchange))) {
			this.mailbox.put(() -> answer(exchange));
		}
	}

	private void answer(Exchange exchange) {
		for (Request request : exchange.requests()) {
			if (this.standing.isClosed()) {
				exchange.error(this.standing.gone());
				break;
			}
			answer(request, exchange);
		}
		exchange.complete();
	}

	private void answer(Request request, Exchange exchange) {
		if (!request.isReset() && !this.conversation.listens()) {
			this.standing.ignores();
			exchange.ignored();
			return;
		}
		try {
			this.conversation.answer(request, exchange);
			note(request);
		}
		catch (Throwable ex) {
			this.conversation.fail();
			fail(ex, exchange);
		}
	}

	private void note(Request done) {
		switch (done.message()) {
			case LogoffMessage logoff -> this.signedIn = new CompletableFuture<>();
			case LogonMessage logon -> signedIn(logon.authToken());
			default -> {
				if (done.isReset() && this.conversation.listens()) {
					this.standing.reset();
				}
			}
		}
	}

	private void fail(Throwable thrown, Exchange exchange) {
		if (thrown instanceof BoltException) {
			this.standing.note(thrown);
			exchange.error(thrown);
			return;
		}
		Error error = Error.from(thrown);
		if (error.status().code().classification() == Status.Classification.DatabaseError) {
			LOG.log(System.Logger.Level.ERROR, error.message(), thrown);
		}
		BoltException failure = this.standing.isClosed() ? this.standing.gone() : this.failures.of(error);
		this.standing.note(failure);
		exchange.error(failure);
		if (error.isFatal() || (thrown instanceof ConnectionTerminating end && end.shouldTerminateConnection())) {
			close();
		}
	}

	/** Ends several, and is done when all have ended. */
	static CompletableFuture<Void> forceClose(Collection<InprocConnection> all, String reason) {
		return CompletableFuture.allOf(List.copyOf(all)
			.stream()
			.map((each) -> each.forceClose(reason).toCompletableFuture())
			.toArray(CompletableFuture[]::new));
	}

	/** Ends what is under way. */
	@Override
	public CompletionStage<Void> forceClose(String reason) {
		this.standing.close(reason);
		this.conversation.interrupt();
		return end();
	}

	@Override
	public CompletionStage<Void> close() {
		return forceClose("It was closed.");
	}

	private CompletionStage<Void> end() {
		if (!this.mailbox.doNow(this.conversation::isIdle, this::bury)) {
			this.mailbox.put(this::bury);
		}
		return this.end;
	}

	@SuppressWarnings("FutureReturnValueIgnored")
	void whenEnded(Runnable task) {
		this.end.thenRun(task);
	}

	private void bury() {
		this.conversation.abandon();
		this.server.ended(this);
		this.end.complete(null);
	}

	/** Nothing is lost on the way: there is nothing to wait for. */
	@Override
	public CompletionStage<Void> setReadTimeout(@Nullable Duration duration) {
		return CompletableFuture.completedStage(null);
	}

	@Override
	public BoltConnectionState state() {
		return this.standing.now();
	}

	@Override
	public CompletionStage<AuthInfo> authInfo() {
		return this.signedIn;
	}

	@Override
	public String serverAgent() {
		return "Neo4j/" + Version.getNeo4jVersion();
	}

	@Override
	public BoltServerAddress serverAddress() {
		return this.address;
	}

	@Override
	public BoltProtocolVersion protocolVersion() {
		return VERSION;
	}

	@Override
	public boolean telemetrySupported() {
		return false;
	}

	@Override
	public boolean serverSideRoutingEnabled() {
		return false;
	}

	@Override
	public Optional<Duration> defaultReadTimeout() {
		return Optional.empty();
	}

	/** Who signed in, and when. */
	private record SignedIn(AuthToken authToken, long authAckMillis) implements AuthInfo {

	}

}
