package dev.relata.relation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.AtOnce;
import dev.relata.support.RelataTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Hierarchical types: nothing stands above itself, nor below two. */
@RelataTest
class TreeTests {

	private static final String TYPE = "HEADQUARTERS_BRANCH";

	@Autowired
	private Account account;

	@Autowired
	private Driver driver;

	private String a = "";

	private String b = "";

	private String c = "";

	private String d = "";

	@BeforeEach
	void companies() {
		this.a = this.account.company("A");
		this.b = this.account.company("B");
		this.c = this.account.company("C");
		this.d = this.account.company("D");
	}

	@Test
	void refusesACycle() {
		this.account.relate(this.a, TYPE, this.b);
		assertThat(add(this.b, this.a)).containsExactly("CLOSES_A_CYCLE");
		this.account.relate(this.b, TYPE, this.c);
		assertThat(add(this.c, this.a)).containsExactly("CLOSES_A_CYCLE");
		this.account.relate(this.c, TYPE, this.d);
		assertThat(add(this.d, this.a)).containsExactly("CLOSES_A_CYCLE");
		assertThat(add(this.account.company("E"), this.a)).isEmpty();
		assertThat(cycles()).isZero();
	}

	@Test
	void refusesACycleToCome() {
		this.account.relate(this.a, TYPE, this.b, day(10), null);
		assertThat(this.account.relate(this.b, TYPE, this.a, day(20), null).problems("addRelation"))
			.containsExactly("CLOSES_A_CYCLE");
	}

	@Test
	void refusesASecondParent() {
		String first = this.account.relate(this.a, TYPE, this.c);
		Answer refused = this.account.relate(this.b, TYPE, this.c, null, null);
		assertThat(refused.problems("addRelation")).containsExactly("HAS_PARENT");
		assertThat(refused.texts("addRelation.userErrors[0].field")).containsExactly("otherId");
		assertThat(refused.text("addRelation.userErrors[0].message")).contains("Headquarters");
		this.account.change(first, Map.of("until", day(5)));
		assertThat(this.account.relate(this.b, TYPE, this.c, day(5), null).problems("addRelation"))
			.containsExactly("HAS_PARENT");
		assertThat(this.account.relate(this.b, TYPE, this.c, day(6), null).problems("addRelation")).isEmpty();
	}

	@Test
	void isFreedByAParentThatEnded() {
		String first = this.account.relate(this.a, TYPE, this.b);
		this.account.change(first, Map.of("until", day(-1)));
		assertThat(add(this.c, this.b)).isEmpty();
		assertThat(add(this.b, this.a)).isEmpty();
		Map<String, @Nullable Object> open = new HashMap<>();
		open.put("until", null);
		assertThat(this.account.change(first, open).problems("updateRelation")).containsExactly("HAS_PARENT");
	}

	@Test
	void refusesACycleByAChange() {
		this.account.relate(this.a, TYPE, this.b);
		String other = this.account.relate(this.c, TYPE, this.d);
		assertThat(this.account.change(other, Map.of("otherId", this.b)).problems("updateRelation"))
			.containsExactly("HAS_PARENT");
		this.account.relate(this.b, TYPE, this.c);
		assertThat(this.account.change(other, Map.of("otherId", this.a)).problems("updateRelation"))
			.containsExactly("CLOSES_A_CYCLE");
		assertThat(this.account.change(other, Map.of("profileId", this.d, "as", "SOURCE")).problems("updateRelation"))
			.containsExactly("HAS_PARENT");
		String partner = this.account.relate(this.d, "PARTNER", this.a);
		assertThat(this.account.change(partner, Map.of("typeId", this.account.type(TYPE))).problems("updateRelation"))
			.containsExactly("CLOSES_A_CYCLE");
		String ended = this.account.relate(this.d, TYPE, this.a, null, day(-1)).text("addRelation.relation.id");
		Map<String, @Nullable Object> open = new HashMap<>();
		open.put("until", null);
		assertThat(this.account.change(ended, open).problems("updateRelation")).containsExactly("CLOSES_A_CYCLE");
		assertThat(cycles()).isZero();
	}

	@Test
	void letsABranchMoveToAnotherParent() {
		String branch = this.account.relate(this.a, TYPE, this.b);
		assertThat(
				this.account.change(branch, Map.of("profileId", this.b, "otherId", this.c)).problems("updateRelation"))
			.isEmpty();
		assertThat(this.account.change(branch, Map.of("profileId", this.c, "as", "TARGET")).problems("updateRelation"))
			.isEmpty();
		assertThat(this.account.change(branch, Map.of("note", "turned")).text("updateRelation.relation.sentence"))
			.isEqualTo("B (Headquarters) → C (Branch)");
	}

	@RepeatedTest(5)
	void refusesOneOfTwoClientsThatWouldCloseACycleTogether() {
		this.account.relate(this.a, TYPE, this.b);
		this.account.relate(this.c, TYPE, this.d);
		String type = this.account.type(TYPE);
		List<Answer> answers = AtOnce.each(2,
				(client) -> this.account.add(Map.of("profileId", (client == 0) ? this.b : this.d, "typeId", type, "as",
						"SOURCE", "otherId", (client == 0) ? this.c : this.a)));
		assertThat(answers.stream().flatMap((answer) -> answer.problems("addRelation").stream()))
			.containsExactly("CLOSES_A_CYCLE");
		assertThat(cycles()).isZero();
	}

	@Test
	void givesOneParentToWhatEightClientsPutBelowTheirs() {
		List<String> parents = List.of(this.account.company("1"), this.account.company("2"), this.account.company("3"),
				this.account.company("4"), this.account.company("5"), this.account.company("6"),
				this.account.company("7"), this.account.company("8"));
		String type = this.account.type(TYPE);
		List<Answer> answers = AtOnce.each(8, (client) -> this.account
			.add(Map.of("profileId", this.a, "typeId", type, "as", "TARGET", "otherId", parents.get(client))));
		assertThat(answers.stream().flatMap((answer) -> answer.problems("addRelation").stream())).hasSize(7)
			.containsOnly("HAS_PARENT");
	}

	private List<String> add(String source, String target) {
		return this.account.relate(source, TYPE, target, null, null).problems("addRelation");
	}

	private static String day(int fromNow) {
		return LocalDate.now(ZoneId.systemDefault()).plusDays(fromNow).toString();
	}

	private int cycles() {
		return this.driver.executableQuery("""
				MATCH path = (p:Profile)-[rs:HEADQUARTERS_BRANCH]->{1,10}(p)
				WHERE all(r IN rs WHERE r.until IS NULL OR r.until >= date())
				RETURN count(path) AS cycles
				""").execute().records().getFirst().get("cycles").asInt();
	}

}
