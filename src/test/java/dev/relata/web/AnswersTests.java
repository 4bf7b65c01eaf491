package dev.relata.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import dev.relata.access.PasswordSignIn;
import dev.relata.support.Account;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import org.dataloader.DataLoaderRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is sent is, to the byte, what graphql-java's own strategy and Jackson's own mapper
 * would have sent.
 */
@RelataTest
class AnswersTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private GraphQlSource source;

	@Autowired
	private BatchLoaderRegistry loaders;

	@Autowired
	private ObjectProvider<DataFetcherExceptionResolver> failures;

	@Autowired
	private PasswordSignIn passwords;

	@Autowired
	private JsonMapper mapper;

	private Map<String, Object> variables = Map.of();

	@BeforeEach
	void account() {
		String company = this.account.create("Company",
				Map.of("name", "Młyn \"&\" Söhne <x>", "industry", "Mehl\tund\nmehr", "city", "Łódź 😀"));
		String anna = this.account.create("Contact", Map.of("name", "Anna Żółć", "email", "a@example.com"));
		String deal = this.account.create("Deal",
				Map.of("name", "Oferta", "amount", 1234567.89, "currency", "PLN", "closesOn", "2030-05-06"));
		this.account.relate(anna, "FORMER_EMPLOYEE", company);
		this.account.relate(company, "COMPETITOR", this.account.company("Other"));
		this.account.access(anna, "LISTED");
		this.variables = Map.of("id", company, "other", anna, "ids", List.of(company, "com_NONE", anna, deal), "type",
				this.account.type("FORMER_EMPLOYEE"));
	}

	@AfterEach
	void nobody() {
		SecurityContextHolder.clearContext();
		LocaleContextHolder.resetLocaleContext();
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Profile { name kind card { label value }
				relations(first: 25) { edges { cursor as role otherRole
					node { id since until active type { id edgeType } } other { id name kind card { label value } } }
					pageInfo { hasNextPage endCursor } totalCount } } } }
			""",
			"""
					query($id: ID!) { profile(id: $id) { ...P again: name __typename ... on Company { industry city website }
						relationGroups { count otherRole type { source { role kinds roles { language text } } symmetric }
							relations { edges { node { sentence note createdAt createdBy source { ...P } target { ...P } } } } } } }
					fragment P on Profile { __typename id name externalId access closed createdAt updatedAt version }
					""",
			"""
					query($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Deal { amount currency status closesOn card { value } }
						... on Contact { email phone relationCount } ... on RelationType { edgeType } } }
					""",
			"query($id: ID!) { profile(id: $id) { history { edges { node { id at summary undoable } } pageInfo { hasNextPage } } } }",
			"{ search(text: \"ann\") { id name kind card { label value } } }",
			"query($id: ID!) { neighborhood(of: $id) { profiles { id kind name closed } relations { id sentence source { id } } omitted { count } } }",
			"query($other: ID!) { chain(from: $other, steps: [{role: \"Previous company\"}, {role: \"Competitor\"}]) { edges { cursor node { sentence length hops { role to { id name card { value } } relation { id since } } } } } }",
			"query($id: ID!) { a: profile(id: $id) { relations(first: 1000) { edges { cursor } } name } b: profile(id: $id) { relations(after: \"no\") { edges { cursor } } } }",
			"query($id: ID!) { chain(from: $id, steps: [{role: \"Nonsense\"}]) { edges { cursor } } }",
			"query($id: ID!, $yes: Boolean = true) { profile(id: $id) { id @skip(if: $yes) name @include(if: $yes) card { label @skip(if: $yes) value } } }",
			"{ relationTypes { id edgeType position source { role kinds } relationCount } settings { relationsEnabled defaultLanguage } viewer { name roles language } }",
			"{ users { name roles groups { name } disabled } groups { name } }",
			"query($id: ID!, $type: ID!) { relationCandidates(profileId: $id, typeId: $type, as: TARGET, text: \"o\") { id name } profile(id: $id) { relationOptions { as role remaining type { id } } } }",
			"mutation($id: ID!, $type: ID!) { addRelation(input: {profileId: $id, typeId: $type, as: SOURCE, otherId: \"com_NONE\"}) { relation { id } changeId userErrors { code message field } } }",
			"{ __schema { types { name kind fields { name type { name kind ofType { name kind } } } enumValues { name } } } }",
			"{ nonsense }", "{ profile }", "query($id: ID!) { profile(id: $id) { ", "{ node(id: \"\") { id } }" })
	void areWhatTheyWouldHaveBeen(String document) {
		assertThat(sent(document, MediaType.APPLICATION_JSON).getBody()).isEqualTo(usual(document));
	}

	@Test
	void areOfTheTypeThatWasAskedFor() {
		MediaType ours = MediaType.parseMediaType("application/graphql-response+json");
		assertThat(sent("{ viewer { name } }", ours).getHeaders().getContentType()).isEqualTo(ours);
		assertThat(sent("{ viewer { name } }", MediaType.ALL).getHeaders().getContentType())
			.isEqualTo(MediaType.APPLICATION_JSON);
		assertThat(sent("{ nonsense }", ours).getStatusCode().value()).isEqualTo(400);
	}

	private ResponseEntity<String> sent(String document, MediaType type) {
		return this.api.session()
			.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.ACCEPT_LANGUAGE, "en")
			.accept(type)
			.body(Map.of("query", document, "variables", this.variables))
			.retrieve()
			.toEntity(String.class);
	}

	private String usual(String document) {
		SecurityContextHolder.getContext()
			.setAuthentication(Objects.requireNonNull(this.passwords
				.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("admin", Api.PASSWORD))));
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		DataLoaderRegistry registry = new DataLoaderRegistry();
		ExecutionInput input = ExecutionInput.newExecutionInput(document)
			.variables(this.variables)
			.locale(Locale.ENGLISH)
			.dataLoaderRegistry(registry)
			.build();
		this.loaders.registerDataLoaders(registry, input.getGraphQLContext());
		GraphQL usual = this.source.graphQl()
			.transform((builder) -> builder.queryExecutionStrategy(new AsyncExecutionStrategy(
					DataFetcherExceptionResolver.createExceptionHandler(this.failures.orderedStream().toList()))));
		return this.mapper.writeValueAsString(usual.execute(input).toSpecification());
	}

}
