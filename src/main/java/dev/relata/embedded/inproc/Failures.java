package dev.relata.embedded.inproc;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.bolt.connection.exception.BoltFailureException;
import org.neo4j.bolt.connection.exception.BoltGqlErrorException;
import org.neo4j.bolt.connection.values.Value;
import org.neo4j.bolt.connection.values.ValueFactory;
import org.neo4j.bolt.protocol.common.fsm.response.metadata.DefaultMetadataHandler;
import org.neo4j.bolt.protocol.common.message.Error;
import org.neo4j.boltmessages.response.FailureMetadata;

/** Tells the driver of what went wrong in the database, as it is told over a socket. */
class Failures {

	private final ValueFactory factory;

	Failures(ValueFactory factory) {
		this.factory = factory;
	}

	BoltFailureException of(Error error) {
		FailureMetadata failure = error.asBoltMessage().metadata();
		return new BoltFailureException(failure.status().code().serialize(), failure.legacyMessage(),
				failure.gqlStatus(), failure.description(), diagnosis(failure), cause(failure.cause()));
	}

	private @Nullable BoltGqlErrorException cause(@Nullable FailureMetadata failure) {
		return (failure == null) ? null : new BoltGqlErrorException(failure.message(), failure.gqlStatus(),
				failure.description(), diagnosis(failure), cause(failure.cause()));
	}

	/** What goes without saying is not sent, and the driver adds most of it again. */
	private Map<String, Value> diagnosis(FailureMetadata failure) {
		Map<String, Object> usual = DefaultMetadataHandler.DEFAULT_DIAGNOSTIC_RECORD;
		Map<String, Value> diagnosis = new HashMap<>();
		usual.forEach((key, value) -> {
			if (value instanceof String) {
				diagnosis.put(key, this.factory.value(value));
			}
		});
		failure.diagnosticRecord().forEach((key, value) -> {
			if (!Objects.equals(usual.get(key), value)) {
				diagnosis.put(key, this.factory.value(value));
			}
		});
		return diagnosis;
	}

}
