package dev.relata.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.relata.support.RelataTest;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.Plan;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Typeahead is fit for millions of names: the index does the work. */
@RelataTest
class TypeaheadPlanTests {

	@Autowired
	private Driver driver;

	@Test
	void scansNothingAndSortsNoMoreThanItsWindow() {
		Plan plan = this.driver
			.executableQuery(
					"EXPLAIN " + Typeahead.FIND.replace("{{sees}}", "NOT c:Restricted").replace("{{fits}}", "true"))
			.withParameters(Map.of("query", "searchName:a*", "window", 100, "sorted", 100, "typed", "a", "first", 10))
			.execute()
			.summary()
			.plan();
		List<String> operators = operators(plan).toList();
		assertThat(operators).anyMatch((operator) -> operator.startsWith("ProcedureCall"))
			.anyMatch((operator) -> operator.startsWith("Top"))
			.noneMatch((operator) -> operator.contains("Scan"))
			.noneMatch((operator) -> operator.startsWith("Sort"));
	}

	private static Stream<String> operators(Plan plan) {
		return Stream.concat(Stream.of(plan.operatorType()),
				plan.children().stream().flatMap(TypeaheadPlanTests::operators));
	}

}
