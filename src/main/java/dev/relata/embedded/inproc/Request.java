package dev.relata.embedded.inproc;

import java.io.IOException;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.bolt.connection.message.BeginMessage;
import org.neo4j.bolt.connection.message.Message;
import org.neo4j.bolt.connection.message.ResetMessage;
import org.neo4j.bolt.connection.message.RunMessage;
import org.neo4j.bolt.connection.values.Value;
import org.neo4j.exceptions.Neo4jException;
import org.neo4j.packstream.error.reader.PackstreamReaderException;
import org.neo4j.packstream.error.struct.IllegalStructArgumentException;
import org.neo4j.values.virtual.MapValue;

/**
 * A message with what it brings along in the database's values.
 *
 * @param message as the driver wrote it
 * @param parameters of a statement; empty for other messages
 * @param metadata of a transaction that the message begins; empty for other messages
 * @param refusal why the database does not take these values; null: it takes them
 */
record Request(Message message, MapValue parameters, MapValue metadata, @Nullable Exception refusal) {

	/**
	 * Takes what the driver wrote.
	 * @throws IOException where it holds what cannot be sent
	 */
	static Request of(Message message) throws IOException {
		try {
			return switch (message) {
				case RunMessage run -> new Request(run, values("params", run.parameters()),
						values("metadata", run.extra().map(RunMessage.Extra::txMetadata).orElse(Map.of())), null);
				case BeginMessage begin ->
					new Request(begin, MapValue.EMPTY, values("metadata", begin.txMetadata()), null);
				default -> new Request(message, MapValue.EMPTY, MapValue.EMPTY, null);
			};
		}
		catch (PackstreamReaderException | Neo4jException refused) {
			return new Request(message, MapValue.EMPTY, MapValue.EMPTY, refused);
		}
	}

	private static MapValue values(String field, Map<String, Value> values) throws IOException {
		try {
			return DatabaseValues.map(values);
		}
		catch (PackstreamReaderException refused) {
			throw IllegalStructArgumentException.protocolError(field, refused);
		}
	}

	boolean isReset() {
		return this.message instanceof ResetMessage;
	}

}
