package dev.relata.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import dev.relata.support.StatementCounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What asks for too much is refused, with a reason, before the database hears of it. */
@RelataTest
class LimitsTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private StatementCounter statements;

	/** The limits where none are set. */
	static GraphQlLimits usual() {
		return new GraphQlLimits(DataSize.ofMegabytes(1), 100_000, 5000, 60, 50, 4, 60, 25, 15, 50_000, 5,
				Duration.ofSeconds(30));
	}

	@ParameterizedTest
	@MethodSource
	void refuses(String document, String code, String message) {
		assertRefused(document, Map.of(), code, message);
	}

	static Stream<Arguments> refuses() {
		return Stream.of(
				Arguments.of("{ profiles { edges { node { " + "relations { edges { other { ".repeat(5) + "id"
						+ " } } }".repeat(5) + " } } } }", "TOO_DEEP", "19 fields deep; it may be up to 15"),
				Arguments
					.of("{ profiles { edges { node { ...A } } } } fragment A on Profile { relations { edges { other { ...B } } } } "
							+ "fragment B on Profile { relations { edges { other { ...C } } } } "
							+ "fragment C on Profile { relations { edges { other { ...D } } } } "
							+ "fragment D on Profile { relations { edges { other { relations { edges { other { id } } } } } } }",
							"TOO_DEEP", "19 fields deep; it may be up to 15"),
				Arguments.of(
						"{ profiles(first: 100) { edges { node { relations(first: 100) { edges { other { id name kind externalId } } } } } } }",
						"TOO_COSTLY", "up to 60301 values; it may ask for up to 50000"),
				Arguments.of(
						"{ profiles(first: 100) { edges { node { relations(first: 100) { edges { other { relations(first: 100) { totalCount } } } } } } } }",
						"TOO_COSTLY", "values; it may ask for up to 50000"),
				Arguments.of(
						"{ neighborhood(of: \"con_0\", depth: 2) { profiles { relations(first: 100) { totalCount } } } }",
						"TOO_COSTLY", "up to 101201 values; it may ask for up to 50000"),
				Arguments.of("{ " + fields(61, "a%d: viewer { name }") + " }", "TOO_MANY_ALIASES",
						"61 aliases; it may have up to 60"),
				Arguments.of("{ " + "viewer { name } ".repeat(61) + "}", "TOO_MANY_FIELDS",
						"61 fields; it may have up to 60"),
				Arguments.of("{ ...A ...A ...A } fragment A on Query { " + "viewer { name } ".repeat(21) + "}",
						"TOO_MANY_FIELDS", "63 fields; it may have up to 60"),
				Arguments.of("mutation { "
						+ fields(26, "a%d: createContact(input: {name: \"Anna\"}) { profile { id } }") + " }",
						"TOO_MANY_FIELDS", "26 fields; it may have up to 25"),
				Arguments.of("{ viewer { name @include(if: true) @skip(if: false) @a @b @c } }", "TOO_MANY_DIRECTIVES",
						"5 directives; it may have up to 4"),
				Arguments.of("{ viewer { " + "name @include(if: true) ".repeat(51) + "} }", "TOO_MANY_DIRECTIVES",
						"51 directives; it may have up to 50"),
				Arguments.of("{ viewer { " + "name ".repeat(5001) + "} }", "TOO_LONG", "5000 tokens"),
				Arguments.of("{ viewer { name } } #" + "x".repeat(100_000), "TOO_LONG", "100000 characters"), Arguments
					.of("{ search(text: " + "[".repeat(600) + "]".repeat(600) + ") { id } }", "TOO_LONG", "too nested"),
				Arguments.of(bomb(), "TOO_COSTLY", "billions"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{ profiles(first: 0) { totalCount } }                                    | first is 0; it has to be from 1 to 100
					{ profiles(first: 101) { totalCount } }                                  | first is 101; it has to be from 1 to 100
					{ profiles { edges { node { relations(first: -1) { totalCount } } } } }  | first is -1; it has to be from 1 to 100
					{ profiles { edges { node { history(first: 999) { edges { cursor } } } } } } | first is 999
					{ search(text: "a", first: 1000000) { id } }                             | first is 1000000
					{ profiles(after: "nonsense") { totalCount } }                           | after is not a cursor of this list
					{ neighborhood(of: "con_0", depth: 4) { relations { id } } }             | depth is 4; it has to be from 1 to 3
					{ neighborhood(of: "con_0", perProfile: 0) { relations { id } } }        | perProfile is 0; it has to be from 1 to 100
					{ hierarchy(of: "con_0", typeId: "typ_0") { members(first: 500) { totalCount } } } | first is 500
					{ chain(from: "con_0", steps: []) { cut } }                              | steps has 0 steps; it has to have from 1 to 8
					{ chain(from: "con_0", steps: [{role: "a"}, {role: "a"}, {role: "a"}, {role: "a"}, {role: "a"}, {role: "a"}, {role: "a"}, {role: "a"}, {role: "a"}]) { cut } } | steps has 9 steps
					""")
	void refusesArgumentsBeforeTheDatabaseHearsOfThem(String document, String message) {
		assertRefused(document, Map.of(), "INVALID_ARGUMENT", message);
	}

	@Test
	void countsWhatVariablesAskFor() {
		String document = "query($n: Int, $ids: [ID!]!) { nodes(ids: $ids) { ... on Profile { relations(first: $n) { edges { other { relations { edges { cursor } } } } } } } }";
		List<String> ids = IntStream.range(0, 100).mapToObj((number) -> "con_" + number).toList();
		assertRefused(document, Map.of("n", 100, "ids", ids), "TOO_COSTLY", "values");
		assertThat(this.api.ask(document, Map.of("n", 2, "ids", ids)).errors()).isEmpty();
		assertThat(this.api.ask(document, Map.of("ids", List.of())).errors()).isEmpty();
		assertRefused(document, Map.of("n", 101, "ids", ids), "INVALID_ARGUMENT", "first is 101");
	}

	@Test
	void refusesManyMutationsAtOnceAndDoesNone() {
		String document = "mutation { " + fields(26, "a%d: createContact(input: {name: \"Anna\"}) { profile { id } }")
				+ " }";
		this.api.ask(document);
		assertThat(this.api.ask("{ profiles { totalCount } }").number("profiles.totalCount")).isZero();
	}

	@Test
	void letsLargeRequestsThrough() {
		String company = this.account.company("Młyn");
		List<String> ids = java.util.Collections.nCopies(25, company);
		Answer answer = this.api.ask("""
				query($ids: [ID!]!) {
					nodes(ids: $ids) { id ... on Profile { name kind card { label value } relations(first: 25) {
						edges {
							cursor as role otherRole node { id since until active type { id edgeType } }
							other { id name kind card { label value } }
						}
						pageInfo { hasNextPage endCursor }
					} } }
				}""", Map.of("ids", ids));
		assertThat(answer.objects("nodes")).hasSize(25);
	}

	@ParameterizedTest
	@CsvSource({ "true", "false" })
	void refusesALargeBody(boolean told) {
		byte[] body = ("{\"query\": \"{ viewer { name } }\", \"variables\": {\"x\": \"" + "x".repeat(1 << 20) + "\"}}")
			.getBytes(StandardCharsets.UTF_8);
		ResponseEntity<String> answer = this.api.session()
			.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.headers((headers) -> {
				if (told) {
					headers.setContentLength(body.length);
				}
			})
			.body((out) -> out.write(body))
			.retrieve()
			.toEntity(String.class);
		assertThat(answer.getStatusCode().value()).isEqualTo(413);
		assertThat(answer.getBody()).contains("TOO_LONG", "1048576 bytes");
	}

	@Test
	void readsABodyWhoseLengthIsNotTold() {
		assertThat(this.api.session()
			.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.body((out) -> out.write("{\"query\": \"{ viewer { name } }\"}".getBytes(StandardCharsets.UTF_8)))
			.retrieve()
			.body(String.class)).isEqualTo("{\"data\":{\"viewer\":{\"name\":\"admin\"}}}");
	}

	@Test
	void asksForLimitsThatMakeSense() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new GraphQlLimits(DataSize.ofMegabytes(1), 100_000, 5000, 60, 50, 4, 60, 25, 0, 50_000, 5,
					Duration.ofSeconds(30)))
			.withMessage("relata.graphql.depth is 0; it has to be 1 or more");
	}

	private void assertRefused(String document, Map<String, ?> variables, String code, String message) {
		List<Answer> answers = new ArrayList<>();
		this.api.ask("{ viewer { name } }");
		assertThat(this.statements.count(() -> answers.add(this.api.ask(document, variables)))).isZero();
		assertThat(answers.getFirst().errors()).singleElement().satisfies((error) -> {
			assertThat(String.valueOf(error.get("message"))).contains(message);
			assertThat(String.valueOf(error.get("extensions"))).contains("code=" + code, "classification=BAD_REQUEST");
		});
	}

	private static String fields(int number, String field) {
		return IntStream.range(0, number).mapToObj(field::formatted).collect(Collectors.joining(" "));
	}

	/** Each fragment is used twice by the one before. */
	private static String bomb() {
		return "{ profiles(first: 1) { edges { node { ...F0 } } } }" + IntStream.range(0, 40)
			.mapToObj((number) -> " fragment F%d on Profile { ...F%d ...F%d name }".formatted(number, number + 1,
					number + 1))
			.collect(Collectors.joining()) + " fragment F40 on Profile { id }";
	}

}
