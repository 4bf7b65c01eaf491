package dev.relata.access;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.AtOnce;
import dev.relata.support.RelataTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Users, and what administrators do to them. */
@RelataTest
@ExtendWith(OutputCaptureExtension.class)
class UserTests {

	private static final String PASSWORD = "user-under-test";

	@Autowired
	private Api api;

	@Test
	void areMadeWithTheirRolesAndGroups() {
		String sales = group("Sales");
		Answer made = create(Map.of("name", "  Łucja Żak ", "password", PASSWORD, "roles", List.of("USER", "ANALYST"),
				"groupIds", List.of(sales)));
		assertThat(made.problems("createUser")).isEmpty();
		assertThat(made.text("createUser.user.id")).startsWith("usr_");
		assertThat(made.text("createUser.user.name")).isEqualTo("Łucja Żak");
		assertThat(made.texts("createUser.user.roles[*]")).containsExactlyInAnyOrder("USER", "ANALYST");
		assertThat(made.texts("createUser.user.groups[*].name")).containsExactly("Sales");
		assertThat(made.text("createUser.user.disabled")).isEqualTo("false");
		assertThat(who(this.api.basic("Łucja Żak", PASSWORD)).texts("viewer.roles[*]"))
			.containsExactlyInAnyOrder("USER", "ANALYST");
	}

