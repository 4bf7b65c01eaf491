package dev.relata.relationtype;

import java.util.ArrayList;
import java.util.Collections;
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

import org.springframework.beans.factory.annotation.Autowired;

import static dev.relata.support.Account.end;
import static org.assertj.core.api.Assertions.assertThat;

/** Defining, changing, ordering and deleting relation types. */
@RelataTest
class RelationTypeTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					HEADQUARTERS_BRANCH   | Headquarters    | Centrala       | Branch           | Oddział                    | COMPANY | COMPANY | false
					COMPETITOR            | Competitor      | Konkurent      | Competitor       | Konkurent                  | COMPANY | COMPANY | true
					PARTNER               | Partner         | Partner        | Partner          | Partner                    | COMPANY | COMPANY | true
					PROJECT_SUBCONTRACTOR | Project         | Projekt        | Subcontractor    | Podwykonawca               | SPACE   | COMPANY | false
					PROJECT_CLIENT        | Project         | Projekt        | Client           | Klient                     | SPACE   | COMPANY | false
					SALE_DELIVERY         | Sale            | Sprzedaż       | Delivery project | Projekt realizacji ustaleń | DEAL    | SPACE   | false
					FORMER_EMPLOYEE       | Former employee | Były pracownik | Previous company | Poprzednia firma           | CONTACT | COMPANY | false
					""")
	void areThereFromTheStart(String edgeType, String sourceEn, String sourcePl, String targetEn, String targetPl,
			String sourceKind, String targetKind, boolean symmetric) {
		String query = "{ relationTypes { edgeType symmetric active builtIn source { role kinds } target { role kinds } } }";
		for (String language : List.of("en", "pl")) {
			Map<String, Object> type = this.api.ask(query, Map.of(), language)
				.objects("relationTypes")
				.stream()
				.filter((candidate) -> edgeType.equals(candidate.get("edgeType")))
				.findFirst()
				.orElseThrow();
			assertThat(type).containsEntry("symmetric", symmetric)
				.containsEntry("active", true)
				.containsEntry("builtIn", true)
				.containsEntry("source",
						Map.of("role", language.equals("en") ? sourceEn : sourcePl, "kinds", List.of(sourceKind)))
				.containsEntry("target",
						Map.of("role", language.equals("en") ? targetEn : targetPl, "kinds", List.of(targetKind)));
		}
	}

	@Test
	void standInTheOrderOfTheContract() {
		assertThat(edgeTypes()).containsExactly("HEADQUARTERS_BRANCH", "COMPETITOR", "PARTNER", "PROJECT_SUBCONTRACTOR",
				"PROJECT_CLIENT", "SALE_DELIVERY", "FORMER_EMPLOYEE");
	}

	@Test
	void takeSeveralKindsOnASide() {
		Answer made = this.account.defineType(end("CONTACT COMPANY CONTACT", "Investor"), end("DEAL SPACE", "Venture"));
		assertThat(made.text("createRelationType.relationType.edgeType")).isEqualTo("INVESTOR");
		assertThat(made.texts("createRelationType.relationType.target.kinds[*]")).containsExactly("DEAL", "SPACE");
		for (String investor : List.of(this.account.contact("Anna"), this.account.company("Młyn"))) {
			for (String venture : List.of(this.account.deal("Deal"), this.account.space("Space"))) {
				assertThat(this.account.relate(investor, "INVESTOR", venture, null, null).problems("addRelation"))
					.isEmpty();
			}
		}
	}

	@Test
	void relateTwoKindsWhereASymmetricOneTakesBoth() {
		this.account.defineType(end("CONTACT COMPANY", "Friend"), null);
		String anna = this.account.contact("Anna");
		String mlyn = this.account.company("Młyn");
		this.account.relate(anna, "FRIEND", mlyn);
		assertThat(this.account.relate(mlyn, "FRIEND", anna, null, null).problems("addRelation"))
			.containsExactly("ALREADY_RELATED");
		assertThat(options(anna)).contains("SOURCE Friend Friend").doesNotContain("TARGET Friend Friend");
	}

	@Test
	void haveEdgeTypesOfTheirOwn() {
		assertThat(edgeType("Owner", "Property")).isEqualTo("OWNER");
		assertThat(edgeType("Owner", "Thing")).isEqualTo("OWNER_THING");
		assertThat(edgeType("Owner", "Thing")).isEqualTo("OWNER_THING_2");
		Answer taken = this.account
			.createType(Map.of("source", end("COMPANY", "A"), "target", end("COMPANY", "B"), "edgeType", "OWNER"));
		assertThat(taken.problems("createRelationType")).containsExactly("EDGE_TYPE_TAKEN");
		Answer wanted = this.account
			.createType(Map.of("source", end("COMPANY", "A"), "target", end("COMPANY", "B"), "edgeType", "MY_OWN_1"));
		assertThat(wanted.text("createRelationType.relationType.edgeType")).isEqualTo("MY_OWN_1");
	}

	@Test
	void haveEdgeTypesOfTheirOwnThoughEightAreDefinedAtOnce() {
		List<Answer> answers = AtOnce.each(8,
				(client) -> this.account.defineType(end("COMPANY", "Lender"), end("COMPANY", "Borrower")));
		assertThat(answers).allSatisfy((answer) -> assertThat(answer.problems("createRelationType")).isEmpty());
		assertThat(answers.stream().map((answer) -> answer.text("createRelationType.relationType.edgeType")))
			.doesNotHaveDuplicates();
		assertThat(answers.stream().map((answer) -> answer.text("createRelationType.relationType.position")))
			.doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(strings = { "lower", "A B", "A`]-() DELETE r //", "1A", "", "Ł" })
	void refuseAnEdgeTypeOfAnotherForm(String edgeType) {
		assertThat(this.account
			.createType(Map.of("source", end("COMPANY", "A"), "target", end("COMPANY", "B"), "edgeType", edgeType))
			.problems("createRelationType")).containsExactly("INVALID_EDGE_TYPE");
	}

	@Test
	void refuseWhatMakesNoSense() {
		Map<String, Object> company = end("COMPANY", "A");
		assertThat(problems(Map.of("source", company))).containsExactly("TARGET_MISSING");
		assertThat(problems(Map.of("source", company, "target", company, "symmetric", true)))
			.containsExactly("SYMMETRIC_HAS_NO_TARGET");
		assertThat(problems(Map.of("source", Map.of("kinds", List.of(), "roles", roles("en", "A")), "target", company)))
			.containsExactly("KINDS_MISSING");
		assertThat(problems(Map.of("source", side(roles("pl", "A")), "target", company)))
			.containsExactly("ROLE_MISSING");
		assertThat(problems(Map.of("source", side(List.of()), "target", company))).containsExactly("ROLE_MISSING");
		assertThat(problems(Map.of("source", side(roles("en", " ")), "target", company)))
			.containsExactly("ROLE_MISSING");
		assertThat(problems(Map.of("source", side(roles("en", "x".repeat(101))), "target", company)))
			.containsExactly("ROLE_TOO_LONG");
		assertThat(problems(Map.of("source", side(roles("english", "A")), "target", company)))
			.containsExactly("INVALID_LANGUAGE");
		assertThat(problems(Map.of("source",
				side(List.of(Map.of("language", "en", "text", "A"), Map.of("language", "en", "text", "B"))), "target",
				company)))
			.containsExactly("LANGUAGE_TWICE");
		assertThat(edgeTypes()).hasSize(7);
	}

	@Test
	void keepTheirEdgeTypeForLife() {
		String type = this.account.defineType("Owner", "Property");
		Answer changed = this.account.updateType(type, Map.of("source", end("COMPANY", "Proprietor")));
		assertThat(changed.text("updateRelationType.relationType.edgeType")).isEqualTo("OWNER");
		assertThat(changed.text("updateRelationType.relationType.source.role")).isEqualTo("Proprietor");
		assertThat(changed.text("updateRelationType.relationType.target.role")).isEqualTo("Property");
	}

	@Test
	void keepASymmetricRoleTheSameOnBothSides() {
		String type = this.account.defineType("Rival", null);
		Answer changed = this.account.updateType(type, Map.of("source", end("COMPANY", "Enemy")));
		assertThat(changed.text("updateRelationType.relationType.source.role")).isEqualTo("Enemy");
		assertThat(changed.text("updateRelationType.relationType.target.role")).isEqualTo("Enemy");
		assertThat(this.account.updateType(type, Map.of("target", end("COMPANY", "Friend")))
			.problems("updateRelationType")).containsExactly("SYMMETRIC_HAS_NO_TARGET");
	}

	@Test
	void stayVisibleButTakeNoNewOnesOnceDeactivated() {
		String type = this.account.defineType("Owner", "Property");
		String mlyn = this.account.company("Młyn");
		this.account.relate(mlyn, "OWNER", this.account.company("Tkacz"));
		this.account.updateType(type, Map.of("active", false));
		assertThat(this.api
			.ask("query($id: ID!) { profile(id: $id) { relationCount relationGroups { otherRole } } }",
					Map.of("id", mlyn))
			.texts("profile.relationGroups[*].otherRole")).containsExactly("Property");
		Answer refused = this.account.relate(mlyn, "OWNER", this.account.company("Len"), null, null);
		assertThat(refused.problems("addRelation")).containsExactly("RELATION_TYPE_INACTIVE");
		assertThat(options(mlyn)).noneMatch((option) -> option.contains("Property"));
		assertThat(edgeTypes()).doesNotContain("OWNER");
		assertThat(this.api.ask("{ relationTypes(includeInactive: true) { edgeType } }")
			.texts("relationTypes[*].edgeType")).contains("OWNER");
		this.account.updateType(type, Map.of("active", true));
		assertThat(this.account.relate(mlyn, "OWNER", this.account.company("Len"), null, null).problems("addRelation"))
			.isEmpty();
	}

	@Test
	void areNotDeletedWhileTheyHaveRelations() {
		String type = this.account.defineType("Owner", "Property");
		String mlyn = this.account.company("Młyn");
		String first = this.account.relate(mlyn, "OWNER", this.account.company("A"));
		String second = this.account.relate(mlyn, "OWNER", this.account.company("B"));
		Answer refused = delete(type);
		assertThat(refused.problems("deleteRelationType")).containsExactly("RELATION_TYPE_IN_USE");
		assertThat(refused.text("deleteRelationType.userErrors[0].message")).contains("2 relations");
		assertThat(this.api
			.ask("query($id: ID!) { node(id: $id) { ... on RelationType { relationCount } } }", Map.of("id", type))
			.number("node.relationCount")).isEqualTo(2);
		this.account.remove(first);
		this.account.remove(second);
		assertThat(delete(type).text("deleteRelationType.deletedId")).isEqualTo(type);
		assertThat(delete(type).problems("deleteRelationType")).containsExactly("RELATION_TYPE_NOT_FOUND");
		assertThat(edgeType("Owner", "Property")).isEqualTo("OWNER");
	}

	@Test
	void keepKindsThatAreInUse() {
		String type = this.account.defineType(end("COMPANY CONTACT", "Owner"), end("COMPANY", "Property"))
			.text("createRelationType.relationType.id");
		this.account.relate(this.account.contact("Anna"), "OWNER", this.account.company("Młyn"));
		Answer refused = this.account.updateType(type, Map.of("source", end("COMPANY", "Owner")));
		assertThat(refused.problems("updateRelationType")).containsExactly("RELATIONS_IN_THE_WAY");
		assertThat(refused.text("updateRelationType.userErrors[0].message")).contains(": 1.");
		assertThat(
				this.account.updateType(type, Map.of("source", end("CONTACT", "Owner"))).problems("updateRelationType"))
			.isEmpty();
		assertThat(this.account.updateType(type, Map.of("source", end("CONTACT DEAL", "Owner")))
			.problems("updateRelationType")).isEmpty();
	}

	@Test
	void areDefinedAtTheEnd() {
		String first = this.account.defineType("First", "Last");
		this.account.defineType("Owner", "Property");
		delete(first);
		this.account.defineType("Lender", "Borrower");
		assertThat(edgeTypes()).endsWith("OWNER", "LENDER");
		assertThat(this.api.ask("{ relationTypes { position } }").texts("relationTypes[*].position"))
			.doesNotHaveDuplicates();
	}

	@Test
	void areReordered() {
		List<String> ids = new ArrayList<>(ids());
		Collections.reverse(ids);
		assertThat(reorder(ids).texts("reorderRelationTypes.relationTypes[*].id")).isEqualTo(ids);
		assertThat(ids()).isEqualTo(ids);
		assertThat(reorder(ids.subList(1, ids.size())).problems("reorderRelationTypes"))
			.containsExactly("INCOMPLETE_ORDER");
		List<String> twice = new ArrayList<>(ids);
		twice.set(0, ids.get(1));
		assertThat(reorder(twice).problems("reorderRelationTypes")).containsExactly("INCOMPLETE_ORDER");
		Collections.reverse(ids);
		reorder(ids);
	}

	@Test
	void offerASymmetricOneOnceAndAnotherOnceForEachSideThatFits() {
		assertThat(options(this.account.company("Młyn"))).containsExactly("SOURCE Headquarters Branch",
				"TARGET Branch Headquarters", "SOURCE Competitor Competitor", "SOURCE Partner Partner",
				"TARGET Subcontractor Project", "TARGET Client Project", "TARGET Previous company Former employee");
		assertThat(options(this.account.contact("Anna"))).containsExactly("SOURCE Former employee Previous company");
		assertThat(options(this.account.space("Space"))).containsExactly("SOURCE Project Subcontractor",
				"SOURCE Project Client", "TARGET Delivery project Sale");
	}

	private List<String> options(String profile) {
		return this.api
			.ask("query($id: ID!) { profile(id: $id) { relationOptions { as role otherRole } } }",
					Map.of("id", profile))
			.objects("profile.relationOptions")
			.stream()
			.map((option) -> option.get("as") + " " + option.get("role") + " " + option.get("otherRole"))
			.toList();
	}

	private String edgeType(String source, String target) {
		return this.account.defineType(end("COMPANY", source), end("COMPANY", target))
			.text("createRelationType.relationType.edgeType");
	}

	private List<String> problems(Map<String, ? extends @Nullable Object> input) {
		return this.account.createType(new HashMap<>(input)).problems("createRelationType");
	}

	private static Map<String, Object> side(List<Map<String, String>> roles) {
		return Map.of("kinds", List.of("COMPANY"), "roles", roles);
	}

	private static List<Map<String, String>> roles(String language, String text) {
		return List.of(Map.of("language", language, "text", text));
	}

	private Answer delete(String type) {
		return this.api.ask("""
				mutation($id: ID!) {
					deleteRelationType(input: {id: $id}) { deletedId affected userErrors { code message } }
				}""", Map.of("id", type));
	}

	private Answer reorder(List<String> ids) {
		return this.api.ask("""
				mutation($ids: [ID!]!) {
					reorderRelationTypes(input: {ids: $ids}) { relationTypes { id } userErrors { code } }
				}""", Map.of("ids", ids));
	}

	private List<String> ids() {
		return this.api.ask("{ relationTypes { id } }").texts("relationTypes[*].id");
	}

	private List<String> edgeTypes() {
		return this.api.ask("{ relationTypes { edgeType } }").texts("relationTypes[*].edgeType");
	}

}
