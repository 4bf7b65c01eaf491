package dev.relata.relation;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Adding relations. */
@RelataTest
class AddRelationTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private Driver driver;

	private String anna = "";

	private String mlyn = "";

	private String tkacz = "";

	@BeforeEach
	void people() {
		this.anna = this.account.contact("Anna");
		this.mlyn = this.account.company("Młyn");
		this.tkacz = this.account.company("Tkacz");
	}

	@ParameterizedTest
	@ValueSource(strings = { "SOURCE", "TARGET" })
	void storesTheSameEdgeFromEitherSide(String side) {
		boolean fromSource = side.equals("SOURCE");
		Answer added = this.account.add(input(fromSource ? this.anna : this.mlyn, "FORMER_EMPLOYEE", side,
				fromSource ? this.mlyn : this.anna, null, null));
		assertThat(added.text("addRelation.relation.sentence"))
			.isEqualTo("Anna (Former employee) → Młyn (Previous company)");
		assertThat(edges()).singleElement().satisfies((edge) -> {
			assertThat(edge.get("type").asString()).isEqualTo("FORMER_EMPLOYEE");
			assertThat(edge.get("source").asString()).isEqualTo(this.anna);
			assertThat(edge.get("target").asString()).isEqualTo(this.mlyn);
			assertThat(edge.get("r").asMap()).containsEntry("sourceRole", "Former employee")
				.containsEntry("targetRole", "Previous company")
				.containsEntry("createdBy", "admin")
				.containsEntry("id", added.text("addRelation.relation.id"))
				.containsKey("createdAt");
		});
	}

	@Test
	void standsOnceOnTheOtherWithTheInverseRole() {
		this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn);
		assertThat(seen(this.anna)).containsExactly("SOURCE Former employee Previous company Młyn");
		assertThat(seen(this.mlyn)).containsExactly("TARGET Previous company Former employee Anna");
	}

	@Test
	void standsOnceOnEachSideOfASymmetricType() {
		this.account.relate(this.mlyn, "COMPETITOR", this.tkacz);
		assertThat(seen(this.mlyn)).containsExactly("SOURCE Competitor Competitor Tkacz");
		assertThat(seen(this.tkacz)).containsExactly("TARGET Competitor Competitor Młyn");
	}

	@Test
	void keepsDaysAndNote() {
		Map<String, @Nullable Object> input = input(this.anna, "FORMER_EMPLOYEE", "SOURCE", this.mlyn, "2020-01-01",
				"2024-12-31");
		input.put("note", "  Left for <b>London</b>  ");
		Answer added = this.account.add(input);
		assertThat(added.text("addRelation.relation.since")).isEqualTo("2020-01-01");
		assertThat(added.text("addRelation.relation.until")).isEqualTo("2024-12-31");
		assertThat(added.text("addRelation.relation.note")).isEqualTo("Left for <b>London</b>");
		assertThat(added.at("addRelation.relation.active")).isEqualTo(false);
	}

	@Test
	void refusesAKindThatDoesNotFitAndSaysWhichDo() {
		Answer wrongOther = this.account.relate(this.anna, "FORMER_EMPLOYEE", this.anna, null, null);
		assertThat(wrongOther.problems("addRelation")).containsExactly("WRONG_KIND");
		assertThat(wrongOther.text("addRelation.userErrors[0].message")).contains("Previous company", "COMPANY");
		assertThat(wrongOther.texts("addRelation.userErrors[0].field")).containsExactly("otherId");
		Answer wrongProfile = this.account.relate(this.mlyn, "FORMER_EMPLOYEE", this.tkacz, null, null);
		assertThat(wrongProfile.problems("addRelation")).containsExactly("WRONG_KIND");
		assertThat(wrongProfile.texts("addRelation.userErrors[0].field")).containsExactly("profileId");
		assertThat(edges()).isEmpty();
	}

	@Test
	void relatesTheSameKindOnBothEnds() {
		assertThat(
				this.account.relate(this.mlyn, "HEADQUARTERS_BRANCH", this.tkacz, null, null).problems("addRelation"))
			.isEmpty();
	}

	@Test
	void refusesAProfileThatIsNotThere() {
		assertThat(this.account.relate("con_0", "FORMER_EMPLOYEE", this.mlyn, null, null)
			.texts("addRelation.userErrors[0].field")).containsExactly("profileId");
		Answer other = this.account.relate(this.anna, "FORMER_EMPLOYEE", "com_0", null, null);
		assertThat(other.problems("addRelation")).containsExactly("PROFILE_NOT_FOUND");
		assertThat(other.texts("addRelation.userErrors[0].field")).containsExactly("otherId");
	}

	@Test
	void refusesATypeThatIsNotThere() {
		Answer answer = this.account
			.add(Map.of("profileId", this.anna, "typeId", "typ_NONE", "as", "SOURCE", "otherId", this.mlyn));
		assertThat(answer.problems("addRelation")).containsExactly("RELATION_TYPE_NOT_FOUND");
	}

	@ParameterizedTest
	@ValueSource(strings = { "COMPETITOR", "HEADQUARTERS_BRANCH" })
	void refusesARelationToItself(String type) {
		assertThat(this.account.relate(this.mlyn, type, this.mlyn, null, null).problems("addRelation"))
			.containsExactly("RELATED_TO_ITSELF");
	}

	@Test
	void refusesARelationThatEndsBeforeItBegins() {
		assertThat(this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn, "2024-01-02", "2024-01-01")
			.problems("addRelation")).containsExactly("ENDS_BEFORE_IT_BEGINS");
	}

	@Test
	void refusesANoteThatIsTooLong() {
		Map<String, @Nullable Object> input = input(this.anna, "FORMER_EMPLOYEE", "SOURCE", this.mlyn, null, null);
		input.put("note", "x".repeat(4001));
		assertThat(this.account.add(input).problems("addRelation")).containsExactly("NOTE_TOO_LONG");
		input.put("note", "x".repeat(4000));
		assertThat(this.account.add(input).problems("addRelation")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			           ,           ,            ,           , true
			2026-01-01 , 2026-08-31, 2026-09-01 ,           , false
			2026-01-01 , 2026-08-31, 2026-08-31 ,           , true
			2026-01-01 ,           , 2030-01-01 , 2030-01-02, true
			2026-01-01 ,           ,            , 2025-12-31, false
			""")
	void refusesTheSameAgainOnTheSameDays(@Nullable String since, @Nullable String until, @Nullable String otherSince,
			@Nullable String otherUntil, boolean refused) {
		this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn, since, until);
		assertThat(this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn, otherSince, otherUntil)
			.problems("addRelation")).isEqualTo(refused ? List.of("ALREADY_RELATED") : List.of());
		assertThat(edges()).hasSize(refused ? 1 : 2);
	}

	@Test
	void refusesASymmetricRelationTheOtherWayRound() {
		this.account.relate(this.mlyn, "COMPETITOR", this.tkacz);
		assertThat(this.account.relate(this.tkacz, "COMPETITOR", this.mlyn, null, null).problems("addRelation"))
			.containsExactly("ALREADY_RELATED");
	}

	@Test
	void relatesTwoInBothDirectionsWhereTheTypeHasADirection() {
		this.account.defineType("Supplier", "Customer");
		this.account.relate(this.mlyn, "SUPPLIER", this.tkacz);
		assertThat(this.account.relate(this.tkacz, "SUPPLIER", this.mlyn, null, null).problems("addRelation"))
			.isEmpty();
	}

	@Test
	void relatesTheSameTwoByAnotherType() {
		this.account.relate(this.mlyn, "COMPETITOR", this.tkacz);
		assertThat(this.account.relate(this.mlyn, "PARTNER", this.tkacz, null, null).problems("addRelation")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void makesOneWhereEightClientsAddTheSameAtOnce(boolean symmetric) {
		String edgeType = symmetric ? "COMPETITOR" : "HEADQUARTERS_BRANCH";
		String type = this.account.type(edgeType);
		List<Answer> answers = AtOnce.each(8, (client) -> {
			boolean turned = symmetric && client % 2 == 1;
			return this.account.add(Map.of("profileId", turned ? this.tkacz : this.mlyn, "typeId", type, "as", "SOURCE",
					"otherId", turned ? this.mlyn : this.tkacz));
		});
		assertThat(answers.stream().flatMap((answer) -> answer.problems("addRelation").stream()))
			.containsOnly("ALREADY_RELATED")
			.hasSize(7);
		assertThat(edges()).hasSize(1);
	}

	@Test
	void losesNeitherItNorANameThatIsChangedMeanwhile() {
		String type = this.account.type("PROJECT_CLIENT");
		List<String> spaces = java.util.stream.IntStream.range(0, 6)
			.mapToObj((index) -> this.account.space("Space " + index))
			.toList();
		AtOnce
			.each(12,
					(client) -> (client % 2 == 0)
							? this.account.update("Company", Map.of("id", this.mlyn, "name", "Młyn " + client))
							: this.account.add(Map.of("profileId", this.mlyn, "typeId", type, "as", "TARGET", "otherId",
									spaces.get(client / 2))))
			.forEach((answer) -> assertThat(answer.errors()).isEmpty());
		Answer after = this.api.ask("query($id: ID!) { profile(id: $id) { name version relationCount } }",
				Map.of("id", this.mlyn));
		assertThat(after.text("profile.name")).startsWith("Młyn ");
		assertThat(after.number("profile.version")).isEqualTo(7);
		assertThat(after.number("profile.relationCount")).isEqualTo(6);
	}

	@Test
	void makesNothingOfHostileTextButText() {
		String hostile = "x'}) DETACH DELETE n // `]-() ${7*7} {{type}} \u0000\\u0027 <script>";
		String company = this.account.company(hostile);
		Map<String, @Nullable Object> input = input(this.anna, "FORMER_EMPLOYEE", "SOURCE", company, null, null);
		input.put("note", hostile);
		Answer added = this.account.add(input);
		assertThat(added.text("addRelation.relation.note")).isEqualTo(hostile.strip());
		assertThat(added.text("addRelation.relation.sentence")).contains(hostile);
		Answer found = this.api.ask("""
				query($id: ID!, $text: String) {
					profile(id: $id) { relations(filter: {text: $text}) { edges { other { name } } } }
					profiles(filter: {text: $text}) { edges { node { id } } }
				}""", Map.of("id", this.anna, "text", hostile));
		assertThat(found.texts("profile.relations.edges[*].other.name")).containsExactly(hostile);
		assertThat(found.texts("profiles.edges[*].node.id")).containsExactly(company);
		assertThat(this.api.ask("query($id: ID!) { node(id: $id) { id } }", Map.of("id", hostile)).at("node")).isNull();
	}

	private static Map<String, @Nullable Object> withDays(Map<String, Object> input, @Nullable String since,
			@Nullable String until) {
		Map<String, @Nullable Object> all = new HashMap<>(input);
		all.put("since", since);
		all.put("until", until);
		return all;
	}

	private Map<String, @Nullable Object> input(String profile, String edgeType, String side, String other,
			@Nullable String since, @Nullable String until) {
		return withDays(
				Map.of("profileId", profile, "typeId", this.account.type(edgeType), "as", side, "otherId", other),
				since, until);
	}

	private List<String> seen(String profile) {
		return this.api.ask("""
				query($id: ID!) { profile(id: $id) { relations { edges { as role otherRole other { name } } } } }
				""", Map.of("id", profile))
			.objects("profile.relations.edges")
			.stream()
			.map((edge) -> "%s %s %s %s".formatted(edge.get("as"), edge.get("role"), edge.get("otherRole"),
					((Map<?, ?>) java.util.Objects.requireNonNull(edge.get("other"))).get("name")))
			.toList();
	}

	private List<Record> edges() {
		return this.driver
			.executableQuery(
					"MATCH (s:Profile)-[r]->(t:Profile) RETURN type(r) AS type, s.id AS source, t.id AS target, r")
			.execute()
			.records();
	}

}
