package dev.relata.embedded.inproc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.bolt.connection.summary.DiscardSummary;
import org.neo4j.bolt.connection.summary.PullSummary;
import org.neo4j.bolt.connection.values.Value;
import org.neo4j.bolt.protocol.common.fsm.response.AbstractMetadataAwareResponseHandler;
import org.neo4j.bolt.protocol.common.fsm.response.RecordHandler;
import org.neo4j.bolt.protocol.common.fsm.response.metadata.DefaultMetadataHandler;
import org.neo4j.bolt.protocol.common.message.Error;
import org.neo4j.values.AnyValue;

/** What the database says to one message: records, and what is to be known of them. */
class Answer extends AbstractMetadataAwareResponseHandler implements PullSummary, DiscardSummary {

	private final Exchange exchange;

	private final DriverValues values;

	private final Map<String, Value> metadata = new HashMap<>();

	Answer(Exchange exchange, DriverValues values) {
		super(DefaultMetadataHandler.getInstance());
		this.exchange = exchange;
		this.values = values;
	}

	@Override
	public Map<String, Value> metadata() {
		return this.metadata;
	}

	@Override
	public boolean hasMore() {
		return this.metadata.containsKey("has_more");
	}

	@Override
	public void onMetadata(String key, AnyValue value) {
		this.metadata.put(key, this.values.value(value));
	}

	@Override
	public RecordHandler onBeginStreaming(List<String> fields) {
		return new Records(fields.size());
	}

	/** Failures are thrown. */
	@Override
	public void onFailure(Error error) {
		throw new IllegalStateException(error.message());
	}

	@Override
	public void onIgnored() {
		throw new IllegalStateException("What is ignored is not asked for");
	}

	@Override
	public void onSuccess() {
		// told by returning
	}

	/** Gives the driver one record after the other. */
	private class Records implements RecordHandler {

		private final int size;

		private @Nullable List<Value> fields;

		Records(int size) {
			this.size = size;
		}

		@Override
		public void onField(AnyValue value) {
			if (this.fields == null) {
				this.fields = new ArrayList<>(this.size);
			}
			this.fields.add(Answer.this.values.value(value));
		}

		@Override
		public void onCompleted() {
			Answer.this.exchange.record((this.fields != null) ? this.fields : List.of());
			this.fields = null;
		}

		@Override
		public void onFailure() {
			this.fields = null;
		}

	}

}
