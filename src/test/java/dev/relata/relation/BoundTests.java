package dev.relata.relation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.relata.access.People;
import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;

import static dev.relata.support.Account.end;
import static dev.relata.support.Account.field;
import static org.assertj.core.api.Assertions.assertThat;

/** What would be too much at once is refused, and changes nothing. */
@RelataTest
class BoundTests {

	/** As in {@code application-test.yml}. */
	private static final int MOST_JUDGED = 1200;

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private Driver driver;

	@Autowired
	private People people;

	@Test
	void refusesToJudgeMoreTogetherThanItCan() {
		String type = this.account.defineType("Owner", "Property");
		String mlyn = this.account.company("Młyn");
		this.account.hub(mlyn, "OWNER", "Property", MOST_JUDGED + 1);
		List<String> before = everything();
		for (Map<String, ?> stricter : List.of(Map.of("source", end("COMPANY", "Owner", Map.of("limit", 1))),
				Map.of("hierarchical", true))) {
			assertThat(this.account.previewType(type, stricter).problems("previewRelationTypeChange"))
				.containsExactly("TOO_MANY_TO_JUDGE");
			for (ExistingPolicy policy : ExistingPolicy.values()) {
				Map<String, Object> change = new HashMap<>(stricter);
				change.put("existing", policy.name());
				Answer refused = this.account.updateType(type, change);
				assertThat(refused.problems("updateRelationType")).containsExactly("TOO_MANY_TO_JUDGE");
				assertThat(refused.text("updateRelationType.userErrors[0].message")).contains("1,200");
			}
		}
		assertThat(everything()).isEqualTo(before);
		this.account.remove(relation(mlyn));
		assertThat(this.account.updateType(type, Map.of("hierarchical", true)).problems("updateRelationType"))
			.isEmpty();
	}

	@Test
	void refusesToChangeMoreRelationsThanMayAtOnce() {
		Answer made = this.account.make("Company", Map.of("name", "Młyn"));
		String mlyn = made.text("createCompany.profile.id");
		String anna = this.account.contact("Anna");
		this.account.series(anna, "FORMER_EMPLOYEE", mlyn, Relations.MOST_AT_ONCE + 1);
		String type = this.account.type("FORMER_EMPLOYEE");
		List<String> before = everything();
		requireRefused(this.account.delete(mlyn), "deleteProfile");
		requireRefused(this.account.merge(this.account.company("Tkacz"), mlyn), "mergeProfiles");
		requireRefused(this.account.undo(made.text("createCompany.changeId")), "undo");
		requireRefused(
				this.account.update("Contact",
						Map.of("id", anna, "name", "Hanna", "relations", List.of(field(type, "SOURCE")))),
				"updateContact");
		assertThat(everything()).containsAll(before).hasSize(before.size() + 2);
		this.account.access(mlyn, "HIDDEN");
		this.people.colleague("dan");
		assertThat(asDan("deleteProfile(input: {id: \"%s\"})".formatted(mlyn))).containsExactly("PROFILE_NOT_FOUND");
		assertThat(asDan("mergeProfiles(input: {keepId: \"%s\", mergeIds: [\"%s\"]})"
			.formatted(this.account.company("Own"), mlyn))).containsExactly("PROFILE_NOT_FOUND");
	}

	/** What is wrong with a mutation of somebody else. */
	private List<String> asDan(String mutation) {
		return this.api
			.ask(this.people.signIn("dan"), "mutation { done: %s { userErrors { code } } }".formatted(mutation),
					Map.of(), "en")
			.problems("done");
	}

	private static void requireRefused(Answer answer, String mutation) {
		assertThat(answer.problems(mutation)).containsExactly("TOO_MANY_RELATIONS");
		assertThat(answer.text(mutation + ".userErrors[0].message")).contains("10,000");
	}

	private String relation(String profile) {
		return this.api
			.ask("query($id: ID!) { profile(id: $id) { relations(first: 1) { edges { node { id } } } } }",
					Map.of("id", profile))
			.texts("profile.relations.edges[*].node.id")
			.getFirst();
	}

	/** All profiles, relations, types and changes, as they are. */
	private List<String> everything() {
		return this.driver.executableQuery("""
				CALL () {
					MATCH (n:Profile|RelationType|Change)
					RETURN n.id AS id, n {.*, lock: null} AS thing
					UNION ALL
					MATCH (:Profile)-[r]->(:Profile)
					RETURN r.id AS id, r {.*} AS thing
				}
				RETURN id, thing ORDER BY id
				""")
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("id").asString() + " " + new java.util.TreeMap<>(row.get("thing").asMap()))
			.toList();
	}

}
