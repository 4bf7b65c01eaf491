package dev.relata.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import org.neo4j.driver.AuthToken;

import org.springframework.util.unit.DataSize;

/** An embedded Neo4j that is reached both ways, for the tests of how it is reached. */
public final class EmbeddedServer implements AutoCloseable {

	private final EmbeddedNeo4j neo4j;

	private final int port;

	private EmbeddedServer(EmbeddedNeo4j neo4j, int port) {
		this.neo4j = neo4j;
		this.port = port;
	}

	public static EmbeddedServer start(Path folder) {
		int port = freePort();
		return new EmbeddedServer(EmbeddedNeo4j
			.start(new EmbeddedNeo4jProperties(folder, Transport.INPROC, port, DataSize.ofMegabytes(32),
					DataSize.ofMegabytes(128), Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofSeconds(10))),
				port);
	}

	/** Where it is reached without a socket. */
	public URI inproc() {
		return this.neo4j.uri();
	}

	/** Where it is reached over one. */
	public URI tcp() {
		return URI.create("bolt://127.0.0.1:" + this.port);
	}

	public AuthToken credentials() {
		return this.neo4j.ownCredentials();
	}

	@Override
	public void close() {
		this.neo4j.close();
	}

	/** A port that nobody listens on. */
	public static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
