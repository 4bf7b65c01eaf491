package dev.relata.bench;

import java.util.List;
import java.util.function.ToIntFunction;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/**
 * Learns which statements Relata sends for a request, from Relata's own log, so that the
 * driver is given the very same ones.
 */
final class Recorder {

	private static final Logger LOGGER = (Logger) LoggerFactory.getLogger("dev.relata.graph.Cypher");

	/**
	 * The settings and the types, and the user, which Relata reads once in a second or
	 * two at the most; and the journal, which it looks at by itself, first after a
	 * minute.
	 */
	private static final List<String> NOW_AND_THEN = List.of("MATCH (s:Settings)", "MATCH (u:User", "(j:Journal");

	private Recorder() {
	}

	static List<Query> record(Runnable request, ToIntFunction<String> limit) {
		List<Query> queries = messages(request).stream()
			.filter((text) -> NOW_AND_THEN.stream().noneMatch(text::contains))
			.map((text) -> new Query(text, limit.applyAsInt(text)))
			.toList();
		if (queries.isEmpty()) {
			throw new IllegalStateException("Relata sent no statement for a request, or did not log it");
		}
		return queries;
	}

	private static List<String> messages(Runnable request) {
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		LOGGER.addAppender(log);
		LOGGER.setLevel(Level.DEBUG);
		try {
			request.run();
		}
		finally {
			LOGGER.setLevel(null);
			LOGGER.detachAppender(log);
		}
		return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
	}

}
