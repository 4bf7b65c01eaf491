package dev.relata.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.relata.access.Viewer;
import dev.relata.graph.EdgeType;
import dev.relata.graph.Statement;
import dev.relata.support.RelataTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.Plan;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Typeahead is fit for millions of names: the index does the work. */
@RelataTest
class TypeaheadPlanTests {

	@Autowired
	private Driver driver;

	static List<Statement> statements() {
		Statement find = Statement.of("EXPLAIN " + Typeahead.FIND).part("sees", Viewer.relata("en").sees("c"));
		Statement candidates = find.part("fits", Typeahead.NOT_RELATED)
			.part("knows", new Viewer("usr_0", "anna", Set.of(), Set.of(), "en").seesBetween("q", "c"))
			.part("tail", "-")
			.part("head", "->")
			.type("type", new EdgeType("COMPETITOR"));
		return List.of(find.part("fits", "true"), candidates);
	}

	@ParameterizedTest
	@MethodSource("statements")
	void scansNothingAndSortsNoMoreThanItsWindow(Statement statement) {
		Plan plan = this.driver.executableQuery(statement.text())
			.withParameters(Map.of("query", "searchName:a*", "hits", 100, "sorted", 100, "typed", "a", "first", 10,
					"viewer", List.of("all"), "profileId", "com_0", "day", LocalDate.EPOCH))
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
