package dev.relata.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What graphql-cop (https://github.com/dolevf/graphql-cop) looks for, asked with the same
 * documents: by an administrator, who may see most.
 */
@RelataTest
class GraphqlCopTests {

	private static final String INTROSPECTION = "query cop { __schema { types { name fields { name } } } }";

	private static final String QUERY = "query cop { __typename }";

	@Autowired
	private Api api;

	@Test
	void aliasOverloading() {
		String aliases = IntStream.rangeClosed(0, 100)
			.mapToObj((number) -> "alias%d:__typename ".formatted(number))
			.collect(Collectors.joining("\n"));
		assertThat(ask("query cop { " + aliases + " }")).contains("TOO_MANY_ALIASES").doesNotContain("alias100");
	}

	@Test
	void batchQueries() {
		ResponseEntity<String> answer = post(List.of(Map.of("query", QUERY), Map.of("query", QUERY)));
		assertThat(answer.getStatusCode().value()).isEqualTo(400);
		assertThat(String.valueOf(answer.getBody())).doesNotContain("__typename", "data");
	}

	@Test
	void directiveOverloading() {
		assertThat(ask("query cop { __typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa }")).contains("TOO_MANY_DIRECTIVES")
			.doesNotContain("Unknown directive");
	}

	@Test
	void circularIntrospection() {
		String answer = ask("query cop { __schema { types { " + "fields { type { ".repeat(4) + "name" + " } }".repeat(4)
				+ " } } }");
		assertThat(answer).contains("BadFaithIntrospection").doesNotContain("\"types\"");
	}

	@Test
	void fieldDuplication() {
		assertThat(ask("query cop { " + "__typename \n".repeat(500) + "}")).contains("TOO_MANY_FIELDS")
			.doesNotContain("\"__typename\"");
		assertThat(ask("query cop { viewer { " + "name \n".repeat(60_000) + "} }")).contains("TOO_LONG");
	}

	@Test
	void introspection() {
		assertThat(stranger(QUERY)).isEqualTo(401);
		assertThat(stranger(INTROSPECTION)).isEqualTo(401);
		assertThat(
				this.api.anonymous().get().uri("/graphql/schema").retrieve().toBodilessEntity().getStatusCode().value())
			.isEqualTo(401);
		assertThat(ask(INTROSPECTION)).contains("RelationType");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/graphiql", "/playground", "/console", "/graphql" })
	void graphiql(String path) {
		ResponseEntity<String> answer = administrator().get()
			.uri(path)
			.accept(MediaType.TEXT_HTML)
			.retrieve()
			.toEntity(String.class);
		assertThat(answer.getStatusCode().value()).isIn(404, 405);
		assertThat(String.valueOf(answer.getBody()).toLowerCase(java.util.Locale.ROOT)).doesNotContain("graphiql",
				"playground");
	}

	@ParameterizedTest
	@ValueSource(strings = { "query cop { __schema { directive } }", "{ viewr { name } }", "{ viewer { nam } }",
			"{ profiles(frist: 1) { totalCount } }", "{ profiles(filter: {kinds: [CONTACTS]}) { totalCount } }",
			"{ profiles(filter: {kind: [CONTACT]}) { totalCount } }",
			"{ profile(id: \"x\") { ... on Contct { id } } }" })
	void fieldSuggestions(String document) {
		assertThat(ask(document)).contains("errors").doesNotContainIgnoringCase("did you mean");
	}

	@ParameterizedTest
	@ValueSource(strings = { "query cop { __typename }", "mutation cop { __typename }" })
	void getBasedQueriesAndMutations(String document) {
		for (RestClient client : List.of(administrator(), this.api.session())) {
			ResponseEntity<String> answer = client.get()
				.uri("/graphql?query={query}", document)
				.retrieve()
				.toEntity(String.class);
			assertThat(answer.getStatusCode().value()).isEqualTo(405);
			assertThat(String.valueOf(answer.getBody())).doesNotContain("__typename", "data");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/x-www-form-urlencoded", "text/plain", "multipart/form-data" })
	void postBasedCsrf(String type) {
		for (RestClient client : List.of(administrator(), this.api.session())) {
			ResponseEntity<String> answer = client.post()
				.uri("/graphql?query={query}", QUERY)
				.header("Content-Type", type)
				.body((out) -> out
					.write("query=query+cop+%7B__typename%7D".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
				.retrieve()
				.toEntity(String.class);
			assertThat(answer.getStatusCode().value()).isEqualTo(415);
			assertThat(String.valueOf(answer.getBody())).doesNotContain("__typename", "data");
		}
	}

	@Test
	void traceMode() {
		ResponseEntity<String> answer = administrator().post()
			.uri("/graphql")
			.header("X-Apollo-Tracing", "1")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("query", QUERY))
			.retrieve()
			.toEntity(String.class);
		assertThat(answer.getBody()).contains("__typename").doesNotContain("extensions", "tracing");
	}

	@ParameterizedTest
	@ValueSource(strings = { "qwerty cop { abc }", "query cop { abc }", "", "{", "\"",
			"query ($a: Int!) { viewer { name } }", "{ profile(id: 1.5) { id } }",
			"query($d: Date) { chain(from: \"\", steps: [], asOf: $d) { cut } }" })
	void unhandledErrors(String document) {
		assertThat(ask(document)).doesNotContain("exception", "Exception", "graphql.", "dev.relata",
				"org.springframework", "java.", "INTERNAL_ERROR", "\tat ");
	}

	private String ask(String document) {
		return String.valueOf(post(Map.of("query", document)).getBody());
	}

	private ResponseEntity<String> post(Object body) {
		return administrator().post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.retrieve()
			.toEntity(String.class);
	}

	private int stranger(String document) {
		return this.api.anonymous()
			.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("query", document))
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value();
	}

	private RestClient administrator() {
		return this.api.basic("admin", Api.PASSWORD);
	}

}
