package dev.relata.embedded.inproc;

import java.util.Map;

import org.neo4j.bolt.connection.BoltConnectionProvider;
import org.neo4j.bolt.connection.BoltConnectionProviderFactory;
import org.neo4j.bolt.connection.LoggingProvider;
import org.neo4j.bolt.connection.observation.ObservationProvider;
import org.neo4j.bolt.connection.values.ValueFactory;

/**
 * Has the Neo4j Java Driver know {@code inproc://} addresses; found by its
 * {@link java.util.ServiceLoader}.
 */
public class InprocConnectionProviderFactory implements BoltConnectionProviderFactory {

	/** Made by the driver. */
	public InprocConnectionProviderFactory() {
	}

	@Override
	public boolean supports(String scheme) {
		return scheme.equals(InprocServer.SCHEME);
	}

	@Override
	public BoltConnectionProvider create(LoggingProvider logs, ValueFactory values, ObservationProvider observations,
			Map<String, ?> more) {
		return new InprocConnectionProvider(values, observations);
	}

}
