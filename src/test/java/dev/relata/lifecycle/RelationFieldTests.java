package dev.relata.lifecycle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.relata.access.People;
import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.AtOnce;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestClient;

import static dev.relata.support.Account.field;
import static org.assertj.core.api.Assertions.assertThat;

/** Relations set in a form, together with a profile's fields. */
@RelataTest
class RelationFieldTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private People people;

	@Autowired
	private Driver driver;

	private String former = "";

	private String mlyn = "";

	private String tkacz = "";

	private String zorza = "";

	private String anna = "";

	@BeforeEach
	void companies() {
		this.former = this.account.type("FORMER_EMPLOYEE");
		this.mlyn = this.account.company("Młyn");
		this.tkacz = this.account.company("Tkacz");
		this.zorza = this.account.company("Zorza");
		this.anna = this.account.contact("Anna");
	}

	@Test
	void comeWithANewProfileAndGoWithItsUndo() {
		Answer made = make(Map.of("name", "Jan"), field(this.former, "SOURCE", this.mlyn, this.tkacz));
		String jan = made.text("createContact.profile.id");
		assertThat(others(jan)).containsExactlyInAnyOrder("Młyn", "Tkacz");
		assertThat(this.account.history(jan, "summary")).hasSize(3);
		assertThat(this.account.undo(made.text("createContact.changeId")).problems("undo")).isEmpty();
		assertThat(this.account.history(this.mlyn, "summary").getFirst()).startsWith("Undone");
		assertThat(count("MATCH (p:Contact) RETURN count(p) AS count")).isEqualTo(1);
		assertThat(edges()).isZero();
	}

	@Test
	void areExactlyThoseNamedFromNowOn() {
		String kept = relate(this.mlyn);
		relate(this.tkacz);
		Answer updated = update(Map.of("jobTitle", "Boss"), field(this.former, "SOURCE", this.zorza, this.mlyn));
		assertThat(updated.problems("updateContact")).isEmpty();
		assertThat(others(this.anna)).containsExactlyInAnyOrder("Młyn", "Zorza");
		assertThat(relations(this.anna)).contains(kept);
		assertThat(this.account.undo(updated.text("updateContact.changeId")).problems("undo")).isEmpty();
		assertThat(others(this.anna)).containsExactlyInAnyOrder("Młyn", "Tkacz");
		assertThat(this.api
			.ask("query($id: ID!) { profile(id: $id) { ... on Contact { jobTitle } } }", Map.of("id", this.anna))
			.at("profile.jobTitle")).isNull();
	}

	@Test
	void keepDaysAndNotesOfThoseThatStay() {
		String relation = this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn, "2020-01-01", null)
			.text("addRelation.relation.id");
		update(Map.of(), field(this.former, "SOURCE", this.mlyn, this.mlyn));
		assertThat(
				this.api.ask("query($id: ID!) { node(id: $id) { ... on Relation { since } } }", Map.of("id", relation))
					.text("node.since"))
			.isEqualTo("2020-01-01");
		assertThat(edges()).isEqualTo(1);
	}

	@Test
	void leaveAloneWhatIsNotNamed() {
		relate(this.mlyn);
		String other = this.account.company("Inna");
		this.account.relate(other, "HEADQUARTERS_BRANCH", this.mlyn);
		String branch = this.account.type("HEADQUARTERS_BRANCH");
		this.account.update("Company",
				Map.of("id", this.mlyn, "relations", List.of(field(branch, "SOURCE", this.zorza))));
		assertThat(others(this.mlyn)).containsExactlyInAnyOrder("Anna", "Inna", "Zorza");
	}

	@Test
	void removeFutureOnesThatAreNotNamedButNoEndedOnes() {
		this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn, "2999-01-01", null);
		this.account.relate(this.anna, "FORMER_EMPLOYEE", this.tkacz, null, "2020-12-31");
		update(Map.of(), field(this.former, "SOURCE"));
		assertThat(all(this.anna)).containsExactly("Tkacz");
	}

	@Test
	void keepAFutureOneThatIsNamed() {
		this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn, "2999-01-01", null);
		update(Map.of(), field(this.former, "SOURCE", this.mlyn));
		assertThat(edges()).isEqualTo(1);
		assertThat(others(this.anna)).isEmpty();
	}

	@Test
	void beginTheDayAfterTheTwoWereRelatedForTheLastTime() {
		this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn, null, "2019-12-31");
		this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn, "2020-02-01", "2020-12-31");
		assertThat(update(Map.of(), field(this.former, "SOURCE", this.mlyn, this.tkacz)).problems("updateContact"))
			.isEmpty();
		Answer relations = this.api.ask(
				"query($id: ID!) { profile(id: $id) { relations { edges { node { since } other { name } } } } }",
				Map.of("id", this.anna));
		assertThat(relations.texts("profile.relations.edges[*].other.name")).containsExactlyInAnyOrder("Młyn", "Tkacz");
		assertThat(relations.texts("profile.relations.edges[*].node.since")).containsExactlyInAnyOrder("2021-01-01",
				"null");
	}

	@Test
	void workFromTheInverseSide() {
		relate(this.mlyn);
		String jan = this.account.contact("Jan");
		this.account.update("Company",
				Map.of("id", this.mlyn, "relations", List.of(field(this.former, "TARGET", jan))));
		assertThat(others(this.mlyn)).containsExactly("Jan");
		assertThat(others(jan)).containsExactly("Młyn");
		assertThat(others(this.anna)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "SOURCE", "TARGET" })
	void keepASymmetricOneFromEitherSide(String as) {
		String competitor = this.account.type("COMPETITOR");
		this.account.relate(this.mlyn, "COMPETITOR", this.tkacz);
		this.account.relate(this.zorza, "COMPETITOR", this.mlyn);
		this.account.update("Company",
				Map.of("id", this.mlyn, "relations", List.of(field(competitor, as, this.tkacz))));
		assertThat(others(this.mlyn)).containsExactly("Tkacz");
	}

	@Test
	void relateAProfileToItselfOnceWhereBothEndsAreFields() {
		String type = bothEnds();
		assertThat(owns(type, List.of(this.mlyn), List.of(this.mlyn)).problems("updateCompany")).isEmpty();
		assertThat(edges()).isEqualTo(1);
		List<String> self = relations(this.mlyn);
		assertThat(owns(type, List.of(this.mlyn), List.of(this.mlyn, this.tkacz)).problems("updateCompany")).isEmpty();
		assertThat(relations(this.mlyn)).hasSize(2).containsAll(self);
		assertThat(owns(type, List.of(), List.of(this.tkacz)).problems("updateCompany")).isEmpty();
		assertThat(others(this.mlyn)).containsExactly("Tkacz");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void relateAProfileToItselfAsTheFieldThatWasChangedSays(boolean source) {
		String type = bothEnds();
		List<String> itself = List.of(this.mlyn);
		owns(type, source ? itself : List.of(), source ? List.of() : itself);
		assertThat(others(this.mlyn)).containsExactly("Młyn");
		owns(type, source ? List.of() : itself, source ? itself : List.of());
		assertThat(edges()).isZero();
	}

	@Test
	void relateANewProfileToTheSameOneFromBothEndsWhereBothAreFields() {
		String type = bothEnds();
		Answer made = this.account.make("Company", Map.of("name", "Nowa", "relations",
				List.of(field(type, "SOURCE", this.mlyn), field(type, "TARGET", this.mlyn, this.tkacz))));
		assertThat(made.problems("createCompany")).isEmpty();
		assertThat(others(made.text("createCompany.profile.id"))).containsExactlyInAnyOrder("Młyn", "Młyn", "Tkacz");
		assertThat(edges()).isEqualTo(3);
	}

	@Test
	void tellEverythingThatIsWrongInItsPlaceAndSaveNothing() {
		relate(this.mlyn);
		long before = changes();
		String tree = this.account.type("HEADQUARTERS_BRANCH");
		Answer refused = update(Map.of("name", " ", "email", "x".repeat(5000)),
				field(this.former, "SOURCE", this.tkacz, "com_0", this.anna), field("typ_0", "SOURCE", this.mlyn),
				field(tree, "SOURCE", this.mlyn), field(this.former, "SOURCE", this.zorza));
		assertThat(refused.at("updateContact.profile")).isNull();
		assertThat(errors(refused, "updateContact")).containsExactlyInAnyOrder("NAME_MISSING name", "TOO_LONG email",
				"PROFILE_NOT_FOUND relations.0.otherIds.1", "WRONG_KIND relations.0.otherIds.2",
				"RELATION_TYPE_NOT_FOUND relations.1.typeId", "WRONG_KIND relations.2.as", "FIELD_TWICE relations.3");
		assertThat(others(this.anna)).containsExactly("Młyn");
		assertThat(changes()).isEqualTo(before);
		Answer notMade = make(Map.of("name", "", "externalId", "k"), field(this.former, "SOURCE", "com_0"));
		assertThat(errors(notMade, "createContact")).containsExactlyInAnyOrder("NAME_MISSING name",
				"PROFILE_NOT_FOUND relations.0.otherIds.0");
		assertThat(count("MATCH (p:Contact) RETURN count(p) AS count")).isEqualTo(1);
		assertThat(changes()).isEqualTo(before);
	}

	@Test
	void areNotSavedWhereTheKeyIsTakenAndSayBoth() {
		this.account.create("Contact", Map.of("name", "Ewa", "externalId", "e"));
		assertThat(errors(make(Map.of("name", "Jan", "externalId", "e"), field(this.former, "SOURCE", "com_0")),
				"createContact"))
			.containsExactlyInAnyOrder("EXTERNAL_ID_TAKEN externalId", "PROFILE_NOT_FOUND relations.0.otherIds.0");
		assertThat(errors(update(Map.of("externalId", "e"), field(this.former, "SOURCE", this.mlyn)), "updateContact"))
			.containsExactly("EXTERNAL_ID_TAKEN externalId");
		assertThat(edges()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Jan", "" })
	void areHeldToLimitsByNamingTheOneTooMany(String name) {
		String type = this.account
			.defineType(Account.end("CONTACT", "Employee", Map.of("limit", 2)), Account.end("COMPANY", "Employer"))
			.text("createRelationType.relationType.id");
		assertThat(errors(make(Map.of("name", name), field(type, "SOURCE", this.mlyn, this.tkacz, this.zorza)),
				"createContact"))
			.contains("LIMIT_REACHED relations.0.otherIds.2");
		assertThat(edges()).isZero();
	}

	@Test
	void makeRoomUnderALimitByWhatGoes() {
		String type = this.account
			.defineType(Account.end("CONTACT", "Employee", Map.of("limit", 1)), Account.end("COMPANY", "Employer"))
			.text("createRelationType.relationType.id");
		update(Map.of(), field(type, "SOURCE", this.mlyn));
		assertThat(update(Map.of(), field(type, "SOURCE", this.tkacz)).problems("updateContact")).isEmpty();
		assertThat(others(this.anna)).containsExactly("Tkacz");
	}

	@Test
	void areRequiredOfANewProfileAndNotToBeEmptied() {
		String type = this.account
			.defineType(Account.end("CONTACT", "Employee", Map.of("required", true, "formSection", "Career")),
					Account.end("COMPANY", "Employer"))
			.text("createRelationType.relationType.id");
		assertThat(errors(make(Map.of("name", "Jan")), "createContact")).containsExactly("RELATION_REQUIRED relations");
		assertThat(errors(make(Map.of("name", "Jan"), field(type, "SOURCE")), "createContact"))
			.containsExactly("RELATION_REQUIRED relations.0.otherIds");
		String jan = make(Map.of("name", "Jan"), field(type, "SOURCE", this.mlyn)).text("createContact.profile.id");
		Answer emptied = this.account.update("Contact", Map.of("id", jan, "relations", List.of(field(type, "SOURCE"))));
		assertThat(errors(emptied, "updateContact")).containsExactly("RELATION_REQUIRED relations.0.otherIds");
		assertThat(this.account.update("Contact", Map.of("id", jan, "phone", "1")).problems("updateContact")).isEmpty();
		assertThat(others(jan)).containsExactly("Młyn");
		this.account.updateType(type, Map.of("active", false));
		assertThat(make(Map.of("name", "Ewa")).problems("createContact")).isEmpty();
	}

	@Test
	void doNotTakeFromAnotherWhatThatOneHasToKeep() {
		String type = this.account
			.defineType(Account.end("CONTACT", "Owner"), Account.end("COMPANY", "Property", Map.of("required", true)))
			.text("createRelationType.relationType.id");
		update(Map.of(), field(type, "SOURCE", this.mlyn));
		assertThat(errors(update(Map.of("name", "Hanna"), field(type, "SOURCE", this.tkacz)), "updateContact"))
			.containsExactly("LAST_REQUIRED relations.0.otherIds");
		assertThat(others(this.anna)).containsExactly("Młyn");
	}

	@Test
	void keepAndLoseThoseOfAnInactiveTypeButGetNoNewOnes() {
		String type = this.account.defineType(Account.end("CONTACT", "Employee"), Account.end("COMPANY", "Employer"))
			.text("createRelationType.relationType.id");
		update(Map.of(), field(type, "SOURCE", this.mlyn, this.tkacz));
		this.account.updateType(type, Map.of("active", false));
		assertThat(update(Map.of(), field(type, "SOURCE", this.mlyn)).problems("updateContact")).isEmpty();
		assertThat(errors(update(Map.of(), field(type, "SOURCE", this.mlyn, this.zorza)), "updateContact"))
			.containsExactly("RELATION_TYPE_INACTIVE relations.0.typeId");
		assertThat(others(this.anna)).containsExactly("Młyn");
	}

	@Test
	void areRefusedWhileRelationsAreSwitchedOff() {
		this.account.switchRelations(false);
		assertThat(errors(make(Map.of("name", "Jan"), field(this.former, "SOURCE", this.mlyn)), "createContact"))
			.containsExactly("RELATIONS_SWITCHED_OFF relations");
		assertThat(make(Map.of("name", "Jan")).problems("createContact")).isEmpty();
	}

	@Test
	void areNotSetOverAVersionThatIsOld() {
		update(Map.of("name", "Anna Maria"));
		assertThat(errors(update(Map.of("version", 1), field(this.former, "SOURCE", this.mlyn)), "updateContact"))
			.containsExactly("CONFLICT version");
		assertThat(edges()).isZero();
	}

	@Test
	void leaveAloneWhatTheViewerMayNotSee() {
		relate(this.mlyn);
		relate(this.tkacz);
		this.account.access(this.mlyn, "HIDDEN");
		this.people.colleague("dan");
		RestClient dan = this.people.signIn("dan");
		String document = """
				mutation($input: UpdateContactInput!) { updateContact(input: $input) { userErrors { code field } } }""";
		assertThat(
				this.api
					.ask(dan, document,
							Map.of("input",
									Map.of("id", this.anna, "relations",
											List.of(field(this.former, "SOURCE", this.zorza)))),
							"en")
					.problems("updateContact"))
			.isEmpty();
		assertThat(edges()).isEqualTo(2);
		assertThat(errors(this.api.ask(dan, document,
				Map.of("input", Map.of("id", this.anna, "relations", List.of(field(this.former, "SOURCE", this.mlyn)))),
				"en"), "updateContact"))
			.containsExactly("PROFILE_NOT_FOUND relations.0.otherIds.0");
	}

	@Test
	void areFiveHundredAtTheMost() {
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < 500; i++) {
			ids.add("com_" + i);
		}
		Answer tooMany = make(Map.of("name", "Jan"), field(this.former, "SOURCE", ids.toArray(String[]::new)));
		assertThat(tooMany.errorMessages()).singleElement().asString().contains("up to 500");
	}

	@Test
	void endUpAsOneOfTwoClientsSaid() {
		List<String> companies = List.of(this.mlyn, this.tkacz, this.zorza, this.account.company("Nowa"));
		List<Answer> answers = AtOnce.each(4,
				(client) -> update(Map.of(), field(this.former, "SOURCE", companies.get(client))));
		assertThat(answers).allSatisfy((answer) -> assertThat(answer.problems("updateContact")).isEmpty());
		assertThat(others(this.anna)).hasSize(1);
	}

	/**
	 * A type that a company can have to itself, with a field on the form for either end.
	 */
	private String bothEnds() {
		Map<String, String> shown = Map.of("formSection", "Property");
		return this.account
			.createType(Map.of("source", Account.end("COMPANY", "Owner", shown), "target",
					Account.end("COMPANY", "Property", shown), "allowSelf", true))
			.text("createRelationType.relationType.id");
	}

	private Answer owns(String type, List<String> properties, List<String> owners) {
		return this.account.update("Company",
				Map.of("id", this.mlyn, "relations", List.of(field(type, "SOURCE", properties.toArray(String[]::new)),
						field(type, "TARGET", owners.toArray(String[]::new)))));
	}

	private Answer make(Map<String, ?> values, Object... fields) {
		Map<String, Object> input = new HashMap<>(values);
		if (fields.length > 0) {
			input.put("relations", List.of(fields));
		}
		return this.account.make("Contact", input);
	}

	private Answer update(Map<String, ?> values, Object... fields) {
		Map<String, Object> input = new HashMap<>(values);
		input.put("id", this.anna);
		input.put("relations", List.of(fields));
		return this.account.update("Contact", input);
	}

	private String relate(String company) {
		return this.account.relate(this.anna, "FORMER_EMPLOYEE", company);
	}

	private static List<String> errors(Answer answer, String mutation) {
		return answer.objects(mutation + ".userErrors")
			.stream()
			.map((error) -> error.get("code") + " "
					+ ((error.get("field") instanceof List<?> field)
							? String.join(".", field.stream().map(String::valueOf).toList()) : "-"))
			.toList();
	}

	private List<String> others(String id) {
		return ask(id, "").texts("profile.relations.edges[*].other.name");
	}

	private List<String> all(String id) {
		return ask(id, "(filter: {includeInactive: true})").texts("profile.relations.edges[*].other.name");
	}

	private List<String> relations(String id) {
		return ask(id, "").texts("profile.relations.edges[*].node.id");
	}

	private Answer ask(String id, String arguments) {
		return this.api
			.ask("query($id: ID!) { profile(id: $id) { relations%s { edges { node { id } other { name } } } } }"
				.formatted(arguments), Map.of("id", id));
	}

	private long changes() {
		return count("MATCH (c:Change) RETURN count(c) AS count");
	}

	private long edges() {
		return count("MATCH (:Profile)-[r]->(:Profile) RETURN count(r) AS count");
	}

	private long count(String query) {
		return this.driver.executableQuery(query).execute().records().getFirst().get("count").asLong();
	}

}
