package dev.relata.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns which statements Relata sends for a request, from Relata's own log, so that the
 * driver is given the very same ones.
 */
record Recorder(Account account) {

	private static final String LOGGER = "dev.relata.graph.Cypher";

	/**
	 * The settings and the types, and the user, which Relata reads once in a second or
	 * two at the most; and the journal, which it looks at by itself, first after a
	 * minute.
	 */
	private static final List<String> NOW_AND_THEN = List.of("MATCH (s:Settings)", "MATCH (u:User", "(j:Journal");

	List<Query> record(byte[] request, ToIntFunction<String> limit) {
		int before = messages().size();
		this.account.api().log(LOGGER, "DEBUG");
		try (Http http = new Http(this.account.application().port())) {
			Api.ask(http, request);
		}
		finally {
			this.account.api().log(LOGGER, "INFO");
		}
		List<String> all = messages();
		List<Query> queries = all.subList(before, all.size())
			.stream()
			.filter((text) -> NOW_AND_THEN.stream().noneMatch(text::contains))
			.map((text) -> new Query(text, limit.applyAsInt(text)))
			.toList();
		if (queries.isEmpty()) {
			throw new IllegalStateException("Relata sent no statement for a request, or did not log it");
		}
		return queries;
	}

	private List<String> messages() {
		try {
			List<String> messages = new ArrayList<>();
			for (String line : Files.readAllLines(this.account.application().log())) {
				JsonNode event = JsonMapper.shared().readTree(line);
				if (event.at("/log/logger").asString("").equals(LOGGER)) {
					messages.add(event.get("message").asString());
				}
			}
			return messages;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
