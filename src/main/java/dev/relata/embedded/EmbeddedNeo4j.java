package dev.relata.embedded;

import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import dev.relata.embedded.inproc.InprocServer;
import inet.ipaddr.IPAddressString;
import org.neo4j.internal.helpers.Exceptions;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * A Neo4j Community inside this process. Relata itself signs in as the user
 * {@code relata}, whose password is made anew at each start and stored nowhere.
 */
class EmbeddedNeo4j implements AutoCloseable {

	/** Neo4j waits no shorter for what a bookmark names. */
	private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

	private static final String LOOPBACK = "127.0.0.1";

	private static final String OWN_USER = "relata";

	private static final List<IPAddressString> EVERY_ADDRESS = List.of(new IPAddressString("0.0.0.0/0"),
			new IPAddressString("::/0"));

	private final DatabaseManagementService service;

	private final Transport transport;

	private final InprocServer inproc;

	private final String ownPassword = HexFormat.of().formatHex(KeyGenerators.secureRandom(24).generateKey());

	private EmbeddedNeo4j(DatabaseManagementService service, Transport transport) {
		this.service = service;
		this.transport = transport;
		this.inproc = InprocServer.of(service);
		administer("CREATE OR REPLACE USER $name SET PASSWORD $password CHANGE NOT REQUIRED",
				Map.of("name", OWN_USER, "password", this.ownPassword));
		administer("DROP USER neo4j IF EXISTS", Map.of());
	}

	static EmbeddedNeo4j start(EmbeddedNeo4jProperties properties) {
		DatabaseManagementServiceBuilder builder = new DatabaseManagementServiceBuilder(
				properties.dataDirectory().toAbsolutePath())
			.setUserLogProvider(new Slf4jLogProvider());
		bolt(builder, properties);
		bounds(builder, properties);
		doors(builder);
		return new EmbeddedNeo4j(build(builder, properties), properties.transport());
	}

	private static DatabaseManagementService build(DatabaseManagementServiceBuilder builder,
			EmbeddedNeo4jProperties properties) {
		try {
			return builder.build();
		}
		catch (RuntimeException ex) {
			if (Exceptions.contains(ex, FileLockException.class::isInstance)) {
				throw CannotStart.folderInUse(properties.dataDirectory().toAbsolutePath(), ex);
			}
			if (Exceptions.contains(ex, BindException.class::isInstance)) {
				throw CannotStart.portInUse(properties.boltPort(), ex);
			}
			throw ex;
		}
	}

	private static void bolt(DatabaseManagementServiceBuilder builder, EmbeddedNeo4jProperties properties) {
		builder.setConfig(BoltConnector.enabled, properties.listens())
			.setConfig(BoltConnector.listen_address, new SocketAddress(LOOPBACK, properties.boltPort()))
			.setConfig(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.DISABLED)
			.setConfig(BoltConnector.enable_discovery, false)
			.setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO);
	}

	private static void bounds(DatabaseManagementServiceBuilder builder, EmbeddedNeo4jProperties properties) {
		builder.setConfig(GraphDatabaseSettings.pagecache_memory, properties.pageCache().toBytes())
			.setConfig(GraphDatabaseSettings.memory_transaction_global_max_size,
					properties.transactionMemory().toBytes())
			.setConfig(GraphDatabaseSettings.transaction_timeout, properties.transactionTimeout())
			.setConfig(GraphDatabaseSettings.lock_acquisition_timeout, properties.lockTimeout())
			.setConfig(GraphDatabaseSettings.bookmark_ready_timeout,
					Collections.max(List.of(properties.lockTimeout(), SHORTEST_WAIT)))
			.setConfig(GraphDatabaseSettings.cypher_min_replan_interval, properties.replanInterval())
			.setConfig(GraphDatabaseSettings.keep_logical_logs, "256M size");
	}

	private static void doors(DatabaseManagementServiceBuilder builder) {
		builder.setConfig(GraphDatabaseSettings.auth_enabled, true)
			.setConfig(GraphDatabaseSettings.allow_file_urls, false)
			.setConfig(GraphDatabaseInternalSettings.cypher_ip_blocklist, EVERY_ADDRESS)
			.setConfig(GraphDatabaseSettings.default_language, GraphDatabaseSettings.CypherVersion.Cypher25);
	}

	/** Where Relata itself reaches it. */
	URI uri() {
		return switch (this.transport) {
			case INPROC -> this.inproc.uri();
			case TCP -> bolt();
		};
	}

	private URI bolt() {
		ConnectorPortRegister ports = ((GraphDatabaseAPI) this.service
			.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME)).getDependencyResolver()
			.resolveDependency(ConnectorPortRegister.class);
		return URI.create("bolt://%s:%d".formatted(LOOPBACK, ports.getLocalAddress(ConnectorType.BOLT).getPort()));
	}

	AuthToken ownCredentials() {
		return AuthTokens.basic(OWN_USER, this.ownPassword);
	}

	void administer(String statement, Map<String, Object> parameters) {
		this.service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME).executeTransactionally(statement, parameters);
	}

	/**
	 * Ends what a user has open, which Neo4j lets go on when the user changes or goes.
	 */
	void disconnect(String name) {
		this.service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME).executeTransactionally("""
				CALL dbms.listConnections() YIELD connectionId, username
				WITH connectionId, username WHERE username = $name
				WITH collect(connectionId) AS ids
				CALL dbms.killConnections(ids) YIELD message
				RETURN count(message)
				""", Map.of("name", name));
	}

	@Override
	public void close() {
		this.inproc.close();
		this.service.shutdown();
	}

}
