package dev.relata.lifecycle;

import java.util.List;
import java.util.Map;

import dev.relata.access.People;
import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A sale is the sales team's, its delivery the delivery team's: Sara sells, Dan delivers,
 * and the administrator sees both.
 */
@RelataTest
class AccessTests {

	private static final String PROFILE = """
			query($id: ID!) {
				profile(id: $id) {
					id name kind access closed externalId version createdAt card { label } relationCount
					relations { totalCount edges { node { note since } otherRole other { name kind closed externalId } } }
					relationGroups { otherRole count }
					relationOptions { role }
					history { edges { node { summary } } }
					... on Deal { amount }
				}
			}""";

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private People people;

	private RestClient sara;

	private RestClient dan;

	private String deal;

	private String space;

	private String relation;

	@BeforeEach
	void sell() {
		this.people.colleague("sara", "sales");
		this.people.colleague("dan", "delivery");
		this.sara = this.people.signIn("sara");
		this.dan = this.people.signIn("dan");
		this.deal = ask(this.sara, """
				mutation { createDeal(input: {name: "Wdrożenie", externalId: "D-1", amount: 1000, access: HIDDEN}) {
					profile { id } userErrors { code } } }""", Map.of()).text("createDeal.profile.id");
		Answer converted = ask(this.sara,
				"""
						mutation($deal: ID!, $type: ID!) { convertDeal(input: {dealId: $deal, name: "Realizacja", typeId: $type, access: LISTED}) {
							profile { id } userErrors { code } } }""",
				Map.of("deal", this.deal, "type", this.account.type("SALE_DELIVERY")));
		this.space = converted.text("convertDeal.profile.id");
		this.relation = this.api
			.ask("query($id: ID!) { profile(id: $id) { relations { edges { node { id } } } } }",
					Map.of("id", this.deal))
			.texts("profile.relations.edges[*].node.id")
			.getFirst();
		this.account.change(this.relation, Map.of("note", "20% off"));
		share(this.space, "editorIds", "delivery");
	}

	@Test
	void showsEachTheirOwnAndKeepsTheWayBack() {
		Answer space = ask(this.dan, PROFILE, Map.of("id", this.space));
		assertThat(space.text("profile.name")).isEqualTo("Realizacja");
		assertThat(space.number("profile.relations.totalCount")).isZero();
		assertThat(space.texts("profile.history.edges[*].node.summary"))
			.noneMatch((line) -> line.contains("Wdrożenie"));
		Answer deal = ask(this.sara, PROFILE, Map.of("id", this.deal));
		assertThat(deal.texts("profile.relations.edges[*].other.name")).containsExactly("Realizacja");
		assertThat(deal.texts("profile.relations.edges[*].node.note")).containsExactly("20% off");
	}

	@Test
	void showsAListedSaleAsAClosedEntry() {
		this.account.access(this.deal, "LISTED");
		Answer space = ask(this.dan, PROFILE, Map.of("id", this.space));
		assertThat(space.objects("profile.relations.edges[*].other")).singleElement().satisfies((other) -> {
			assertThat(other).containsEntry("name", "Wdrożenie").containsEntry("kind", "DEAL");
			assertThat(other).containsEntry("closed", true).containsEntry("externalId", null);
		});
		assertThat(space.texts("profile.relations.edges[*].node.note")).containsExactly("null");
		assertThat(space.texts("profile.relationGroups[*].otherRole")).containsExactly("Sale");
	}

	@Test
	void keepsTheNoteOfAClosedSaleOutOfTheHistory() {
		this.account.access(this.deal, "LISTED");
		List<String> told = ask(this.dan, PROFILE, Map.of("id", this.space))
			.texts("profile.history.edges[*].node.summary");
		assertThat(told).contains("Changed Wdrożenie (Sale) → Realizacja (Delivery project)")
			.noneMatch((line) -> line.contains("20%"));
		assertThat(this.account.history(this.space, "summary")).anyMatch((line) -> line.contains("20% off"));
	}

	@Test
	void tellsOfAccessInWords() {
		assertThat(this.account.history(this.space, "summary").getFirst())
			.isEqualTo("Changed Realizacja: Editors: others than before");
		this.account.access(this.space, "OPEN");
		assertThat(this.account.history(this.space, "summary").getFirst())
			.isEqualTo("Changed Realizacja: Access from “listed” to “open”");
		assertThat(this.api
			.ask("query($id: ID!) { profile(id: $id) { history(first: 1) { edges { node { summary } } } } }",
					Map.of("id", this.space), "pl")
			.texts("profile.history.edges[*].node.summary"))
			.containsExactly("Zmieniono Realizacja: Dostęp z „z samą nazwą” na „otwarty”");
	}

