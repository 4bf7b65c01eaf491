package dev.relata.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.relata.support.RelataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.neo4j.driver.Driver;
import org.neo4j.driver.EagerResult;
import org.neo4j.driver.Record;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The analysts' queries answer on the demo account, each with the parameters that it
 * names.
 */
@RelataTest
class AnalysisTests {

	private static final Path FOLDER = Path.of("cypher", "analysis");

	private static final Pattern PARAMETER = Pattern.compile("^// :param (\\w+) => (.+)$", Pattern.MULTILINE);

	@Autowired
	private Demo demo;

	@Autowired
	private Driver driver;

	@BeforeEach
	void theDemoAccount() throws IOException {
		this.demo.load();
	}

	@TestFactory
	List<DynamicTest> answerOnTheDemo() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			List<Path> queries = files.filter((file) -> file.toString().endsWith(".cypher")).sorted().toList();
			assertThat(queries).hasSizeGreaterThanOrEqualTo(10);
			return queries.stream()
				.map((query) -> DynamicTest.dynamicTest(query.getFileName() + "", () -> answersOnTheDemo(query)))
				.toList();
		}
	}

	private void answersOnTheDemo(Path query) throws IOException {
		EagerResult result = run(query);
		assertThat(result.records()).isNotEmpty();
		assertThat(result.summary().counters().containsUpdates()).isFalse();
	}

	@Test
	void leadFromAFormerEmployeeToTheCompetitorsOfThePreviousCompany() throws IOException {
		List<Record> rows = run(FOLDER.resolve("01-previous-companies-competitors.cypher")).records();
		assertThat(rows).extracting((row) -> row.get("competitor").asString()).hasSize(3).doesNotHaveDuplicates();
	}

	@Test
	void countEveryDefaultTypeInUse() throws IOException {
		assertThat(run(FOLDER.resolve("18-types-in-use.cypher")).records()).hasSize(7);
	}

	private EagerResult run(Path query) throws IOException {
		String text = Files.readString(query);
		return this.driver.executableQuery(text).withParameters(parameters(text)).execute();
	}

	private static Map<String, Object> parameters(String text) {
		Map<String, Object> parameters = new HashMap<>();
		Matcher matcher = PARAMETER.matcher(text);
		while (matcher.find()) {
			String value = matcher.group(2).strip();
			boolean quoted = value.startsWith("'");
			parameters.put(matcher.group(1), quoted ? value.substring(1, value.length() - 1) : Long.valueOf(value));
		}
		return parameters;
	}

}
