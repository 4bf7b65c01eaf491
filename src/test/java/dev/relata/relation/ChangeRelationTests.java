package dev.relata.relation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.AtOnce;
import dev.relata.support.RelataTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Changing and removing relations. */
@RelataTest
class ChangeRelationTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private Driver driver;

	private String anna = "";

	private String mlyn = "";

	private String tkacz = "";

	private String worked = "";

	@BeforeEach
	void people() {
		this.anna = this.account.contact("Anna");
		this.mlyn = this.account.company("Młyn");
		this.tkacz = this.account.company("Tkacz");
		this.worked = this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn);
	}

	@Test
	void keepsBothEndsWhenEditedFromTheInverseSide() {
		Answer changed = this.account.change(this.worked, Map.of("profileId", this.mlyn, "note", "ten years"));
		assertThat(sentence(changed)).isEqualTo("Anna (Former employee) → Młyn (Previous company)");
		assertThat(stored()).containsExactly(this.anna + " FORMER_EMPLOYEE " + this.mlyn);
	}

	@Test
	void changesTheOtherEndFromTheInverseSide() {
		String jan = this.account.contact("Jan");
		Answer changed = this.account.change(this.worked, Map.of("profileId", this.mlyn, "otherId", jan));
		assertThat(sentence(changed)).isEqualTo("Jan (Former employee) → Młyn (Previous company)");
		assertThat(changed.text("updateRelation.relation.id")).isEqualTo(this.worked);
	}

	@Test
	void changesTheOtherEndFromTheSourceWhereNoProfileIsNamed() {
		Answer changed = this.account.change(this.worked, Map.of("otherId", this.tkacz));
		assertThat(sentence(changed)).isEqualTo("Anna (Former employee) → Tkacz (Previous company)");
		assertThat(stored()).containsExactly(this.anna + " FORMER_EMPLOYEE " + this.tkacz);
	}

	@Test
	void changesARelationWhoseTypeAnotherInstanceHasJustChanged() {
		this.account.change(this.worked, Map.of("note", "ten years"));
		changeTypeElsewhere();
		Answer changed = this.account.change(this.worked, Map.of("note", "twelve years"));
		assertThat(changed.problems("updateRelation")).isEmpty();
		changeTypeElsewhere();
		assertThat(this.account.undo(changed.text("updateRelation.changeId")).problems("undo")).isEmpty();
	}

	private void changeTypeElsewhere() {
		this.driver
			.executableQuery("MATCH (t:RelationType {edgeType: 'FORMER_EMPLOYEE'}) SET t.position = t.position + 1000")
			.execute();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void changesToATypeThatRunsTheOtherWay(boolean fromSource) {
		String ran = this.account.defineType(Account.end("COMPANY", "Employer"), Account.end("CONTACT", "Employee"))
			.text("createRelationType.relationType.id");
		Answer changed = this.account.change(this.worked,
				Map.of("profileId", fromSource ? this.anna : this.mlyn, "typeId", ran));
		assertThat(sentence(changed)).isEqualTo("Młyn (Employer) → Anna (Employee)");
		assertThat(stored()).containsExactly(this.mlyn + " EMPLOYER " + this.anna);
	}

	@Test
	void turnsWhereItIsToldTo() {
		String branch = this.account.relate(this.mlyn, "HEADQUARTERS_BRANCH", this.tkacz);
		Answer changed = this.account.change(branch, Map.of("profileId", this.mlyn, "as", "TARGET"));
		assertThat(sentence(changed)).isEqualTo("Tkacz (Headquarters) → Młyn (Branch)");
	}

	@Test
	void keepsItsSideWithATypeThatFitsBothWays() {
		String branch = this.account.relate(this.mlyn, "HEADQUARTERS_BRANCH", this.tkacz);
		String owner = this.account.defineType("Owner", "Property");
		assertThat(sentence(this.account.change(branch, Map.of("profileId", this.tkacz, "typeId", owner))))
			.isEqualTo("Młyn (Owner) → Tkacz (Property)");
	}

	@Test
	void isFoundByTheSameIdAfterItsTypeChanged() {
		String branch = this.account.relate(this.mlyn, "HEADQUARTERS_BRANCH", this.tkacz);
		Answer changed = this.account.change(branch, Map.of("typeId", this.account.type("PARTNER")));
		assertThat(changed.text("updateRelation.relation.id")).isEqualTo(branch);
		assertThat(this.api
			.ask("query($id: ID!) { node(id: $id) { ... on Relation { type { edgeType } } } }", Map.of("id", branch))
			.text("node.type.edgeType")).isEqualTo("PARTNER");
		assertThat(this.account.change(branch, Map.of("note", "still there")).text("updateRelation.relation.note"))
			.isEqualTo("still there");
		assertThat(this.account.remove(branch).problems("removeRelation")).isEmpty();
		assertThat(stored()).containsExactly(this.anna + " FORMER_EMPLOYEE " + this.mlyn);
	}

	@Test
	void keepsWhatIsLeftOutAndClearsWhatIsNull() {
		this.account.change(this.worked, values("since", "2020-01-01", "until", "2024-01-01", "note", "a note"));
		Answer noted = this.account.change(this.worked, values("note", null));
		assertThat(noted.at("updateRelation.relation.note")).isNull();
		assertThat(noted.text("updateRelation.relation.since")).isEqualTo("2020-01-01");
		assertThat(noted.text("updateRelation.relation.until")).isEqualTo("2024-01-01");
		assertThat(noted.at("updateRelation.relation.active")).isEqualTo(false);
		Answer open = this.account.change(this.worked, values("until", null));
		assertThat(open.at("updateRelation.relation.until")).isNull();
		assertThat(open.text("updateRelation.relation.since")).isEqualTo("2020-01-01");
		assertThat(open.at("updateRelation.relation.active")).isEqualTo(true);
	}

	@Test
	void keepsAllButTheEndAndTheTypeWhereTheseChange() {
		this.account.change(this.worked, values("since", "2020-01-01", "note", "a note"));
		String before = made();
		this.account.change(this.worked, Map.of("otherId", this.tkacz));
		assertThat(made()).isEqualTo(before);
		assertThat(this.account.change(this.worked, Map.of()).text("updateRelation.relation.since"))
			.isEqualTo("2020-01-01");
	}

	@Test
	void keepsASymmetricRelationAsItIsStored() {
		String rivals = this.account.relate(this.mlyn, "COMPETITOR", this.tkacz);
		this.account.change(rivals, Map.of("profileId", this.tkacz, "note", "for years"));
		assertThat(stored()).contains(this.mlyn + " COMPETITOR " + this.tkacz).hasSize(2);
		this.account.change(rivals, Map.of("profileId", this.tkacz, "as", "SOURCE", "note", "no more"));
		assertThat(stored()).contains(this.mlyn + " COMPETITOR " + this.tkacz).hasSize(2);
	}

	@Test
	void refusesToBecomeWhatThereIsAlready() {
		this.account.relate(this.anna, "FORMER_EMPLOYEE", this.tkacz);
		assertThat(this.account.change(this.worked, Map.of("otherId", this.tkacz)).problems("updateRelation"))
			.containsExactly("ALREADY_RELATED");
		this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn, "2030-01-01", null);
		assertThat(stored()).hasSize(2);
		this.account.change(this.worked, Map.of("until", "2025-01-01"));
		this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn, "2030-01-01", null);
		assertThat(this.account.change(this.worked, values("until", null)).problems("updateRelation"))
			.containsExactly("ALREADY_RELATED");
	}

	@Test
	void refusesWhatCouldNotBeAdded() {
		assertThat(problems(Map.of("otherId", this.anna))).containsExactly("WRONG_KIND");
		assertThat(problems(Map.of("otherId", "com_0"))).containsExactly("PROFILE_NOT_FOUND");
		assertThat(problems(Map.of("typeId", "typ_0"))).containsExactly("RELATION_TYPE_NOT_FOUND");
		assertThat(problems(Map.of("profileId", this.tkacz))).containsExactly("NOT_ITS_PROFILE");
		assertThat(problems(Map.of("since", "2024-01-02", "until", "2024-01-01")))
			.containsExactly("ENDS_BEFORE_IT_BEGINS");
		String branch = this.account.relate(this.mlyn, "HEADQUARTERS_BRANCH", this.tkacz);
		assertThat(this.account.change(branch, Map.of("otherId", this.mlyn)).problems("updateRelation"))
			.containsExactly("RELATED_TO_ITSELF");
		assertThat(this.account.change("rel_FORMER_EMPLOYEE_0", Map.of()).problems("updateRelation"))
			.containsExactly("RELATION_NOT_FOUND");
	}

	@Test
	void goesWhenItIsRemoved() {
		Answer removed = this.account.remove(this.worked);
		assertThat(removed.text("removeRelation.deletedId")).isEqualTo(this.worked);
		assertThat(removed.number("removeRelation.affected")).isEqualTo(1);
		assertThat(stored()).isEmpty();
		assertThat(this.account.remove(this.worked).problems("removeRelation")).containsExactly("RELATION_NOT_FOUND");
	}

	@Test
	void isEndedAndRemovedThoughItsTypeTakesNoNewOnes() {
		String type = this.account.defineType("Owner", "Property");
		String owned = this.account.relate(this.mlyn, "OWNER", this.tkacz);
		this.account.updateType(type, Map.of("active", false));
		assertThat(this.account.change(owned, Map.of("until", "2025-01-01")).problems("updateRelation")).isEmpty();
		assertThat(this.account.remove(owned).problems("removeRelation")).isEmpty();
	}

	@Test
	void doesWhatTwoClientsAskAtOnceOneAfterTheOther() {
		List<String> companies = List.of(this.account.company("A"), this.account.company("B"),
				this.account.company("C"), this.account.company("D"));
		List<Answer> answers = AtOnce.each(4,
				(client) -> this.account.change(this.worked, Map.of("otherId", companies.get(client))));
		assertThat(answers).allSatisfy((answer) -> assertThat(answer.problems("updateRelation")).isEmpty());
		assertThat(stored()).hasSize(1);
	}

	private static Map<String, @Nullable Object> values(@Nullable Object... pairs) {
		Map<String, @Nullable Object> values = new HashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			values.put(String.valueOf(pairs[i]), pairs[i + 1]);
		}
		return values;
	}

	private static String sentence(Answer changed) {
		assertThat(changed.problems("updateRelation")).isEmpty();
		return changed.text("updateRelation.relation.sentence");
	}

	private List<String> problems(Map<String, ?> changes) {
		List<String> before = stored();
		List<String> problems = this.account.change(this.worked, changes).problems("updateRelation");
		assertThat(stored()).isEqualTo(before);
		return problems;
	}

	private String made() {
		return Arrays.asList(
				this.api
					.ask("query($id: ID!) { node(id: $id) { ... on Relation { createdAt createdBy since note } } }",
							Map.of("id", this.worked))
					.at("node"))
			.toString();
	}

	private List<String> stored() {
		return this.driver
			.executableQuery("MATCH (s:Profile)-[r]->(t:Profile) RETURN s.id + ' ' + type(r) + ' ' + t.id AS edge")
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("edge").asString())
			.toList();
	}

}