	@Test
	void haveTheRoleUserWhereNoneIsGiven() {
		assertThat(create(Map.of("name", "anna", "password", PASSWORD)).texts("createUser.user.roles[*]"))
			.containsExactly("USER");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
			admin|NAME_TAKEN
			'   '|NAME_BLANK
			\u00a0|NAME_BLANK
			a\u0007b|NAME_NOT_PRINTABLE
			a\u202eb|NAME_NOT_PRINTABLE
			a:b|NAME_WITH_COLON
			Relata|NAME_RESERVED
			neo4j|NAME_RESERVED
			""")
	void refuseNamesThatCannotBe(String name, String code) {
		Answer refused = create(Map.of("name", name, "password", PASSWORD));
		assertThat(refused.problems("createUser")).containsExactly(code);
		assertThat(refused.texts("createUser.userErrors[0].field[*]")).containsExactly("name");
	}

	@Test
	void refuseLongNamesAndPasswordsThatCannotBe() {
		assertThat(create(Map.of("name", "ż".repeat(101), "password", PASSWORD)).problems("createUser"))
			.containsExactly("NAME_TOO_LONG");
		assertThat(create(Map.of("name", "ż".repeat(100), "password", PASSWORD)).problems("createUser")).isEmpty();
		assertThat(create(Map.of("name", "anna", "password", "1234567")).problems("createUser"))
			.containsExactly("PASSWORD_TOO_SHORT");
		assertThat(create(Map.of("name", "anna", "password", "ż".repeat(37))).problems("createUser"))
			.containsExactly("PASSWORD_TOO_LONG");
		assertThat(create(Map.of("name", "anna", "password", "ż".repeat(36))).problems("createUser")).isEmpty();
		assertThat(status(this.api.basic("anna", "ż".repeat(36)))).isEqualTo(200);
	}

	@Test
	void sayWhichGroupsAreNotThereAndAreNotMadeThen() {
		String sales = group("Sales");
		Answer refused = create(Map.of("name", "anna", "password", PASSWORD, "groupIds", List.of(sales, "grp_0"),
				"roles", List.of("USER")));
		assertThat(refused.problems("createUser")).containsExactly("GROUP_NOT_FOUND");
		assertThat(refused.texts("createUser.userErrors[0].field[*]")).containsExactly("groupIds", "1");
		assertThat(create(Map.of("name", "anna", "password", PASSWORD, "roles", List.of())).problems("createUser"))
			.containsExactly("ROLES_MISSING");
		assertThat(names(this.api.session())).containsExactly("admin");
	}

	@Test
	void areMadeOnceWhereSeveralMakeThemAtOnce() {
		RestClient admin = this.api.session();
		List<List<String>> problems = AtOnce.each(6,
				(client) -> this.api
					.ask(admin,
							"mutation { createUser(input: {name: \"anna\", password: \"%s\"}) { userErrors { code } } }"
								.formatted(PASSWORD),
							Map.of(), "en")
					.problems("createUser"));
		assertThat(problems).filteredOn(List::isEmpty).hasSize(1);
		assertThat(problems).filteredOn((codes) -> !codes.isEmpty())
			.allMatch((codes) -> codes.equals(List.of("NAME_TAKEN")));
	}

	@Test
	void keepWhatAnUpdateLeavesOut() {
		String sales = group("Sales");
		String anna = add(Map.of("name", "anna", "password", PASSWORD, "groupIds", List.of(sales)));
		Answer analyst = update(Map.of("id", anna, "roles", List.of("ANALYST")));
		assertThat(analyst.texts("updateUser.user.roles[*]")).containsExactly("ANALYST");
		assertThat(analyst.texts("updateUser.user.groups[*].name")).containsExactly("Sales");
		Answer elsewhere = update(Map.of("id", anna, "groupIds", List.of()));
		assertThat(elsewhere.texts("updateUser.user.roles[*]")).containsExactly("ANALYST");
		assertThat(elsewhere.texts("updateUser.user.groups[*].name")).isEmpty();
		assertThat(status(this.api.basic("anna", PASSWORD))).isEqualTo(200);
		assertThat(update(Map.of("id", "usr_0", "disabled", true)).problems("updateUser"))
			.containsExactly("USER_NOT_FOUND");
	}

	@Test
	void leaveOneAdministratorAtLeast() {
		String admin = id("admin");
		assertThat(update(Map.of("id", admin, "disabled", true)).problems("updateUser"))
			.containsExactly("LAST_ADMINISTRATOR");
		assertThat(update(Map.of("id", admin, "roles", List.of("USER"))).problems("updateUser"))
			.containsExactly("LAST_ADMINISTRATOR");
		String other = add(Map.of("name", "other", "password", PASSWORD, "roles", List.of("ADMIN")));
		update(Map.of("id", other, "disabled", true));
		assertThat(update(Map.of("id", admin, "disabled", true)).problems("updateUser"))
			.containsExactly("LAST_ADMINISTRATOR");
		assertThat(who(this.api.session()).texts("viewer.roles[*]")).containsExactly("ADMIN");
	}

	@Test
	void leaveOneAdministratorWhereTwoRemoveEachOther() {
		for (int round = 0; round < 5; round++) {
			String one = add(Map.of("name", "one" + round, "password", PASSWORD, "roles", List.of("ADMIN")));
			String two = add(Map.of("name", "two" + round, "password", PASSWORD, "roles", List.of("ADMIN")));
			this.api.ask("{ viewer { name } }");
			List<String> ids = List.of(id("admin"), one, two);
			List<RestClient> clients = List.of(this.api.session(), this.api.signIn("one" + round, PASSWORD),
					this.api.signIn("two" + round, PASSWORD));
			AtOnce.each(3, (client) -> this.api.ask(clients.get(client),
					"mutation($id: ID!) { updateUser(input: {id: $id, roles: [USER]}) { userErrors { code } } }",
					Map.of("id", ids.get((client + 1) % 3)), "en"));
			List<String> left = clients.stream()
				.filter((client) -> who(client).texts("viewer.roles[*]").contains("ADMIN"))
				.map((client) -> who(client).text("viewer.name"))
				.toList();
			assertThat(left).isNotEmpty();
			RestClient remaining = clients.get(List.of("admin", "one" + round, "two" + round).indexOf(left.getFirst()));
			this.api.ask(remaining,
					"mutation($id: ID!) { updateUser(input: {id: $id, roles: [ADMIN]}) { userErrors { code } } }",
					Map.of("id", id(remaining, "admin")), "en");
			Arrays.asList(one, two).forEach((id) -> update(Map.of("id", id, "roles", List.of("USER"))));
		}
	}

	@Test
	void changeTheirPasswordsKnowingTheOldOne() {
		add(Map.of("name", "anna", "password", PASSWORD));
		RestClient anna = this.api.signIn("anna", PASSWORD);
		RestClient elsewhere = this.api.signIn("anna", PASSWORD);
		assertThat(changePassword(anna, "wrong-password", "another-one").problems("changePassword"))
			.containsExactly("WRONG_PASSWORD");
		assertThat(changePassword(anna, PASSWORD, "short").problems("changePassword"))
			.containsExactly("PASSWORD_TOO_SHORT");
		Answer changed = changePassword(anna, PASSWORD, "another-one");
		assertThat(changed.problems("changePassword")).isEmpty();
		assertThat(changed.texts("changePassword.user.roles[*]")).containsExactly("USER");
		assertThat(status(anna)).as("the session that did it").isEqualTo(200);
		assertThat(status(elsewhere)).as("another session").isEqualTo(401);
		assertThat(status(this.api.basic("anna", PASSWORD))).isEqualTo(401);
		assertThat(status(this.api.basic("anna", "another-one"))).isEqualTo(200);
	}

	@Test
	void areToldToAdministratorsAndInPartToOthers() {
		String sales = group("Sales");
		add(Map.of("name", "anna", "password", PASSWORD, "groupIds", List.of(sales)));
		String gone = add(Map.of("name", "gone", "password", PASSWORD));
		update(Map.of("id", gone, "disabled", true));
		add(Map.of("name", "piotr", "password", PASSWORD, "groupIds", List.of(sales)));
		assertThat(names(this.api.session())).containsExactly("admin", "anna", "gone", "piotr");
		String all = "{ users { id name roles disabled groups { name } } groups { id name users { name } } }";
		Answer told = this.api.ask(this.api.basic("anna", PASSWORD), all, Map.of(), "en");
		assertThat(told.texts("users[*].name")).containsExactly("admin", "anna", "piotr");
		assertThat(told.texts("users[?(@.name != 'anna')].roles[*]")).isEmpty();
		assertThat(told.texts("users[?(@.name != 'anna')].groups[*]")).isEmpty();
		assertThat(told.texts("users[?(@.name == 'anna')].roles[*]")).containsExactly("USER");
		assertThat(told.texts("users[?(@.name == 'anna')].groups[*].name")).containsExactly("Sales");
		assertThat(told.texts("groups[*].users[*].name")).containsExactly("anna");
		assertThat(this.api.ask(all).texts("groups[*].users[*].name")).containsExactly("anna", "piotr");
	}

	@Test
	void areListedInPagesByName() {
		for (String name : List.of("c", "a", "b")) {
			add(Map.of("name", name, "password", PASSWORD));
		}
		assertThat(this.api.ask("{ users(first: 2) { name } }").texts("users[*].name")).containsExactly("a", "admin");
		assertThat(this.api.ask("{ users(first: 2, after: \"admin\") { name } }").texts("users[*].name"))
			.containsExactly("b", "c");
		assertThat(this.api.ask("{ users(first: 101) { name } }").errorMessages()).singleElement()
			.asString()
			.contains("from 1 to 100");
	}

	@Test
	void areNodes() {
		String anna = add(Map.of("name", "anna", "password", PASSWORD));
		Answer found = this.api.ask(
				"query($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on User { name } ... on Group { name } } }",
				Map.of("ids", List.of(anna, group("Sales"), "usr_0", "grp_0")));
		assertThat(found.texts("nodes[*].name")).containsExactly("anna", "Sales");
		assertThat(found.texts("nodes[*].__typename")).containsExactly("User", "Group");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			createUser  | {name: "x", password: "12345678"}
			updateUser  | {id: "usr_0"}
			createGroup | {name: "x"}
			updateGroup | {id: "grp_0"}
			deleteGroup | {id: "grp_0"}
			""")
	void areLeftToAdministrators(String mutation, String input) {
		add(Map.of("name", "anna", "password", PASSWORD, "roles", List.of("USER", "ANALYST")));
		assertThat(this.api
			.ask(this.api.basic("anna", PASSWORD),
					"mutation { %s(input: %s) { userErrors { code } } }".formatted(mutation, input), Map.of(), "en")
			.problems(mutation)).containsExactly("ADMINISTRATORS_ONLY");
	}

