package dev.relata.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import dev.relata.support.StatementCounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static dev.relata.support.Account.end;
import static org.assertj.core.api.Assertions.assertThat;

/** Many relations in one request. */
@RelataTest
class BulkTests {

	private static final String ADD = """
			mutation($input: [AddRelationInput!]!) {
				addRelations(input: $input) { relations { id } changeId userErrors { code field } }
			}""";

	private static final String REMOVE = """
			mutation($input: [RemoveRelationInput!]!) {
				removeRelations(input: $input) { relations { id } changeId userErrors { code field } }
			}""";

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private StatementCounter statements;

	private String mlyn = "";

	private String type = "";

	private List<String> others = List.of();

	@BeforeEach
	void aHubWithRivals() {
		this.mlyn = this.account.company("Młyn");
		this.account.hub(this.mlyn, "COMPETITOR", "Rival", 500);
		this.others = new ArrayList<>();
		String after = null;
		for (int page = 0; page < 5; page++) {
			Map<String, @Nullable Object> variables = new HashMap<>(Map.of("id", this.mlyn));
			variables.put("after", after);
			Answer answer = this.api.ask("""
					query($id: ID!, $after: String) {
						profile(id: $id) {
							relations(first: 100, after: $after) { edges { other { id } } pageInfo { endCursor } }
						}
					}""", variables);
			this.others.addAll(answer.texts("profile.relations.edges[*].other.id"));
			after = answer.text("profile.relations.pageInfo.endCursor");
		}
		this.type = this.account.defineType(end("COMPANY", "Supplier"), end("COMPANY", "Customer", Map.of("limit", 1)))
			.text("createRelationType.relationType.id");
	}

	@Test
	void areDoneEachThatCanBeWithAnErrorForEachThatCannot() {
		String taken = this.others.get(3);
		this.account.relate(this.account.company("Tkacz"), "SUPPLIER", taken);
		List<Map<String, String>> input = new ArrayList<>(this.others.stream().map(this::supply).toList());
		input.set(10, supply(this.others.get(11)));
		input.set(20, supply("com_0"));
		Map<String, @Nullable Object> late = new HashMap<>(supply(this.others.get(30)));
		List<Map<String, ?>> all = new ArrayList<>(input);
		late.put("since", "2026-02-01");
		late.put("until", "2026-01-01");
		all.set(30, late);
		Answer added = this.api.ask(ADD, Map.of("input", all));
		assertThat(added.texts("addRelations.userErrors[*].code")).containsExactly("LIMIT_REACHED", "ALREADY_RELATED",
				"PROFILE_NOT_FOUND", "ENDS_BEFORE_IT_BEGINS");
		assertThat(added.texts("addRelations.userErrors[*].field[0]")).containsExactly("3", "11", "20", "30");
		assertThat(added.texts("addRelations.userErrors[*].field[1]")).containsExactly("otherId", "otherId", "otherId",
				"until");
		assertThat(added.text("addRelations.changeId")).isNotEmpty();
		assertThat(suppliedCount()).isEqualTo(496);
		List<String> ids = added.texts("addRelations.relations[*].id");
		List<Map<String, String>> removed = new ArrayList<>(ids.stream().map((id) -> Map.of("id", id)).toList());
		removed.add(Map.of("id", ids.getFirst()));
		removed.add(2, Map.of("id", "rel_SUPPLIER_0"));
		Answer gone = this.api.ask(REMOVE, Map.of("input", removed));
		assertThat(gone.texts("removeRelations.userErrors[*].field[0]")).containsExactly("2", "497");
		assertThat(gone.problems("removeRelations")).containsOnly("RELATION_NOT_FOUND");
		assertThat(suppliedCount()).isZero();
	}

	@Test
	void takeAsManyStatementsAsOne() {
		int one = this.statements.count(() -> assertThat(add(this.others.subList(0, 1))).hasSize(1));
		List<String> added = new ArrayList<>();
		int many = this.statements.count(() -> added.addAll(add(this.others.subList(1, 500))));
		assertThat(added).hasSize(499);
		assertThat(many).isBetween(one - 1, one + 1);
		int removedOne = this.statements.count(() -> remove(added.subList(0, 1)));
		int removedMany = this.statements.count(() -> remove(added.subList(1, 499)));
		assertThat(removedMany).isBetween(removedOne - 1, removedOne + 1);
		assertThat(suppliedCount()).isEqualTo(1);
	}

	@Test
	void areFiveHundredAtTheMost() {
		List<Map<String, String>> tooMany = IntStream.range(0, 501).mapToObj((i) -> supply("com_0")).toList();
		assertThat(this.api.ask(ADD, Map.of("input", tooMany)).errorMessages()).singleElement()
			.asString()
			.contains("from 1 to 500");
		assertThat(this.api.ask(REMOVE, Map.of("input", List.of())).errorMessages()).singleElement()
			.asString()
			.contains("from 1 to 500");
	}

	private Map<String, String> supply(String other) {
		return Map.of("profileId", this.mlyn, "typeId", this.type, "as", "SOURCE", "otherId", other);
	}

	private List<String> add(List<String> to) {
		Answer added = this.api.ask(ADD, Map.of("input", to.stream().map(this::supply).toList()));
		assertThat(added.problems("addRelations")).isEmpty();
		return added.texts("addRelations.relations[*].id");
	}

	private void remove(List<String> ids) {
		Answer removed = this.api.ask(REMOVE, Map.of("input", ids.stream().map((id) -> Map.of("id", id)).toList()));
		assertThat(removed.problems("removeRelations")).isEmpty();
	}

	private int suppliedCount() {
		return this.api.ask(
				"query($id: ID!, $types: [ID!]) { profile(id: $id) { relations(filter: {typeIds: $types}) { totalCount } } }",
				Map.of("id", this.mlyn, "types", List.of(this.type)))
			.number("profile.relations.totalCount");
	}

}
