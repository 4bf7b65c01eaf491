package dev.relata.embedded.inproc;

import java.net.InetSocketAddress;
import java.net.SocketAddress;

import org.neo4j.kernel.api.net.TrackedNetworkConnection;

/** A connection as the database lists it, and as an administrator may kill it. */
class TrackedConnection implements TrackedNetworkConnection {

	private final String id;

	private final String server;

	private final String userAgent;

	private final Runnable kill;

	private final long connectTime = System.currentTimeMillis();

	private volatile String username = "";

	TrackedConnection(String id, String server, String userAgent, Runnable kill) {
		this.id = id;
		this.server = server;
		this.userAgent = userAgent;
		this.kill = kill;
	}

	@Override
	public String id() {
		return this.id;
	}

	@Override
	public long connectTime() {
		return this.connectTime;
	}

	@Override
	public String connectorId() {
		return InprocServer.SCHEME;
	}

	@Override
	public SocketAddress serverAddress() {
		return InetSocketAddress.createUnresolved(this.server, 0);
	}

	@Override
	public SocketAddress clientAddress() {
		return serverAddress();
	}

	@Override
	public String username() {
		return this.username;
	}

	@Override
	public String userAgent() {
		return this.userAgent;
	}

	@Override
	public void updateUser(String name, String agent) {
		this.username = name;
	}

	@Override
	public void close() {
		this.kill.run();
	}

}