	@Test
	void areToldOfInTheLogWithoutSecrets(CapturedOutput output) {
		String anna = add(Map.of("name", "anna", "password", PASSWORD));
		update(Map.of("id", anna, "disabled", true, "password", "another-secret"));
		assertThat(output.getAll()).contains("admin made the user anna with the roles [USER]")
			.contains("admin changed the user anna: disabled another password")
			.doesNotContain(PASSWORD)
			.doesNotContain("another-secret")
			.doesNotContain("{bcrypt}");
	}

	@Test
	void keepOneNameForTheEdgesOfGroups() {
		assertThat(this.api.ask("""
				mutation {
					createRelationType(input: {
						source: {kinds: [CONTACT], roles: [{language: "en", text: "Member of"}]},
						target: {kinds: [COMPANY], roles: [{language: "en", text: "Club"}]}
					}) { relationType { edgeType } userErrors { code } }
				}""").text("createRelationType.relationType.edgeType")).isEqualTo("MEMBER_OF_CLUB");
	}

	private Answer create(Map<String, ?> input) {
		return this.api.ask("""
				mutation($input: CreateUserInput!) {
					createUser(input: $input) {
						user { id name roles groups { name } disabled } userErrors { code message field }
					}
				}""", Map.of("input", input));
	}

	private String add(Map<String, ?> input) {
		return create(input).text("createUser.user.id");
	}

	private Answer update(Map<String, ? extends @Nullable Object> input) {
		return this.api.ask("""
				mutation($input: UpdateUserInput!) {
					updateUser(input: $input) {
						user { id name roles groups { name } disabled } userErrors { code message field }
					}
				}""", Map.of("input", new HashMap<>(input)));
	}

	private Answer changePassword(RestClient client, String old, String password) {
		return this.api.ask(client, """
				mutation($old: String!, $new: String!) {
					changePassword(input: {oldPassword: $old, newPassword: $new}) {
						user { roles groups { name } } userErrors { code }
					}
				}""", Map.of("old", old, "new", password), "en");
	}

	private String group(String name) {
		return this.api
			.ask("mutation($name: String!) { createGroup(input: {name: $name}) { group { id } userErrors { code } } }",
					Map.of("name", name))
			.text("createGroup.group.id");
	}

	private String id(String name) {
		return id(this.api.session(), name);
	}

	private String id(RestClient client, String name) {
		return this.api.ask(client, "{ users { id name } }", Map.of(), "en")
			.texts("users[?(@.name == '%s')].id".formatted(name))
			.getFirst();
	}

	private List<String> names(RestClient client) {
		return this.api.ask(client, "{ users { name } }", Map.of(), "en").texts("users[*].name");
	}

	private Answer who(RestClient client) {
		return this.api.ask(client, "{ viewer { name roles } }", Map.of(), "en");
	}

	private static int status(RestClient client) {
		return client.post()
			.uri("/graphql")
			.header("Content-Type", "application/json")
			.body(Map.of("query", "{ viewer { name } }"))
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value();
	}

}
