package dev.relata.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import dev.relata.support.StatementCounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What happened to a profile, in words. */
@RelataTest
class HistoryTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private StatementCounter statements;

	private String anna = "";

	private String mlyn = "";

	@BeforeEach
	void makeProfiles() {
		this.anna = this.account.contact("Anna");
		this.mlyn = this.account.company("Młyn");
	}

	@Test
	void isToldOnBothProfilesNewestFirst() {
		String relation = this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn);
		this.account.change(relation, Map.of("until", "2026-03-31"));
		this.account.remove(relation);
		String read = "Anna (Former employee) → Młyn (Previous company)";
		assertThat(this.account.history(this.anna, "summary")).containsExactly("Removed: " + read,
				"Changed " + read + ": Until from “—” to “Mar 31, 2026”", "Added: " + read, "Added: Anna");
		assertThat(this.account.history(this.mlyn, "summary")).startsWith("Removed: " + read).hasSize(4);
		assertThat(this.account.history(this.mlyn, "by")).containsOnly("admin");
	}

	@Test
	void speaksTheViewersLanguage() {
		this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn);
		this.account.update("Contact", Map.of("id", this.anna, "jobTitle", "Prezes"));
		assertThat(history(this.anna, "pl")).containsExactly("Zmieniono Anna: Stanowisko z „—” na „Prezes”",
				"Dodano: Anna (Były pracownik) → Młyn (Poprzednia firma)", "Dodano: Anna");
	}

	@Test
	void tellsWhereARelationWentTo() {
		String relation = this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn);
		String tkacz = this.account.company("Tkacz");
		this.account.change(relation, Map.of("profileId", this.anna, "otherId", tkacz));
		String moved = "Changed Anna (Former employee) → Młyn (Previous company); now: "
				+ "Anna (Former employee) → Tkacz (Previous company)";
		for (String profile : List.of(this.anna, this.mlyn, tkacz)) {
			assertThat(this.account.history(profile, "summary")).first().isEqualTo(moved);
		}
	}

	@Test
	void keepsTheNameThatAProfileHadThen() {
		this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn);
		this.account.update("Company", Map.of("id", this.mlyn, "name", "Wiatrak"));
		assertThat(this.account.history(this.mlyn, "summary")).containsExactly(
				"Changed Wiatrak: Name from “Młyn” to “Wiatrak”",
				"Added: Anna (Former employee) → Młyn (Previous company)", "Added: Młyn");
	}

	@Test
	void saysNothingWhereNothingHasChanged() {
		this.account.update("Contact", Map.of("id", this.anna, "name", "Anna"));
		this.account.relate(this.anna, "COMPETITOR", this.mlyn, null, null);
		assertThat(this.account.history(this.anna, "summary")).containsExactly("Added: Anna");
	}

	@Test
	void showsEachRelationOfManyThatWereAddedAtOnceByItself() {
		String type = this.account.type("FORMER_EMPLOYEE");
		List<Map<String, String>> input = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			input.add(Map.of("profileId", this.anna, "typeId", type, "as", "SOURCE", "otherId",
					this.account.company("Firma " + i)));
		}
		this.api.ask("mutation($input: [AddRelationInput!]!) { addRelations(input: $input) { changeId } }",
				Map.of("input", input));
		assertThat(this.account.history(this.anna, "summary")).hasSize(4)
			.contains("Added: Anna (Former employee) → Firma 1 (Previous company)");
		assertThat(this.account.history(this.anna, "id")).doesNotHaveDuplicates();
	}

	@Test
	void isPagedToItsEnd() {
		for (int i = 0; i < 7; i++) {
			this.account.update("Contact", Map.of("id", this.anna, "name", "Anna " + i));
		}
		List<String> seen = new ArrayList<>();
		String after = null;
		do {
			Answer page = page(this.anna, 3, after);
			seen.addAll(page.texts("profile.history.edges[*].node.id"));
			after = Boolean.TRUE.equals(page.at("profile.history.pageInfo.hasNextPage"))
					? page.text("profile.history.pageInfo.endCursor") : null;
		}
		while (after != null);
		assertThat(seen).hasSize(8).isEqualTo(this.account.history(this.anna, "id"));
	}

	@Test
	void costsTheSameNumberOfStatementsHoweverManyProfilesThereAre() {
		for (int i = 0; i < 20; i++) {
			this.account.relate(this.anna, "FORMER_EMPLOYEE", this.account.company("Firma " + i));
		}
		int one = this.statements.count(() -> histories(1));
		int twenty = this.statements.count(() -> histories(20));
		assertThat(twenty).isEqualTo(one).isLessThan(8);
	}

	@Test
	void isKeptOfSettingsAndTypesToo() {
		String type = this.account.defineType("Supplier", "Customer");
		this.account.updateType(type, Map.of("active", false));
		List<String> all = this.api.ask("{ settings { history(first: 3) { edges { node { summary undoable } } } } }")
			.texts("settings.history.edges[*].node.summary");
		assertThat(all).startsWith("Relation type SUPPLIER was changed: Active from “yes” to “no”",
				"Relation type SUPPLIER was defined");
	}

	@Test
	void hasChangesThatAreFoundByTheirId() {
		String id = this.account.history(this.anna, "id").getFirst();
		assertThat(this.api.ask("query($id: ID!) { node(id: $id) { ... on Change { summary by } } }", Map.of("id", id))
			.text("node.summary")).isEqualTo("Added: Anna");
		assertThat(this.api.ask("{ node(id: \"chg_0\") { id } }").at("node")).isNull();
	}

	private void histories(int first) {
		Answer answer = this.api.ask(
				"""
						query($first: Int) {
							profiles(first: $first) { edges { node { history(first: 5) { edges { node { summary undoable } } } } } }
						}""",
				Map.of("first", first));
		assertThat(answer.errors()).isEmpty();
	}

	private List<String> history(String id, String language) {
		return this.api
			.ask("query($id: ID!) { profile(id: $id) { history { edges { node { summary } } } } }", Map.of("id", id),
					language)
			.texts("profile.history.edges[*].node.summary");
	}

	private Answer page(String id, int first, @Nullable String after) {
		Map<String, @Nullable Object> variables = new HashMap<>(Map.of("id", id, "first", first));
		variables.put("after", after);
		return this.api.ask("""
				query($id: ID!, $first: Int, $after: String) {
					profile(id: $id) {
						history(first: $first, after: $after) {
							edges { node { id } } pageInfo { hasNextPage endCursor }
						}
					}
				}""", variables);
	}

}
