package dev.relata.bench;

import java.util.List;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

/**
 * The bare driver, which sends the statements that Relata sends.
 *
 * @param scenario what is asked
 * @param driver who is asked
 * @param queries the statements
 */
record DriverSide(Scenario scenario, Driver driver, List<Query> queries) implements Side {

	@Override
	public List<String> answer(int number) {
		Question question = question(number);
		return this.scenario.read().apply(question, rows(question));
	}

	@Override
	public Client client() {
		return (number) -> rows(question(number));
	}

	private Question question(int number) {
		return this.scenario.questions().get(number % this.scenario.questions().size());
	}

	private List<List<Record>> rows(Question question) {
		return this.queries.stream().map((query) -> query.run(this.driver, question.parameters())).toList();
	}

}
