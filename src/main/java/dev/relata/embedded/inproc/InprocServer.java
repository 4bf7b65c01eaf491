package dev.relata.embedded.inproc;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.neo4j.bolt.connection.NotificationConfig;
import org.neo4j.bolt.connection.observation.ObservationProvider;
import org.neo4j.common.DependencyResolver;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * An embedded Neo4j as drivers of this process reach it, by an address that is known as
 * long as it is open. Its connections work on threads of its own, which nobody
 * interrupts: an interrupt would close the files that the thread is reading.
 */
public final class InprocServer implements AutoCloseable {

	static final String SCHEME = "inproc";

	private static final Map<String, InprocServer> OPEN = new ConcurrentHashMap<>();

	private static final AtomicLong COUNT = new AtomicLong();

	private static final long LONGEST_FAREWELL = 30;

	private final String name = "relata-" + COUNT.incrementAndGet();

	private final Backend backend;

	/** Threads of the system, so that long statements take turns with short ones. */
	private final ExecutorService workers = Executors
		.newCachedThreadPool(Thread.ofPlatform().daemon().name(this.name + "-worker-", 1).factory());

	private final Map<InprocConnection, TrackedConnection> connections = new ConcurrentHashMap<>();

	private InprocServer(Backend backend) {
		this.backend = backend;
	}

	/**
	 * Lets drivers of this process reach a database.
	 * @param service which runs, and goes on running until what is given here is closed
	 */
	public static InprocServer of(DatabaseManagementService service) {
		DependencyResolver parts = ((GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME))
			.getDependencyResolver();
		InprocServer server = new InprocServer(Backend.of(parts));
		OPEN.put(server.name, server);
		return server;
	}

	/** The one that is open under a name; null: none. */
	static @Nullable InprocServer named(String name) {
		return OPEN.get(name);
	}

	/** The address for {@code GraphDatabase.driver}. */
	public URI uri() {
		return URI.create(SCHEME + "://" + this.name);
	}

	InprocConnection connect(DriverValues values, ObservationProvider observations, String userAgent,
			Map<String, String> agent, NotificationConfig notifications) {
		String id = this.backend.connections().newConnectionId(SCHEME);
		Identity identity = new Identity(this.backend, new InprocConnectionInfo(id, userAgent, agent));
		Conversation conversation = new Conversation(this.backend, identity, values, notifications);
		InprocConnection connection = new InprocConnection(this, conversation, new Mailbox(this.workers), observations);
		TrackedConnection tracked = new TrackedConnection(id, this.name, userAgent,
				() -> connection.forceClose("It was killed."));
		this.connections.put(connection, tracked);
		this.backend.connections().add(tracked);
		return connection;
	}

	void signedIn(InprocConnection connection, String user) {
		TrackedConnection tracked = this.connections.get(connection);
		if (tracked != null) {
			tracked.updateUser(user, tracked.userAgent());
		}
	}

	void ended(InprocConnection connection) {
		TrackedConnection tracked = this.connections.remove(connection);
		if (tracked != null) {
			this.backend.connections().remove(tracked);
		}
	}

	/** Its name, under which drivers know it. */
	String name() {
		return this.name;
	}

	/**
	 * Ends what is under way: transactions are terminated, and drivers are told that the
	 * server is gone.
	 */
	@Override
	public void close() {
		OPEN.remove(this.name);
		InprocConnection.forceClose(this.connections.keySet(), "The embedded Neo4j shuts down.")
			.completeOnTimeout(null, LONGEST_FAREWELL, TimeUnit.SECONDS)
			.join();
		this.workers.shutdown();
	}

}
