package dev.relata.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.AtOnce;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Undoing. */
@RelataTest
class UndoTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	private String anna = "";

	private String mlyn = "";

	@BeforeEach
	void makeProfiles() {
		this.anna = this.account.contact("Anna");
		this.mlyn = this.account.company("Młyn");
	}

	@Test
	void removesARelationThatWasAdded() {
		Answer added = this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn, null, null);
		Answer undone = this.account.undo(added.text("addRelation.changeId"));
		assertThat(undone.text("undo.change.summary"))
			.isEqualTo("Undone, so: Removed: Anna (Former employee) → Młyn (Previous company)");
		assertThat(relations(this.anna)).isEmpty();
	}

	@Test
	void bringsARelationBackWithItsIdItsDaysAndItsNote() {
		String relation = this.account
			.add(Map.of("profileId", this.anna, "typeId", this.account.type("FORMER_EMPLOYEE"), "as", "SOURCE",
					"otherId", this.mlyn, "since", "2020-01-01", "note", "Sales"))
			.text("addRelation.relation.id");
		String before = node(relation);
		this.account.undo(this.account.remove(relation).text("removeRelation.changeId"));
		assertThat(node(relation)).isEqualTo(before).contains("Sales");
	}

	@Test
	void putsBackWhatAChangeOfARelationChanged() {
		String relation = this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn);
		String before = node(relation);
		Answer changed = this.account.change(relation, Map.of("profileId", this.anna, "otherId",
				this.account.company("Tkacz"), "until", "2020-12-31", "note", "x"));
		assertThat(node(relation)).isNotEqualTo(before);
		this.account.undo(changed.text("updateRelation.changeId"));
		assertThat(node(relation)).isEqualTo(before);
	}

	@Test
	void bringsADeletedProfileBackWithItsFieldsAndItsRelations() {
		String deal = this.account.create("Deal", Map.of("name", "Sprzedaż", "externalId", "d-1", "amount", 12.5,
				"closesOn", "2026-03-31", "status", "WON"));
		this.account.relate(deal, "SALE_DELIVERY", this.account.space("Realizacja"));
		String before = profile(deal);
		Answer deleted = this.account.delete(deal);
		assertThat(deleted.number("deleteProfile.affected")).isEqualTo(1);
		assertThat(this.account.undo(deleted.text("deleteProfile.changeId")).problems("undo")).isEmpty();
		assertThat(profile(deal)).isEqualTo(before);
		assertThat(this.account.history(deal, "summary").getFirst()).startsWith("Undone, so: Added: Sprzedaż");
	}

	@Test
	void putsBackTheFieldsThatAChangeChangedAndLeavesOthers() {
		Answer changed = this.account.update("Contact", Map.of("id", this.anna, "jobTitle", "Prezes"));
		this.account.update("Contact", Map.of("id", this.anna, "email", "anna@mlyn.pl"));
		assertThat(this.account.undo(changed.text("updateContact.changeId")).problems("undo")).isEmpty();
		assertThat(profile(this.anna)).contains("jobTitle=null").contains("email=anna@mlyn.pl");
	}

	@Test
	void undoesManyAtOnceOrOneOfThem() {
		String type = this.account.type("FORMER_EMPLOYEE");
		List<Map<String, String>> input = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			input.add(Map.of("profileId", this.anna, "typeId", type, "as", "SOURCE", "otherId",
					this.account.company("Firma " + i)));
		}
		String all = this.api
			.ask("mutation($input: [AddRelationInput!]!) { addRelations(input: $input) { changeId } }",
					Map.of("input", input))
			.text("addRelations.changeId");
		String one = this.account.history(this.anna, "id").getFirst();
		String undoing = this.account.undo(one).text("undo.change.id");
		assertThat(relations(this.anna)).hasSize(2);
		assertThat(this.account.undo(all).problems("undo")).containsExactly("GONE_SINCE");
		this.account.undo(undoing);
		assertThat(this.account.undo(all).problems("undo")).isEmpty();
		assertThat(relations(this.anna)).isEmpty();
	}

	@Test
	void canBeUndoneItselfAndThenDoneAgain() {
		Answer added = this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn, null, null);
		String relation = added.text("addRelation.relation.id");
		String change = added.text("addRelation.changeId");
		String undone = this.account.undo(change).text("undo.change.id");
		assertThat(this.account.undo(change).problems("undo")).containsExactly("ALREADY_UNDONE");
		assertThat(this.account.undo(undone).problems("undo")).isEmpty();
		assertThat(relations(this.anna)).containsExactly(relation);
		assertThat(this.account.undo(change).problems("undo")).isEmpty();
		assertThat(relations(this.anna)).isEmpty();
	}

	@Test
	void isRefusedWhereWhatItChangedWasChangedAgain() {
		Answer changed = this.account.update("Contact", Map.of("id", this.anna, "name", "Anna Maria"));
		this.account.update("Contact", Map.of("id", this.anna, "name", "Hanna"));
		Answer refused = this.account.undo(changed.text("updateContact.changeId"));
		assertThat(refused.problems("undo")).containsExactly("CHANGED_SINCE");
		assertThat(refused.text("undo.userErrors[0].message")).contains("Anna Maria").contains("name");
		assertThat(profile(this.anna)).contains("name=Hanna");
	}

	@Test
	void isRefusedWhereAProfileThatWasMadeHasRelationsByNow() {
		String change = this.account.history(this.mlyn, "id").getFirst();
		this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn);
		assertThat(this.account.undo(change).problems("undo")).containsExactly("RELATED_SINCE");
	}

	@Test
	void isRefusedWhereAProfileThatWasMadeWasChanged() {
		String change = this.account.history(this.mlyn, "id").getFirst();
		this.account.update("Company", Map.of("id", this.mlyn, "city", "Łódź"));
		assertThat(this.account.undo(change).problems("undo")).containsExactly("CHANGED_SINCE");
	}

	@Test
	void isRefusedWhereTheSameTwoAreRelatedAgain() {
		String relation = this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn);
		Answer removed = this.account.remove(relation);
		this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn);
		assertThat(this.account.undo(removed.text("removeRelation.changeId")).problems("undo"))
			.containsExactly("ALREADY_RELATED");
	}

	@Test
	void isRefusedWhereTheOtherProfileIsGone() {
		String relation = this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn);
		Answer removed = this.account.remove(relation);
		this.account.delete(this.mlyn);
		Answer refused = this.account.undo(removed.text("removeRelation.changeId"));
		assertThat(refused.problems("undo")).containsExactly("GONE_SINCE");
		assertThat(refused.text("undo.userErrors[0].message")).contains("Młyn");
	}

	@Test
	void isRefusedWhereTheExternalIdIsTakenByNow() {
		String jan = this.account.create("Contact", Map.of("name", "Jan", "externalId", "k"));
		Answer deleted = this.account.delete(jan);
		this.account.create("Contact", Map.of("name", "Other", "externalId", "k"));
		assertThat(this.account.undo(deleted.text("deleteProfile.changeId")).problems("undo"))
			.containsExactly("EXTERNAL_ID_TAKEN");
	}

	@Test
	void isRefusedForTypesAndSettingsAndForWhatNeverWas() {
		this.account.defineType("Supplier", "Customer");
		String change = this.api.ask("{ settings { history(first: 1) { edges { node { id } } } } }")
			.text("settings.history.edges[0].node.id");
		assertThat(this.account.undo(change).problems("undo")).containsExactly("NOT_TO_BE_UNDONE");
		assertThat(this.account.undo("chg_0").problems("undo")).containsExactly("CHANGE_NOT_FOUND");
		assertThat(this.account.undo(change + ".7").problems("undo")).containsExactly("CHANGE_NOT_FOUND");
	}

	@Test
	void isDoneOnceWhereEightClientsUndoTheSame() {
		String change = this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn, null, null)
			.text("addRelation.changeId");
		List<String> problems = AtOnce.each(8, (client) -> this.account.undo(change))
			.stream()
			.flatMap((answer) -> answer.problems("undo").stream())
			.toList();
		assertThat(problems).hasSize(7).containsOnly("ALREADY_UNDONE");
	}

	@Test
	void isAnnouncedWhereItIsPossible() {
		Answer changed = this.account.update("Contact", Map.of("id", this.anna, "name", "Anna Maria"));
		assertThat(this.account.history(this.anna, "undoable")).containsExactly("true", "false");
		this.account.undo(changed.text("updateContact.changeId"));
		assertThat(this.account.history(this.anna, "undoable")).containsExactly("true", "false", "true");
	}

	private List<String> relations(String id) {
		return this.api
			.ask("query($id: ID!) { profile(id: $id) { relations { edges { node { id } } } } }", Map.of("id", id))
			.texts("profile.relations.edges[*].node.id");
	}

	private String node(String relation) {
		return this.api.ask("""
				query($id: ID!) {
					node(id: $id) { ... on Relation { id sentence since until note createdAt createdBy } }
				}""", Map.of("id", relation)).text("node");
	}

	private String profile(String id) {
		return this.api.ask("""
				query($id: ID!) {
					profile(id: $id) {
						id kind name externalId createdAt
						... on Contact { jobTitle email }
						... on Deal { amount currency status closesOn }
						relations(filter: {includeInactive: true}) { edges { node { id sentence } } }
					}
				}""", Map.of("id", id)).text("profile");
	}

}
