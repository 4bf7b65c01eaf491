package dev.relata.bench;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import org.neo4j.driver.Record;
import tools.jackson.databind.JsonNode;

/**
 * Something that people do, as questions of one form.
 *
 * @param name what it is called in the table
 * @param document the GraphQL
 * @param questions the questions
 * @param limit which {@code $limit} a statement has
 * @param shown the ids in Relata's answer, in their order
 * @param read the ids in the driver's rows, one list of rows for each statement, in the
 * order in which Relata shows them
 */
record Scenario(String name, String document, List<Question> questions, ToIntFunction<String> limit,
		Function<JsonNode, List<String>> shown, BiFunction<Question, List<List<Record>>, List<String>> read) {

	Scenario {
		if (questions.isEmpty()) {
			throw new IllegalArgumentException("Nothing to ask for: " + name);
		}
	}

	/** The statements that Relata sends for a question. */
	List<Query> queries(Api api) {
		return Recorder.record(() -> api.ask(this.document, this.questions.getFirst().variables()), this.limit);
	}

}
