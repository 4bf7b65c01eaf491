package dev.relata.lifecycle;

import java.util.List;
import java.util.Map;

import dev.relata.access.Access;
import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.AtOnce;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Deals that become spaces. */
@RelataTest
class ConversionTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	private String delivery = "";

	@BeforeEach
	void type() {
		this.delivery = this.account.type("SALE_DELIVERY");
	}

	@Test
	void makesASpaceRelatedToTheDealAndCopiesNothingElse() {
		String deal = this.account.create("Deal",
				Map.of("name", "Sprzedaż", "externalId", "d", "status", "WON", "amount", 5, "stage", "Last"));
		Answer converted = convert(deal);
		assertThat(converted.problems("convertDeal")).isEmpty();
		assertThat(converted.text("convertDeal.profile.kind")).isEqualTo("SPACE");
		assertThat(converted.text("convertDeal.profile.name")).isEqualTo("Realizacja");
		assertThat(converted.at("convertDeal.profile.externalId")).isNull();
		assertThat(this.api
			.ask("query($id: ID!) { profile(id: $id) { ... on Space { status startsOn endsOn description } } }",
					Map.of("id", converted.text("convertDeal.profile.id")))
			.objects("profile[*]")).containsOnlyNulls();
		assertThat(spaces(deal)).containsExactly("Realizacja");
	}

	@Test
	void isUndoneAsOne() {
		String deal = this.account.deal("Sprzedaż");
		Answer converted = convert(deal);
		assertThat(this.account.undo(converted.text("convertDeal.changeId")).problems("undo")).isEmpty();
		assertThat(spaces(deal)).isEmpty();
		assertThat(this.api
			.ask("query($id: ID!) { profile(id: $id) { id } }", Map.of("id", converted.text("convertDeal.profile.id")))
			.at("profile")).isNull();
		assertThat(convert(deal).problems("convertDeal")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "OPEN,", "WON,", "LOST,DEAL_LOST" })
	void worksForADealThatIsNotLost(String status, String problem) {
		String deal = this.account.create("Deal", Map.of("name", "Sprzedaż", "status", status));
		assertThat(convert(deal).problems("convertDeal")).isEqualTo((problem != null) ? List.of(problem) : List.of());
		assertThat(spaces(deal)).hasSize((problem != null) ? 0 : 1);
	}

	@Test
	void worksWhicheverWayRoundTheTypeIs() {
		String type = this.account.defineType(Account.end("SPACE", "Project"), Account.end("DEAL", "Origin"))
			.text("createRelationType.relationType.id");
		String deal = this.account.deal("Sprzedaż");
		Answer converted = this.account.convert(deal, "Realizacja", type);
		assertThat(this.api
			.ask("""
					query($id: ID!) { profile(id: $id) { relations { edges { as role node { sentence } } } } }""",
					Map.of("id", converted.text("convertDeal.profile.id")))
			.objects("profile.relations.edges[*]"))
			.containsExactly(Map.of("as", "SOURCE", "role", "Project", "node",
					Map.of("sentence", "Realizacja (Project) → Sprzedaż (Origin)")));
	}

	@Test
	void isRefusedASecondTimeWithTheSpaceThatExists() {
		String deal = this.account.deal("Sprzedaż");
		String space = convert(deal).text("convertDeal.profile.id");
		Answer again = convert(deal);
		assertThat(again.problems("convertDeal")).containsExactly("ALREADY_CONVERTED");
		assertThat(again.texts("convertDeal.userErrors[*].message")).singleElement()
			.asString()
			.contains("Realizacja", space);
		assertThat(again.objects("convertDeal.userErrors").getFirst().get("field")).isEqualTo(List.of("dealId"));
		assertThat(spaces(deal)).hasSize(1);
	}

	@Test
	void worksAgainAsOftenAsTheLimitOfTheDealsEndSays() {
		String type = this.account
			.defineType(Account.end("DEAL", "Sold", Map.of("limit", 2)), Account.end("SPACE", "Made"))
			.text("createRelationType.relationType.id");
		String deal = this.account.deal("Sprzedaż");
		assertThat(this.account.convert(deal, "A", type).problems("convertDeal")).isEmpty();
		assertThat(this.account.convert(deal, "B", type).problems("convertDeal")).isEmpty();
		assertThat(this.account.convert(deal, "C", type).problems("convertDeal")).containsExactly("ALREADY_CONVERTED");
		assertThat(spaces(deal)).containsExactlyInAnyOrder("A", "B");
	}

	@Test
	void isHeldToTheLimitThatOtherRelationsUseUp() {
		String type = this.account
			.defineType(Account.end("DEAL", "Sold", Map.of("limit", 1)), Account.end("SPACE COMPANY", "Made"))
			.text("createRelationType.relationType.id");
		String deal = this.account.deal("Sprzedaż");
		this.account
			.add(Map.of("profileId", deal, "typeId", type, "as", "SOURCE", "otherId", this.account.company("Młyn")));
		Answer refused = this.account.convert(deal, "A", type);
		assertThat(refused.problems("convertDeal")).containsExactly("LIMIT_REACHED");
		assertThat(this.api.ask("{ profiles(filter: {kinds: [SPACE]}) { totalCount } }").number("profiles.totalCount"))
			.isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "COMPETITOR", "FORMER_EMPLOYEE" })
	void needsATypeThatJoinsDealsAndSpaces(String edgeType) {
		assertThat(this.account.convert(this.account.deal("Sprzedaż"), "A", this.account.type(edgeType))
			.problems("convertDeal")).containsExactly("NOT_FOR_DEALS_AND_SPACES");
	}

	@Test
	void isRefusedForWhatCannotBe() {
		String deal = this.account.deal("Sprzedaż");
		assertThat(this.account.convert("dea_0", "A", this.delivery).problems("convertDeal"))
			.containsExactly("PROFILE_NOT_FOUND");
		assertThat(this.account.convert(this.account.company("Młyn"), "A", this.delivery).problems("convertDeal"))
			.containsExactly("OTHER_KIND");
		assertThat(this.account.convert(deal, " ", this.delivery).problems("convertDeal"))
			.containsExactly("NAME_MISSING");
		assertThat(this.account.convert(deal, "A", "typ_0").problems("convertDeal"))
			.containsExactly("RELATION_TYPE_NOT_FOUND");
		this.account.switchRelations(false);
		assertThat(convert(deal).problems("convertDeal")).containsExactly("RELATIONS_SWITCHED_OFF");
	}

	@Test
	void isRefusedByATypeThatTakesNoNewRelations() {
		String type = this.account.defineType(Account.end("DEAL", "Sold"), Account.end("SPACE", "Made"))
			.text("createRelationType.relationType.id");
		this.account.updateType(type, Map.of("active", false));
		assertThat(this.account.convert(this.account.deal("Sprzedaż"), "A", type).problems("convertDeal"))
			.containsExactly("RELATION_TYPE_INACTIVE");
	}

	@ParameterizedTest
	@EnumSource(Access.class)
	void givesTheSpaceItsOwnAccess(Access access) {
		Answer answer = this.api.ask("""
				mutation($deal: ID!, $type: ID!, $access: Access!) {
					convertDeal(input: {dealId: $deal, name: "A", typeId: $type, access: $access}) {
						profile { access } userErrors { code }
					}
				}""", Map.of("deal", this.account.deal("Sprzedaż"), "type", this.delivery, "access", access));
		assertThat(answer.problems("convertDeal")).isEmpty();
		assertThat(answer.text("convertDeal.profile.access")).isEqualTo(access.name());
	}

	@Test
	void makesOneSpaceForEightClientsAtOnce() {
		String deal = this.account.deal("Sprzedaż");
		List<Answer> answers = AtOnce.each(8,
				(client) -> this.account.convert(deal, "Realizacja " + client, this.delivery));
		assertThat(answers.stream().filter((answer) -> answer.problems("convertDeal").isEmpty())).hasSize(1);
		assertThat(answers.stream().flatMap((answer) -> answer.problems("convertDeal").stream())).hasSize(7)
			.containsOnly("ALREADY_CONVERTED");
		assertThat(this.api.ask("{ profiles(filter: {kinds: [SPACE]}) { totalCount } }").number("profiles.totalCount"))
			.isEqualTo(1);
		assertThat(spaces(deal)).hasSize(1);
	}

	private Answer convert(String deal) {
		return this.account.convert(deal, "Realizacja", this.delivery);
	}

	private List<String> spaces(String deal) {
		return this.api
			.ask("query($id: ID!) { profile(id: $id) { relations { edges { other { name } } } } }", Map.of("id", deal))
			.texts("profile.relations.edges[*].other.name");
	}

}
