package dev.relata.access;

import java.util.List;
import java.util.Map;

import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.AtOnce;
import dev.relata.support.RelataTest;
import dev.relata.support.StatementCounter;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Groups, and who is in them. */
@RelataTest
class GroupTests {

	@Autowired
	private Api api;

	@Autowired
	private StatementCounter statements;

	@Test
	void areMadeChangedAndDeleted() {
		String anna = user("anna");
		String piotr = user("piotr");
		Answer made = create(Map.of("name", " Sales ", "userIds", List.of(anna)));
		String id = made.text("createGroup.group.id");
		assertThat(id).startsWith("grp_");
		assertThat(made.text("createGroup.group.name")).isEqualTo("Sales");
		assertThat(made.texts("createGroup.group.users[*].name")).containsExactly("anna");
		Answer renamed = update(Map.of("id", id, "name", "Sprzedaż"));
		assertThat(renamed.text("updateGroup.group.name")).isEqualTo("Sprzedaż");
		assertThat(renamed.texts("updateGroup.group.users[*].name")).containsExactly("anna");
		Answer filled = update(Map.of("id", id, "userIds", List.of(piotr, anna, piotr)));
		assertThat(filled.texts("updateGroup.group.users[*].name")).containsExactly("anna", "piotr");
		Answer deleted = delete(id);
		assertThat(deleted.text("deleteGroup.deletedId")).isEqualTo(id);
		assertThat(deleted.number("deleteGroup.affected")).isEqualTo(2);
		assertThat(this.api.ask("{ groups { name } users { name groups { name } } }").texts("users[*].groups[*].name"))
			.isEmpty();
		assertThat(delete(id).problems("deleteGroup")).containsExactly("GROUP_NOT_FOUND");
	}

	@Test
	void haveOneNameEach() {
		create(Map.of("name", "Sales"));
		String other = create(Map.of("name", "Other")).text("createGroup.group.id");
		assertThat(create(Map.of("name", "Sales")).problems("createGroup")).containsExactly("NAME_TAKEN");
		assertThat(update(Map.of("id", other, "name", "Sales")).problems("updateGroup")).containsExactly("NAME_TAKEN");
		assertThat(update(Map.of("id", other, "name", "Other")).problems("updateGroup")).isEmpty();
		assertThat(create(Map.of("name", "\n")).problems("createGroup")).containsExactly("NAME_BLANK");
		assertThat(create(Map.of("name", "a\nb")).problems("createGroup")).containsExactly("NAME_NOT_PRINTABLE");
		assertThat(create(Map.of("name", "x".repeat(101))).problems("createGroup")).containsExactly("NAME_TOO_LONG");
	}

	@Test
	void haveOneNameEachWhereSeveralAreRenamedAtOnce() {
		List<String> ids = List.of("a", "b", "c", "d")
			.stream()
			.map((name) -> create(Map.of("name", name)).text("createGroup.group.id"))
			.toList();
		this.api.session();
		List<List<String>> problems = AtOnce.each(4,
				(client) -> update(Map.of("id", ids.get(client), "name", "Sales")).problems("updateGroup"));
		assertThat(problems).filteredOn(List::isEmpty).hasSize(1);
		assertThat(problems).filteredOn((codes) -> !codes.isEmpty())
			.allMatch((codes) -> codes.equals(List.of("NAME_TAKEN")));
	}

	@Test
	void haveEachUserOnceWhereBothSidesPutTheUserThereAtOnce() {
		String anna = user("anna");
		for (int round = 0; round < 5; round++) {
			String id = create(Map.of("name", "Group " + round)).text("createGroup.group.id");
			AtOnce.each(4, (client) -> (client % 2 == 0) ? update(Map.of("id", id, "userIds", List.of(anna)))
					: this.api.ask("""
							mutation($user: ID!, $group: ID!) {
								updateUser(input: {id: $user, groupIds: [$group]}) { userErrors { code } }
							}""", Map.of("user", anna, "group", id)));
			assertThat(delete(id).number("deleteGroup.affected")).isEqualTo(1);
		}
	}

	@Test
	void sayWhichUsersAreNotThere() {
		Answer refused = create(Map.of("name", "Sales", "userIds", List.of(user("anna"), "usr_0")));
		assertThat(refused.problems("createGroup")).containsExactly("USER_NOT_FOUND");
		assertThat(refused.texts("createGroup.userErrors[0].field[*]")).containsExactly("userIds", "1");
		assertThat(this.api.ask("{ groups { name } }").texts("groups[*].name")).isEmpty();
	}

	@Test
	void areReadByOneStatementForALevel() {
		String anna = user("anna");
		create(Map.of("name", "a", "userIds", List.of(anna)));
		String all = "{ groups { name users { name groups { name } } } }";
		this.api.ask(all);
		int one = this.statements.count(() -> this.api.ask(all));
		for (String name : List.of("b", "c", "d")) {
			create(Map.of("name", name, "userIds", List.of(anna)));
		}
		this.api.ask(all);
		assertThat(this.statements.count(() -> this.api.ask(all))).isEqualTo(one);
		assertThat(this.api.ask("{ groups(first: 2, after: \"b\") { name } }").texts("groups[*].name"))
			.containsExactly("c", "d");
	}

	private Answer create(Map<String, ?> input) {
		return this.api.ask("""
				mutation($input: CreateGroupInput!) {
					createGroup(input: $input) { group { id name users { name } } userErrors { code field } }
				}""", Map.of("input", input));
	}

	private Answer update(Map<String, ?> input) {
		return this.api.ask("""
				mutation($input: UpdateGroupInput!) {
					updateGroup(input: $input) { group { id name users { name } } userErrors { code field } }
				}""", Map.of("input", input));
	}

	private Answer delete(String id) {
		return this.api.ask(
				"mutation($id: ID!) { deleteGroup(input: {id: $id}) { deletedId affected userErrors { code } } }",
				Map.of("id", id));
	}

	private String user(String name) {
		return this.api.ask(
				"mutation($name: String!) { createUser(input: {name: $name, password: \"user-under-test\"}) { user { id } } }",
				Map.of("name", name))
			.text("createUser.user.id");
	}

}
