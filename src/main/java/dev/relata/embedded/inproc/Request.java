package dev.relata.embedded.inproc;

import java.io.IOException;
import java.util.Map;

import org.neo4j.bolt.connection.message.BeginMessage;
import org.neo4j.bolt.connection.message.Message;
import org.neo4j.bolt.connection.message.ResetMessage;
import org.neo4j.bolt.connection.message.RunMessage;
import org.neo4j.values.virtual.MapValue;

/**
 * A message with what it brings along in the database's values.
 *
 * @param message as the driver wrote it
 * @param parameters of a statement; empty for other messages
 * @param metadata of a transaction that the message begins; empty for other messages
 */
record Request(Message message, MapValue parameters, MapValue metadata) {

	static Request of(Message message) throws IOException {
		return switch (message) {
			case RunMessage run -> new Request(run, DatabaseValues.map(run.parameters()),
					DatabaseValues.map(run.extra().map(RunMessage.Extra::txMetadata).orElse(Map.of())));
			case BeginMessage begin -> new Request(begin, MapValue.EMPTY, DatabaseValues.map(begin.txMetadata()));
			default -> new Request(message, MapValue.EMPTY, MapValue.EMPTY);
		};
	}

	boolean isReset() {
		return this.message instanceof ResetMessage;
	}

}
