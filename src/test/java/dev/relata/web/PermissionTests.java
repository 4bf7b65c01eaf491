package dev.relata.web;

import java.util.List;
import java.util.Map;

import dev.relata.access.People;
import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What users may do who are no administrators, and what errors tell. */
@RelataTest
class PermissionTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private People people;

	@Autowired
	private Driver driver;

	private RestClient user = RestClient.create();

	@BeforeEach
	void aUser() {
		this.people.add("user", "user-under-test");
		this.user = this.api.basic("user", "user-under-test");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			updateSettings       | {relationsEnabled: false}
			createRelationType   | {source: {kinds: [COMPANY], roles: [{language: "en", text: "X"}]}, symmetric: true}
			updateRelationType   | {id: "typ_COMPETITOR", active: false}
			deleteRelationType   | {id: "typ_COMPETITOR"}
			reorderRelationTypes | {ids: []}
			""")
	void leavesTypesAndSettingsToAdministrators(String mutation, String input) {
		Answer answer = this.api.ask(this.user,
				"mutation { %s(input: %s) { userErrors { code message } } }".formatted(mutation, input), Map.of(),
				"en");
		assertThat(answer.problems(mutation)).containsExactly("ADMINISTRATORS_ONLY");
		assertThat(this.api.ask("{ settings { relationsEnabled } relationTypes { id } }").texts("relationTypes[*].id"))
			.hasSize(7);
	}

	@Test
	void letsUsersWorkWithProfilesAndRelations() {
		String mlyn = this.account.company("Młyn");
		String tkacz = this.account.company("Tkacz");
		Answer added = this.api.ask(this.user, """
				mutation($a: ID!, $b: ID!) {
					addRelation(input: {profileId: $a, typeId: "typ_COMPETITOR", as: SOURCE, otherId: $b}) {
						relation { id createdBy } userErrors { code }
					}
					createContact(input: {name: "Anna"}) { profile { id } userErrors { code } }
				}""", Map.of("a", mlyn, "b", tkacz), "en");
		assertThat(added.problems("addRelation")).isEmpty();
		assertThat(added.text("addRelation.relation.createdBy")).isEqualTo("user");
		assertThat(added.problems("createContact")).isEmpty();
	}

	@Test
	void tellsWhatIsWrongInTheViewersLanguage() {
		String mutation = "mutation { createContact(input: {name: \" \"}) { userErrors { message } } }";
		assertThat(this.api.ask(mutation, Map.of(), "pl").text("createContact.userErrors[0].message"))
			.isNotEqualTo(this.api.ask(mutation, Map.of(), "en").text("createContact.userErrors[0].message"));
	}

	@Test
	void tellsNothingOfAnInternalFailure() {
		this.driver.executableQuery("MATCH (s:Settings) SET s:Broken REMOVE s:Settings").execute();
		try {
			Answer answer = this.api
				.ask("mutation { updateSettings(input: {relationsEnabled: true}) { settings { relationsEnabled } } }");
			assertThat(answer.errorMessages()).singleElement().asString().startsWith("INTERNAL_ERROR");
			assertThat(answer.toString()).doesNotContain("org.neo4j", "Exception", "Neo.", "MATCH", "dev.relata",
					"No value present");
		}
		finally {
			this.driver.executableQuery("MATCH (s:Broken) SET s:Settings REMOVE s:Broken").execute();
		}
	}

	@Test
	void tellsWhatIsWrongWithAQuery() {
		assertThat(this.api.ask("{ nothing }").errorMessages()).singleElement().asString().contains("nothing");
		List<Map<String, Object>> errors = this.api.ask("{ profiles(first: 0) { totalCount } }").errors();
		assertThat(errors).singleElement()
			.satisfies((error) -> assertThat(String.valueOf(error.get("extensions"))).contains("INVALID_ARGUMENT"));
	}

}
