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

	/** Relata over HTTP, as this account's application has it. */
	Side relata(Account account) {
		List<byte[]> requests = requests(account);
		return new Side() {

			@Override
			public Client client() {
				Http http = new Http(account.application().port());
				return new Client() {

					@Override
					public void ask(int question) {
						Http.Response response = http.send(requests.get(question % requests.size()));
						if (response.status() != 200) {
							throw new IllegalStateException(response.status() + " " + response.text());
						}
					}

					@Override
					public void close() {
						http.close();
					}

				};
			}

		};
	}

	/** The same statements through the driver. */
	Side driver(Account account, List<Query> queries) {
		return () -> (question) -> rows(account, queries, this.questions.get(question % this.questions.size()));
	}

	/** The statements that Relata sends. */
	List<Query> queries(Account account) {
		return new Recorder(account).record(requests(account).getFirst(), this.limit);
	}

	/**
	 * Asks every question on both sides.
	 * @throws IllegalStateException if the two do not give the same
	 */
	void check(Account account, List<Query> queries) {
		List<byte[]> requests = requests(account);
		try (Http http = new Http(account.application().port())) {
			for (int i = 0; i < requests.size(); i++) {
				Question question = this.questions.get(i);
				List<String> relata = this.shown.apply(Api.ask(http, requests.get(i)));
				List<String> driver = this.read.apply(question, rows(account, queries, question));
				if (!relata.equals(driver)) {
					throw new IllegalStateException("%s: for %s Relata has%n%s%nand the driver%n%s".formatted(this.name,
							question.variables(), relata, driver));
				}
			}
		}
	}

	private List<byte[]> requests(Account account) {
		return this.questions.stream()
			.map((question) -> account.api().request(this.document, question.variables()))
			.toList();
	}

	private static List<List<Record>> rows(Account account, List<Query> queries, Question question) {
		return queries.stream().map((query) -> query.run(account.driver(), question.parameters())).toList();
	}

}
