package dev.relata.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.AtOnce;
import dev.relata.support.RelataTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Making, changing, deleting and finding profiles. */
@RelataTest
class ProfileTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private Driver driver;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Contact | jobTitle=Clerk,email=a@b.pl,phone=+48 123
			Company | taxId=PL1,website=https://m.pl,industry=Textiles,city=Łódź,country=PL
			Deal    | amount=1234.5,currency=PLN,stage=Offer,status=WON,closesOn=2026-03-31
			Space   | status=Going well,startsOn=2026-01-01,endsOn=2026-12-31,description=A mill
			""")
	void keepTheFieldsOfTheirKind(String kind, String fields) {
		Map<String, Object> values = new HashMap<>();
		for (String field : fields.split(",", -1)) {
			String[] parts = field.split("=", 2);
			values.put(parts[0], parts[0].equals("amount") ? (Object) Double.valueOf(parts[1]) : parts[1]);
		}
		String names = String.join(" ", values.keySet());
		Map<String, Object> input = new HashMap<>(values);
		input.put("name", "  Młyn ");
		input.put("externalId", "ext-1");
		String id = this.account.create(kind, input);
		Answer read = this.api.ask("""
				query($id: ID!) {
					profile(id: $id) { __typename kind name externalId version createdAt updatedAt ... on %s { %s } }
					profileByExternalId(externalId: "ext-1") { id }
				}""".formatted(kind, names), Map.of("id", id));
		assertThat(read.text("profile.__typename")).isEqualTo(kind);
		assertThat(read.text("profile.kind")).isEqualTo(kind.toUpperCase(java.util.Locale.ROOT));
		assertThat(read.text("profile.name")).isEqualTo("Młyn");
		assertThat(read.text("profile.externalId")).isEqualTo("ext-1");
		assertThat(read.number("profile.version")).isEqualTo(1);
		assertThat(read.text("profile.createdAt")).isEqualTo(read.text("profile.updatedAt")).endsWith("Z");
		assertThat(read.text("profileByExternalId.id")).isEqualTo(id);
		values.forEach((name, value) -> assertThat(read.text("profile." + name)).isEqualTo(value.toString()));
	}

	@Test
	void carryTheLabelsAndPropertiesThatAnalystsKnow() {
		String id = this.account.create("Company", Map.of("name", "Młyn", "city", "Łódź"));
		var node = this.driver.executableQuery("MATCH (p:Profile:Company {id: $id}) RETURN p")
			.withParameters(Map.of("id", id))
			.execute()
			.records()
			.getFirst()
			.get("p");
		assertThat(node.asNode().labels()).containsExactlyInAnyOrder("Profile", "Company");
		assertThat(node.asMap()).containsEntry("name", "Młyn").containsEntry("city", "Łódź");
	}

	@Test
	void keepWhatIsLeftOutAndClearWhatIsNull() {
		String id = this.account.create("Contact",
				Map.of("name", "Anna", "jobTitle", "Clerk", "email", "a@b.pl", "externalId", "x"));
		this.account.update("Contact", input(id, "jobTitle", null));
		Answer read = this.api.ask(
				"query($id: ID!) { profile(id: $id) { name externalId version ... on Contact { jobTitle email } } }",
				Map.of("id", id));
		assertThat(read.at("profile.jobTitle")).isNull();
		assertThat(read.text("profile.email")).isEqualTo("a@b.pl");
		assertThat(read.text("profile.name")).isEqualTo("Anna");
		assertThat(read.text("profile.externalId")).isEqualTo("x");
		assertThat(read.number("profile.version")).isEqualTo(2);
	}

	@Test
	void keepTheirVersionWhereNothingChanges() {
		String id = this.account.contact("Anna");
		assertThat(this.account.update("Contact", input(id, "name", "Anna")).number("updateContact.profile.version"))
			.isEqualTo(1);
	}

	@Test
	void changeNothingWhereSomebodyChangedThemMeanwhile() {
		String id = this.account.contact("Anna");
		this.account.update("Contact", Map.of("id", id, "version", 1, "name", "Anna Maria"));
		Answer late = this.account.update("Contact", Map.of("id", id, "version", 1, "name", "Hanna"));
		assertThat(late.problems("updateContact")).containsExactly("CONFLICT");
		assertThat(late.text("updateContact.userErrors[0].message")).contains("2");
		assertThat(late.at("updateContact.profile")).isNull();
		assertThat(name(id)).isEqualTo("Anna Maria");
	}

	@Test
	void letOneOfEightWhoReadTheSameVersionChangeThem() {
		String id = this.account.contact("Anna");
		List<Answer> answers = AtOnce.each(8,
				(client) -> this.account.update("Contact", Map.of("id", id, "version", 1, "name", "Anna " + client)));
		assertThat(answers.stream().filter((answer) -> answer.problems("updateContact").isEmpty())).hasSize(1);
	}

	@Test
	void refuseAChangeOfAnotherKind() {
		assertThat(this.account.update("Company", input(this.account.contact("Anna"), "name", "Młyn"))
			.problems("updateCompany")).containsExactly("OTHER_KIND");
		assertThat(this.account.update("Contact", input("con_0", "name", "Anna")).problems("updateContact"))
			.containsExactly("PROFILE_NOT_FOUND");
	}

	@Test
	void saysHowManyRelationsWentWithADeletedOne() {
		String anna = this.account.contact("Anna");
		String mlyn = this.account.company("Młyn");
		this.account.relate(anna, "FORMER_EMPLOYEE", mlyn);
		this.account.relate(mlyn, "COMPETITOR", this.account.company("Tkacz"));
		Answer deleted = delete(mlyn);
		assertThat(deleted.text("deleteProfile.deletedId")).isEqualTo(mlyn);
		assertThat(deleted.number("deleteProfile.affected")).isEqualTo(2);
		assertThat(delete(mlyn).problems("deleteProfile")).containsExactly("PROFILE_NOT_FOUND");
		assertThat(this.api.ask("query($id: ID!) { profile(id: $id) { relationCount } }", Map.of("id", anna))
			.number("profile.relationCount")).isZero();
	}

	@Test
	void areFoundByIdInTheOrderAskedForWithNullsForOthers() {
		String anna = this.account.contact("Anna");
		String mlyn = this.account.company("Młyn");
		String type = this.account.type("PARTNER");
		String relation = this.account.relate(anna, "FORMER_EMPLOYEE", mlyn);
		Answer answer = this.api.ask("query($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }",
				Map.of("ids", List.of(mlyn, "con_0", relation, "", "typ_0", anna, type, mlyn, "rel_X_0", "nonsense")));
		assertThat(answer.texts("nodes[*]").stream().map((node) -> node.replaceAll(".*__typename=|}", "")))
			.containsExactly("Company", "null", "Relation", "null", "null", "Contact", "RelationType", "Company",
					"null", "null");
		assertThat(this.api.ask("{ node(id: \"com_0\") { id } profile(id: \"" + type + "\") { id } }").at("profile"))
			.isNull();
	}

	@Test
	void areFoundUpToAHundredAtOnce() {
		List<String> ids = java.util.Collections.nCopies(101, "con_0");
		assertThat(this.api.ask("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", Map.of("ids", ids)).errorMessages())
			.singleElement()
			.asString()
			.contains("up to 100");
	}

	@Test
	void haveAnExternalIdOfTheirOwn() {
		this.account.create("Contact", Map.of("name", "Anna", "externalId", "x"));
		String jan = this.account.contact("Jan");
		assertThat(this.account.update("Contact", input(jan, "externalId", "x")).problems("updateContact"))
			.containsExactly("EXTERNAL_ID_TAKEN");
		Answer made = this.api.ask(
				"mutation { createCompany(input: {name: \"M\", externalId: \"x\"}) { profile { id } userErrors { code } } }");
		assertThat(made.problems("createCompany")).containsExactly("EXTERNAL_ID_TAKEN");
		assertThat(this.account.update("Contact", input(jan, "externalId", " ")).problems("updateContact")).isEmpty();
	}

	@Test
	void haveOneExternalIdThoughEightClientsTakeItAtOnce() {
		List<Answer> answers = AtOnce.each(8, (client) -> this.api.ask("""
				mutation($name: String!) {
					createContact(input: {name: $name, externalId: "same"}) { profile { id } userErrors { code } }
				}""", Map.of("name", "C" + client)));
		assertThat(answers.stream().flatMap((answer) -> answer.problems("createContact").stream()))
			.containsOnly("EXTERNAL_ID_TAKEN")
			.hasSize(7);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Contact | {"name": " "}                              | NAME_MISSING
			Deal    | {"name": "D", "amount": 1e999}             | NOT_A_NUMBER
			Contact | {"name": "LONG256"}                        | TOO_LONG
			Contact | {"name": "A", "externalId": "LONG256"}     | TOO_LONG
			Contact | {"name": "A", "jobTitle": "LONG4001"}      | TOO_LONG
			Contact | {"name": "LONG255", "jobTitle": "LONG4000"} | NONE
			""")
	void areRefusedWhatTheyCannotHold(String kind, String values, @Nullable String problem) {
		String literal = values.replaceAll("\"(\\w+)\":", "$1:")
			.replaceAll("\\d?LONG(\\d+)", "LONG$1")
			.replace("LONG256", "x".repeat(256))
			.replace("LONG255", "x".repeat(255))
			.replace("LONG4001", "x".repeat(4001))
			.replace("LONG4000", "x".repeat(4000));
		Answer answer = this.api.ask(
				"mutation { create%1$s(input: %2$s) { profile { id } userErrors { code } } }".formatted(kind, literal));
		if (problem == null) {
			assertThat(answer.errors()).isNotEmpty();
		}
		else {
			assertThat(answer.problems("create" + kind))
				.isEqualTo(problem.equals("NONE") ? List.of() : List.of(problem));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "\uFDFA", "㌀", "😀", "ß", "界" })
	void takeLongNamesInEveryScript(String character) {
		String name = character.repeat(255 / character.length());
		String id = this.account.company(name);
		assertThat(name(id)).isEqualTo(name);
		assertThat(this.api
			.ask("query($text: String) { profiles(filter: {text: $text}) { totalCount } }",
					Map.of("text", character + character))
			.number("profiles.totalCount")).isEqualTo(1);
	}

	@Test
	void losesNothingOfANameThatIsRenamed() {
		String id = this.account.company("Aleph");
		this.account.update("Company", input(id, "name", "Zet"));
		assertThat(this.api
			.ask("{ a: profiles(filter: {text: \"aleph\"}) { totalCount }"
					+ " z: profiles(filter: {text: \"zet\"}) { totalCount } }")
			.number("a.totalCount")).isZero();
	}

	private Answer delete(String id) {
		return this.api.ask(
				"mutation($id: ID!) { deleteProfile(input: {id: $id}) { deletedId affected userErrors { code } } }",
				Map.of("id", id));
	}

	private String name(String id) {
		return this.api.ask("query($id: ID!) { profile(id: $id) { name } }", Map.of("id", id)).text("profile.name");
	}

	private static Map<String, @Nullable Object> input(String id, String field, @Nullable String value) {
		Map<String, @Nullable Object> input = new HashMap<>();
		input.put("id", id);
		input.put(field, value);
		return input;
	}

}
