package dev.relata.embedded.inproc;

import java.util.Map;

import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;

/**
 * How the database names a connection of this process, as in {@code SHOW TRANSACTIONS}.
 */
class InprocConnectionInfo extends ClientConnectionInfo {

	private final String id;

	private final String userAgent;

	private final Map<String, String> agent;

	InprocConnectionInfo(String id, String userAgent, Map<String, String> agent) {
		this.id = id;
		this.userAgent = userAgent;
		this.agent = agent;
	}

	@Override
	@Deprecated
	public String asConnectionDetails() {
		return "%s-session\t%s\t%s".formatted(protocol(), this.id, this.userAgent);
	}

	@Override
	public String protocol() {
		return InprocServer.SCHEME;
	}

	@Override
	public String connectionId() {
		return this.id;
	}

	@Override
	public Map<String, String> boltAgent() {
		return this.agent;
	}

}