	@Test
	void tellsNothingOfAClosedProfileButNameAndKind() {
		this.account.access(this.deal, "LISTED");
		assertThat(ask(this.dan, PROFILE, Map.of("id", this.deal)).at("profile"))
			.asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
			.containsEntry("name", "Wdrożenie")
			.containsEntry("kind", "DEAL")
			.containsEntry("closed", true)
			.containsEntry("access", "LISTED")
			.containsEntry("externalId", null)
			.containsEntry("amount", null)
			.containsEntry("version", 0)
			.containsEntry("createdAt", "1970-01-01T00:00:00.000Z")
			.containsEntry("card", List.of())
			.containsEntry("relationCount", 0)
			.containsEntry("relationGroups", List.of())
			.containsEntry("relationOptions", List.of())
			.containsEntry("history", Map.of("edges", List.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "profile(id: $id) { id }", "node(id: $id) { id }", "nodes(ids: [$id]) { id }",
			"profiles(filter: {ids: [$id]}) { totalCount edges { node { id } } }",
			"profiles(filter: {text: \"wdro\"}) { totalCount edges { node { id } } }", "search(text: \"wdro\") { id }",
			"profileByExternalId(externalId: \"D-1\") { id }" })
	void answersForAHiddenProfileAsForOneThatNeverWas(String question) {
		String document = "query($id: ID!) { %s x: node(id: $id) { id } }".formatted(question);
		Answer hidden = ask(this.dan, document, Map.of("id", this.deal));
		this.account.delete(this.deal);
		Answer never = ask(this.dan, document.replace("D-1", "D-2").replace("wdro", "nobody"),
				Map.of("id", "dea_01M86R3BCF6A59GDBSAVVC090K"));
		assertThat(hidden).hasToString(never.toString());
		assertThat(hidden.toString()).doesNotContain(this.deal);
	}

	@Test
	void keepsAHiddenProfileHiddenWhenItIsGone() {
		this.account.delete(this.deal);
		assertThat(ask(this.dan, PROFILE, Map.of("id", this.space)).texts("profile.history.edges[*].node.summary"))
			.noneMatch((line) -> line.contains("Wdrożenie"));
		assertThat(this.account.history(this.space, "summary")).anyMatch((line) -> line.contains("Wdrożenie"));
	}

	@Test
	void takesAnExternalIdThatOnlyAHiddenProfileHas() {
		Answer taken = ask(this.dan,
				"""
						mutation { createDeal(input: {name: "Inny", externalId: "D-1"}) { profile { id } userErrors { code } } }""",
				Map.of());
		assertThat(taken.problems("createDeal")).isEmpty();
		String own = taken.text("createDeal.profile.id");
		assertThat(ask(this.dan, "{ profileByExternalId(externalId: \"D-1\") { id } }", Map.of())
			.text("profileByExternalId.id")).isEqualTo(own);
		assertThat(ask(this.sara,
				"""
						mutation { createDeal(input: {name: "Trzeci", externalId: "D-1"}) { profile { id } userErrors { code } } }""",
				Map.of())
			.problems("createDeal")).containsExactly("EXTERNAL_ID_TAKEN");
	}

	@Test
	void findsThePreviousCompanyButNotThroughAClosedProfile() {
		String anna = this.account.contact("Anna");
		String mill = this.account.company("Młyn");
		String rival = this.account.company("Rywal");
		this.account.relate(anna, "FORMER_EMPLOYEE", mill);
		this.account.relate(mill, "COMPETITOR", rival);
		String chain = """
				query($from: ID!) { chain(from: $from, steps: [{role: "Previous company"}, {role: "Competitor"}]) {
					edges { node { sentence } } } }""";
		assertThat(ask(this.dan, chain, Map.of("from", anna)).texts("chain.edges[*].node.sentence")).hasSize(1);
		this.account.access(mill, "LISTED");
		assertThat(ask(this.dan, chain, Map.of("from", anna)).texts("chain.edges[*].node.sentence")).isEmpty();
		assertThat(ask(this.dan, """
				query($from: ID!) { chain(from: $from, steps: [{role: "Previous company"}]) {
					edges { node { sentence } } } }""", Map.of("from", anna)).texts("chain.edges[*].node.sentence"))
			.hasSize(1);
	}

	@Test
	void countsForALimitWhatTheWriterMayKnowOf() {
		Map<String, Object> one = Map.of("limit", 1);
		String type = this.account
			.defineType(Account.end("COMPANY", "Parent", one), Account.end("COMPANY", "Subsidiary"))
			.text("createRelationType.relationType.id");
		String parent = this.account.company("Parent");
		String hidden = this.account.company("Hidden");
		String open = this.account.company("Open");
		add(this.sara, parent, type, hidden);
		this.account.access(hidden, "HIDDEN");
		String remaining = "query($id: ID!) { profile(id: $id) { relationOptions { role remaining } } }";
		assertThat(ask(this.dan, remaining, Map.of("id", parent))
			.texts("profile.relationOptions[?(@.role=='Parent')].remaining")).containsExactly("1");
		assertThat(add(this.dan, parent, type, open).problems("addRelation")).isEmpty();
		assertThat(add(this.dan, parent, type, this.account.company("Third")).problems("addRelation"))
			.containsExactly("LIMIT_REACHED");
	}

	@ParameterizedTest
	@CsvSource({ "dan,readerIds,false", "dan,editorIds,true", "delivery,readerIds,false", "delivery,editorIds,true" })
	void letsReadersReadAndEditorsEdit(String whom, String right, boolean edits) {
		share(this.deal, right, whom);
		assertThat(ask(this.dan, PROFILE, Map.of("id", this.deal)).text("profile.amount")).isEqualTo("1000.0");
		Answer changed = ask(this.dan,
				"mutation($id: ID!) { updateDeal(input: {id: $id, stage: \"late\"}) { userErrors { code } } }",
				Map.of("id", this.deal));
		assertThat(changed.problems("updateDeal")).isEqualTo(edits ? List.of() : List.of("NOT_YOURS_TO_CHANGE"));
		Answer deleted = ask(this.dan, "mutation($id: ID!) { deleteProfile(input: {id: $id}) { userErrors { code } } }",
				Map.of("id", this.deal));
		assertThat(deleted.problems("deleteProfile")).isEqualTo(edits ? List.of() : List.of("NOT_YOURS_TO_CHANGE"));
	}

	@Test
	void leavesItToTheOwnerWhoSeesAProfile() {
		String set = "mutation($id: ID!) { setAccess(input: {profileId: $id, access: OPEN}) { profile { access } userErrors { code } } }";
		assertThat(ask(this.dan, set, Map.of("id", this.deal)).problems("setAccess"))
			.containsExactly("PROFILE_NOT_FOUND");
		share(this.deal, "editorIds", "dan");
		assertThat(ask(this.dan, set, Map.of("id", this.deal)).problems("setAccess"))
			.containsExactly("NOT_YOURS_TO_SHARE");
		assertThat(ask(this.dan,
				"mutation($id: ID!) { updateDeal(input: {id: $id, access: OPEN}) { userErrors { code field } } }",
				Map.of("id", this.deal))
			.problems("updateDeal")).containsExactly("NOT_YOURS_TO_SHARE");
		assertThat(ask(this.sara, set, Map.of("id", this.deal)).text("setAccess.profile.access")).isEqualTo("OPEN");
		assertThat(ask(this.dan, PROFILE, Map.of("id", this.deal)).text("profile.name")).isEqualTo("Wdrożenie");
	}

	@Test
	void sharesWithNobodyWhoIsNotThere() {
		Answer answer = this.api.ask("""
				mutation($id: ID!) { setAccess(input: {profileId: $id, ownerId: "usr_x", readerIds: ["grp_y"]}) {
					profile { id } userErrors { code field } } }""", Map.of("id", this.deal));
		assertThat(answer.problems("setAccess")).containsExactly("NOBODY_TO_SHARE_WITH", "NOBODY_TO_SHARE_WITH");
	}

	@Test
	void undoesAChangeOfAccess() {
		String change = this.api
			.ask("""
					mutation($id: ID!) { setAccess(input: {profileId: $id, access: OPEN}) { changeId userErrors { code } } }""",
					Map.of("id", this.deal))
			.text("setAccess.changeId");
		assertThat(ask(this.dan, PROFILE, Map.of("id", this.deal)).text("profile.access")).isEqualTo("OPEN");
		assertThat(ask(this.dan, "mutation($id: ID!) { undo(input: {changeId: $id}) { userErrors { code } } }",
				Map.of("id", change))
			.problems("undo")).containsExactly("NOT_YOURS_TO_CHANGE");
		assertThat(this.account.undo(change).problems("undo")).isEmpty();
		assertThat(ask(this.dan, PROFILE, Map.of("id", this.deal)).at("profile")).isNull();
	}

	@Test
	void bringsBackWhatWasHiddenFromWhoUndoes() {
		String mill = this.account.company("Młyn");
		String secret = this.account.company("Secret");
		this.account.relate(mill, "PARTNER", secret);
		this.account.access(secret, "HIDDEN");
		Answer deleted = ask(this.dan,
				"mutation($id: ID!) { deleteProfile(input: {id: $id}) { affected changeId userErrors { code } } }",
				Map.of("id", mill));
		assertThat(deleted.number("deleteProfile.affected")).isZero();
		assertThat(ask(this.dan, "mutation($id: ID!) { undo(input: {changeId: $id}) { userErrors { code } } }",
				Map.of("id", deleted.text("deleteProfile.changeId")))
			.problems("undo")).isEmpty();
		assertThat(this.api.ask(PROFILE, Map.of("id", mill)).texts("profile.relations.edges[*].other.name"))
			.containsExactly("Secret");
	}

	/** What an undoing took along is no more open to others than what was undone. */
	@Test
	void undoesNothingThatIsHiddenFromWhoUndoes() {
		String one = this.account.company("One");
		String two = this.account.company("Two");
		String secret = this.account.company("Secret");
		this.account.access(secret, "HIDDEN");
		String removed = this.api
			.ask("""
					mutation($one: ID!, $two: ID!) {
						removeRelations(input: [{id: $one}, {id: $two}]) { changeId userErrors { code } }
					}""", Map.of("one", this.account.relate(one, "PARTNER", two), "two",
					this.account.relate(two, "PARTNER", secret)))
			.text("removeRelations.changeId");
		assertThat(undo(this.dan, removed)).containsExactly("CHANGE_NOT_FOUND");
		String undone = this.account.undo(removed).text("undo.change.id");
		assertThat(undo(this.dan, undone)).containsExactly("CHANGE_NOT_FOUND");
		assertThat(this.api.ask(PROFILE, Map.of("id", secret)).texts("profile.relations.edges[*].other.name"))
			.containsExactly("Two");
	}

	@Test
	void namesNothingThatIsHiddenFromWhoUndoes() {
		Answer type = this.account.defineType(Account.end("COMPANY", "Sees"), Account.end("COMPANY", "Is seen"));
		String mill = this.account.company("Młyn");
		String secret = this.account.company("Secret");
		this.account.relate(mill, type.text("createRelationType.relationType.edgeType"), secret);
		this.account.access(secret, "HIDDEN");
		String deleted = ask(this.dan, "mutation($id: ID!) { deleteProfile(input: {id: $id}) { changeId } }",
				Map.of("id", mill))
			.text("deleteProfile.changeId");
		this.account.deleteType(type.text("createRelationType.relationType.id"), "RESTRICT");
		assertThat(undo(this.dan, deleted)).isEmpty();
		assertThat(ask(this.dan, PROFILE, Map.of("id", mill)).text("profile.name")).isEqualTo("Młyn");
	}

	@Test
	void keepsTheNoteOfAClosedSaleOutOfTheHistoryOnceItIsGone() {
		String mill = this.account.company("Młyn");
		String listed = this.account.company("Listed");
		this.account.access(listed, "LISTED");
		String id = this.account.relate(mill, "PARTNER", listed);
		this.account.change(id, Map.of("note", "30% off"));
		this.account.delete(listed);
		assertThat(ask(this.dan,
				"query($id: ID!) { profile(id: $id) { history(first: 9) { edges { node { summary } } } } }",
				Map.of("id", mill))
			.toString()).contains("Listed").doesNotContain("30%");
	}

	private List<String> undo(RestClient client, String changeId) {
		return ask(client, "mutation($id: ID!) { undo(input: {changeId: $id}) { userErrors { code } } }",
				Map.of("id", changeId))
			.texts("undo.userErrors[*].code");
	}

	private Answer ask(RestClient client, String document, Map<String, ?> variables) {
		return this.api.ask(client, document, variables, "en");
	}

	private Answer add(RestClient client, String source, String type, String target) {
		return ask(client,
				"""
						mutation($source: ID!, $type: ID!, $target: ID!) {
							addRelation(input: {profileId: $source, typeId: $type, as: SOURCE, otherId: $target}) { userErrors { code } }
						}""",
				Map.of("source", source, "type", type, "target", target));
	}

	private void share(String id, String right, String whom) {
		assertThat(this.api
			.ask("""
					mutation($id: ID!, $ids: [ID!]!) { setAccess(input: {profileId: $id, %s: $ids}) { userErrors { code } } }"""
				.formatted(right), Map.of("id", id, "ids", List.of(this.people.id(whom))))
			.problems("setAccess")).isEmpty();
	}

}
