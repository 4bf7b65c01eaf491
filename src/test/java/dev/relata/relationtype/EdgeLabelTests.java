package dev.relata.relationtype;

import java.util.List;
import java.util.Map;

import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

import static dev.relata.support.Account.end;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The role labels on edges follow their type's. */
@RelataTest
class EdgeLabelTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private Driver driver;

	@Autowired
	private CatalogueStart start;

	private String type = "";

	private String mlyn = "";

	@BeforeEach
	void ownedCompanies() {
		this.type = this.account.defineType("Owner", "Property");
		this.mlyn = this.account.company("Młyn");
		this.account.relate(this.mlyn, "OWNER", this.account.company("Tkacz"));
		this.account.relate(this.mlyn, "OWNER", this.account.company("Len"));
	}

	@Test
	void changeAtOnceInTheApiAndInTheEndOnEveryEdge() {
		this.account.updateType(this.type, Map.of("source", end("COMPANY", "Proprietor")));
		Answer seen = this.api.ask(
				"query($id: ID!) { profile(id: $id) { relations { edges { role otherRole node { sentence } } } } }",
				Map.of("id", this.mlyn));
		assertThat(seen.texts("profile.relations.edges[*].role")).containsOnly("Proprietor");
		assertThat(seen.texts("profile.relations.edges[*].otherRole")).containsOnly("Property");
		await().untilAsserted(() -> assertThat(labels()).containsOnly("Proprietor Property").hasSize(2));
		await().untilAsserted(() -> assertThat(marks()).isZero());
	}

	@Test
	void endConsistentWhereTheyAreChangedTwiceQuickly() {
		for (String role : List.of("First", "Second", "First", "Third")) {
			this.account.updateType(this.type, Map.of("source", end("COMPANY", role)));
		}
		await().untilAsserted(() -> assertThat(marks()).isZero());
		assertThat(labels()).containsOnly("Third Property").hasSize(2);
	}

	@Test
	void areRewrittenByTheNextStartWhereTheProcessDied() {
		this.driver.executableQuery("""
				MATCH (t:RelationType {id: $id}) SET t.sourceRoles_en = 'Holder', t.labelsChanged = 'left'
				""").withParameters(Map.of("id", this.type)).execute();
		this.start.run(new DefaultApplicationArguments());
		await().untilAsserted(() -> assertThat(marks()).isZero());
		assertThat(labels()).containsOnly("Holder Property");
	}

	@Test
	void followTheLanguageOfTheAccount() {
		this.account.relate(this.account.contact("Anna"), "FORMER_EMPLOYEE", this.mlyn);
		language("pl");
		await().untilAsserted(() -> assertThat(labels()).containsExactlyInAnyOrder("Owner Property", "Owner Property",
				"Były pracownik Poprzednia firma"));
		this.account.relate(this.account.contact("Jan"), "FORMER_EMPLOYEE", this.mlyn);
		assertThat(labels()).contains("Były pracownik Poprzednia firma")
			.doesNotContain("Former employee Previous company");
		language("en");
		await().untilAsserted(() -> assertThat(labels()).contains("Former employee Previous company")
			.doesNotContain("Były pracownik Poprzednia firma"));
		assertThat(language("polski").problems("updateSettings")).containsExactly("INVALID_LANGUAGE");
	}

	@Test
	void doNotKeepATypeFromBeingDeactivatedWhereTheyAreMissingInTheLanguageOfTheAccount() {
		language("de");
		assertThat(this.account.updateType(this.type, Map.of("active", false)).problems("updateRelationType"))
			.isEmpty();
		assertThat(this.account.updateType(this.type, Map.of("source", end("COMPANY", "Holder")))
			.problems("updateRelationType")).containsExactly("ROLE_MISSING");
	}

	private Answer language(String language) {
		return this.api.ask(
				"mutation($l: String) { updateSettings(input: {defaultLanguage: $l}) { userErrors { code } } }",
				Map.of("l", language));
	}

	private List<String> labels() {
		return this.driver
			.executableQuery("MATCH (:Profile)-[r]->(:Profile) RETURN r.sourceRole + ' ' + r.targetRole AS labels")
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("labels").asString())
			.toList();
	}

	private int marks() {
		return this.driver
			.executableQuery("MATCH (t:RelationType) WHERE t.labelsChanged IS NOT NULL RETURN count(t) AS marks")
			.execute()
			.records()
			.getFirst()
			.get("marks")
			.asInt();
	}

}
