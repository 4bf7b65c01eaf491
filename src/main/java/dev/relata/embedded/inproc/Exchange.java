package dev.relata.embedded.inproc;

import java.util.List;
import java.util.function.Consumer;

import org.neo4j.bolt.connection.ResponseHandler;
import org.neo4j.bolt.connection.observation.BoltExchangeObservation;
import org.neo4j.bolt.connection.values.Value;

/**
 * What the driver wrote at once, and its way to hear of the answers, which may not
 * disturb the conversation.
 */
class Exchange {

	private static final System.Logger LOG = System.getLogger(Exchange.class.getName());

	private final List<Request> requests;

	private final ResponseHandler handler;

	private final BoltExchangeObservation observation;

	Exchange(List<Request> requests, ResponseHandler handler, BoltExchangeObservation observation) {
		this.requests = requests;
		this.handler = handler;
		this.observation = observation;
		requests.forEach((request) -> observation.onWrite(request.message().name()));
	}

	List<Request> requests() {
		return this.requests;
	}

	/** Whether all that is asked for is to begin again. */
	boolean isReset() {
		return this.requests.stream().allMatch(Request::isReset);
	}

	boolean resets() {
		return this.requests.stream().anyMatch(Request::isReset);
	}

	void record(List<Value> fields) {
		this.observation.onRecord();
		tell((driver) -> driver.onRecord(fields));
	}

	void summary(Request request, Consumer<ResponseHandler> summary) {
		this.observation.onSummary(request.message().name());
		tell(summary);
	}

	void ignored() {
		tell(ResponseHandler::onIgnored);
	}

	void error(Throwable error) {
		this.observation.error(error);
		tell((driver) -> driver.onError(error));
	}

	void complete() {
		this.observation.stop();
		tell(ResponseHandler::onComplete);
	}

	private void tell(Consumer<ResponseHandler> news) {
		try {
			news.accept(this.handler);
		}
		catch (RuntimeException ex) {
			LOG.log(System.Logger.Level.DEBUG, "The driver did not want to know", ex);
		}
	}

}
