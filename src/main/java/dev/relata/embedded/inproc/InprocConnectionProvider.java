package dev.relata.embedded.inproc;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.neo4j.bolt.connection.AuthToken;
import org.neo4j.bolt.connection.BoltAgent;
import org.neo4j.bolt.connection.BoltConnection;
import org.neo4j.bolt.connection.BoltConnectionProvider;
import org.neo4j.bolt.connection.BoltProtocolVersion;
import org.neo4j.bolt.connection.NotificationConfig;
import org.neo4j.bolt.connection.SecurityPlan;
import org.neo4j.bolt.connection.exception.BoltServiceUnavailableException;
import org.neo4j.bolt.connection.exception.MinVersionAcquisitionException;
import org.neo4j.bolt.connection.observation.ImmutableObservation;
import org.neo4j.bolt.connection.observation.ObservationProvider;
import org.neo4j.bolt.connection.values.ValueFactory;

/** Connects a driver to the embedded servers of this process. */
class InprocConnectionProvider implements BoltConnectionProvider {

	private static final String CLOSED = "The driver is closed.";

	private final ValueFactory values;

	private final ObservationProvider observations;

	private final Set<InprocConnection> open = ConcurrentHashMap.newKeySet();

	private volatile boolean closed;

	InprocConnectionProvider(ValueFactory values, ObservationProvider observations) {
		this.values = values;
		this.observations = observations;
	}

	@Override
	public CompletionStage<BoltConnection> connect(URI uri, String routingContextAddress, BoltAgent agent,
			String userAgent, int connectTimeoutMillis, long initialisationTimeoutMillis, SecurityPlan security,
			AuthToken token, @Nullable BoltProtocolVersion least, NotificationConfig notifications,
			ImmutableObservation parent) {
		if (least != null && least.compareTo(InprocConnection.VERSION) > 0) {
			return CompletableFuture.failedStage(new MinVersionAcquisitionException(
					"Bolt %s is asked for".formatted(least), InprocConnection.VERSION));
		}
		InprocServer server = InprocServer.named(uri.getHost());
		if (server == null) {
			return CompletableFuture
				.failedStage(new BoltServiceUnavailableException("No embedded Neo4j runs as " + uri));
		}
		Map<String, String> client = Map.of("product", agent.product(), "platform", agent.platform(), "language",
				agent.language(), "language_details", agent.languageDetails());
		InprocConnection connection = server.connect(new DriverValues(this.values), this.observations, userAgent,
				client, notifications);
		keep(connection);
		return connection.signIn(token, parent);
	}

	private void keep(InprocConnection connection) {
		this.open.add(connection);
		connection.whenEnded(() -> this.open.remove(connection));
		if (this.closed) {
			connection.forceClose(CLOSED);
		}
	}

	/** Ends all connections, also those that no pool knows yet or any more. */
	@Override
	public CompletionStage<Void> close() {
		this.closed = true;
		return InprocConnection.forceClose(this.open, CLOSED);
	}

}
