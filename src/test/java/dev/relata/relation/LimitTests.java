package dev.relata.relation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.AtOnce;
import dev.relata.support.RelataTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static dev.relata.support.Account.end;
import static org.assertj.core.api.Assertions.assertThat;

/** How many relations of a type a profile may have. */
@RelataTest
class LimitTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	private String mlyn = "";

	@BeforeEach
	void aCompany() {
		this.mlyn = this.account.company("Młyn");
	}

	@ParameterizedTest
	@ValueSource(strings = { "SOURCE", "TARGET", "SYMMETRIC" })
	void holdsOnTheEndThatHasIt(String limited) {
		define(limited, 2);
		String first = relate(limited, this.account.company("A"), null, null).text("addRelation.relation.id");
		assertThat(relate(limited, this.account.company("B"), null, null).problems("addRelation")).isEmpty();
		Answer refused = relate(limited, this.account.company("C"), null, null);
		assertThat(refused.problems("addRelation")).containsExactly("LIMIT_REACHED");
		assertThat(refused.text("addRelation.userErrors[0].message")).contains("2");
		assertThat(refused.texts("addRelation.userErrors[0].field"))
			.containsExactly(limited.equals("TARGET") ? "otherId" : "profileId");
		this.account.remove(first);
		assertThat(relate(limited, this.account.company("D"), null, null).problems("addRelation")).isEmpty();
		assertThat(relate(limited, this.account.company("E"), null, null).problems("addRelation"))
			.containsExactly("LIMIT_REACHED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "SOURCE", "TARGET" })
	void leavesTheOtherEndFree(String limited) {
		define(limited, 1);
		String other = limited.equals("SOURCE") ? "TARGET" : "SOURCE";
		for (String name : List.of("A", "B", "C")) {
			assertThat(relate(other, this.account.company(name), null, null).problems("addRelation")).isEmpty();
		}
	}

	@Test
	void holdsForEitherSideOfASymmetricRelation() {
		define("SYMMETRIC", 1);
		String tkacz = this.account.company("Tkacz");
		this.account.relate(this.mlyn, "OWNER", tkacz);
		String len = this.account.company("Len");
		assertThat(this.account.relate(len, "OWNER", this.mlyn, null, null).texts("addRelation.userErrors[0].field"))
			.containsExactly("otherId");
		assertThat(this.account.relate(len, "OWNER", tkacz, null, null).problems("addRelation"))
			.containsExactly("LIMIT_REACHED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "SOURCE", "TARGET", "SYMMETRIC" })
	void holdsForEightClientsAtOnce(String limited) {
		define(limited, 3);
		String type = this.account.type("OWNER");
		List<String> others = IntStream.range(0, 8).mapToObj((client) -> this.account.company("C" + client)).toList();
		List<Answer> answers = AtOnce.each(8, (client) -> {
			boolean turned = limited.equals("SYMMETRIC") && client % 2 == 1;
			boolean source = !limited.equals("TARGET");
			return this.account.add(Map.of("profileId", turned ? others.get(client) : this.mlyn, "typeId", type, "as",
					source ? "SOURCE" : "TARGET", "otherId", turned ? this.mlyn : others.get(client)));
		});
		assertThat(answers.stream().flatMap((answer) -> answer.problems("addRelation").stream())).hasSize(5)
			.containsOnly("LIMIT_REACHED");
		assertThat(count()).isEqualTo(3);
	}

	@Test
	void holdsWhereSomeMoveToTheProfileWhileOthersAreAdded() {
		define("TARGET", 2);
		String type = this.account.type("OWNER");
		List<String> moved = IntStream.range(0, 3)
			.mapToObj((i) -> this.account.relate(this.account.company("S" + i), "OWNER", this.account.company("T" + i)))
			.toList();
		List<String> others = IntStream.range(0, 3).mapToObj((i) -> this.account.company("C" + i)).toList();
		AtOnce
			.each(6, (
					client) -> (client < 3) ? this.account.change(moved.get(client), Map.of("otherId", this.mlyn))
							: this.account.add(Map.of("profileId", this.mlyn, "typeId", type, "as", "TARGET", "otherId",
									others.get(client - 3))))
			.forEach((answer) -> assertThat(answer.errors()).isEmpty());
		assertThat(count()).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			       ,   -1,       ,      , false
			       ,    0,       ,      , true
			       ,    9,     10,      , false
			       ,    9,      9,      , true
			     10,     ,       ,     9, false
			     10,     ,       ,    10, true
			       ,     ,     -9,    -1, false
			     -9,    9,       ,      , true
			""")
	void looksAtTheDaysFromTodayOn(@Nullable Integer since, @Nullable Integer until, @Nullable Integer nextSince,
			@Nullable Integer nextUntil, boolean refused) {
		define("SOURCE", 1);
		relate("SOURCE", this.account.company("A"), day(since), day(until));
		assertThat(relate("SOURCE", this.account.company("B"), day(nextSince), day(nextUntil)).problems("addRelation"))
			.isEqualTo(refused ? List.of("LIMIT_REACHED") : List.of());
	}

	@Test
	void isOfTheSameDayOnly() {
		define("SOURCE", 2);
		relate("SOURCE", this.account.company("A"), null, day(5));
		relate("SOURCE", this.account.company("B"), day(6), null);
		assertThat(relate("SOURCE", this.account.company("C"), null, null).problems("addRelation")).isEmpty();
		assertThat(relate("SOURCE", this.account.company("D"), day(5), day(5)).problems("addRelation"))
			.containsExactly("LIMIT_REACHED");
	}

	@Test
	void holdsWhereARelationIsChanged() {
		define("SOURCE", 1);
		relate("SOURCE", this.account.company("A"), null, null);
		String ended = relate("SOURCE", this.account.company("B"), null, day(-1)).text("addRelation.relation.id");
		Map<String, @Nullable Object> open = new HashMap<>();
		open.put("until", null);
		assertThat(this.account.change(ended, open).problems("updateRelation")).containsExactly("LIMIT_REACHED");
		assertThat(this.account.change(ended, Map.of("until", String.valueOf(day(-5)))).problems("updateRelation"))
			.isEmpty();
		String branch = this.account.relate(this.mlyn, "HEADQUARTERS_BRANCH", this.account.company("C"));
		assertThat(this.account.change(branch, Map.of("typeId", this.account.type("OWNER"))).problems("updateRelation"))
			.containsExactly("LIMIT_REACHED");
		String foreign = this.account.relate(this.account.company("D"), "OWNER", this.account.company("E"));
		assertThat(this.account.change(foreign, Map.of("profileId", profile(foreign, "target"), "otherId", this.mlyn))
			.problems("updateRelation")).containsExactly("LIMIT_REACHED");
	}

	@Test
	void takesTheSamePairAgainInAnotherPeriod() {
		define("SOURCE", 1);
		String tkacz = this.account.company("Tkacz");
		relate("SOURCE", tkacz, null, day(30));
		assertThat(relate("SOURCE", tkacz, day(31), null).problems("addRelation")).isEmpty();
		assertThat(relate("SOURCE", tkacz, day(30), null).problems("addRelation")).containsExactly("ALREADY_RELATED");
	}

	private void define(String limited, int limit) {
		Map<String, Object> rules = Map.of("limit", limit);
		Map<String, Object> owner = limited.equals("TARGET") ? end("COMPANY", "Owner") : end("COMPANY", "Owner", rules);
		Map<String, Object> property = limited.equals("TARGET") ? end("COMPANY", "Property", rules)
				: end("COMPANY", "Property");
		this.account.defineType(owner, limited.equals("SYMMETRIC") ? null : property);
	}

	/** Relates the company under test, which stands on an end. */
	private Answer relate(String stands, String other, @Nullable String since, @Nullable String until) {
		return stands.equals("TARGET") ? this.account.relate(other, "OWNER", this.mlyn, since, until)
				: this.account.relate(this.mlyn, "OWNER", other, since, until);
	}

	private static @Nullable String day(@Nullable Integer fromNow) {
		return (fromNow != null) ? LocalDate.now(ZoneId.systemDefault()).plusDays(fromNow).toString() : null;
	}

	private int count() {
		return this.api.ask("query($id: ID!) { profile(id: $id) { relationCount } }", Map.of("id", this.mlyn))
			.number("profile.relationCount");
	}

	private String profile(String relation, String side) {
		return this.api
			.ask("query($id: ID!) { node(id: $id) { ... on Relation { source { id } target { id } } } }",
					Map.of("id", relation))
			.text("node." + side + ".id");
	}

}
