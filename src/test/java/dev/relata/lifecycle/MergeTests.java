package dev.relata.lifecycle;

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
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Profiles that become one. */
@RelataTest
class MergeTests {

	private static final String PARTNERS = """
			MATCH (s:Profile)-[r]->(t:Profile)
			RETURN s.name + ' ' + type(r) + ' ' + t.name + ' ' + coalesce(toString(r.since), '') + '..'
				+ coalesce(toString(r.until), '') + coalesce(' ' + r.note, '') AS line
			ORDER BY line
			""";

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private Driver driver;

	private String kept = "";

	private String merged = "";

	private String other = "";

	@BeforeEach
	void companies() {
		this.kept = this.account.company("Młyn");
		this.merged = this.account.company("Młyn 2");
		this.other = this.account.company("Tkacz");
	}

	@Test
	void keepsTheFieldsOfTheKeptAndFillsTheEmptyOnesInOrder() {
		String kept = this.account.create("Company", Map.of("name", "A", "city", "Łódź"));
		String first = this.account.create("Company", Map.of("name", "B", "city", "Gdynia", "taxId", "1"));
		String second = this.account.create("Company", Map.of("name", "C", "taxId", "2", "website", "c.pl"));
		Answer merge = this.account.merge(kept, first, second);
		assertThat(merge.problems("mergeProfiles")).isEmpty();
		assertThat(this.api
			.ask("query($id: ID!) { profile(id: $id) { name ... on Company { city taxId website } } }",
					Map.of("id", kept))
			.at("profile")).isEqualTo(Map.of("name", "A", "city", "Łódź", "taxId", "1", "website", "c.pl"));
		assertThat(
				this.api.ask("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", Map.of("ids", List.of(first, second)))
					.texts("nodes"))
			.containsOnly("null");
	}

	@Test
	void findsTheKeptOneByTheKeysOfAll() {
		String kept = this.account.create("Company", Map.of("name", "A", "externalId", "a"));
		String first = this.account.create("Company", Map.of("name", "B", "externalId", "b"));
		String second = this.account.create("Company", Map.of("name", "C", "externalId", "c"));
		this.account.merge(first, second);
		this.account.merge(kept, first);
		assertThat(List.of("a", "b", "c")).allSatisfy((key) -> assertThat(byKey(key)).isEqualTo(kept));
		assertThat(this.account.make("Company", Map.of("name", "D", "externalId", "c")).problems("createCompany"))
			.containsExactly("EXTERNAL_ID_TAKEN");
	}

	@Test
	void takesTheFirstKeyWhereTheKeptHasNone() {
		String first = this.account.create("Company", Map.of("name", "B", "externalId", "b"));
		String second = this.account.create("Company", Map.of("name", "C", "externalId", "c"));
		assertThat(this.account.merge(this.kept, this.merged, first, second).text("mergeProfiles.profile.externalId"))
			.isEqualTo("b");
		assertThat(byKey("c")).isEqualTo(this.kept);
		assertThat(byKey("b")).isEqualTo(this.kept);
	}

	@Test
	void movesEveryRelationWithItsIdAndItsMaker() {
		String anna = this.account.contact("Anna");
		String out = this.account.relate(this.merged, "HEADQUARTERS_BRANCH", this.other);
		String in = this.account.relate(anna, "FORMER_EMPLOYEE", this.merged);
		String ended = this.account
			.relate(this.account.contact("Jan"), "FORMER_EMPLOYEE", this.merged, "2000-01-01", "2001-01-01")
			.text("addRelation.relation.id");
		List<String> before = List.of(made(out), made(in), made(ended));
		assertThat(this.account.merge(this.kept, this.merged).problems("mergeProfiles")).isEmpty();
		assertThat(lines()).containsExactly("Anna FORMER_EMPLOYEE Młyn ..",
				"Jan FORMER_EMPLOYEE Młyn 2000-01-01..2001-01-01", "Młyn HEADQUARTERS_BRANCH Tkacz ..");
		assertThat(List.of(made(out), made(in), made(ended))).isEqualTo(before);
	}

	@Test
	void letsRelationsBetweenThemGo() {
		String third = this.account.company("Młyn 3");
		this.account.relate(this.kept, "HEADQUARTERS_BRANCH", this.merged);
		this.account.relate(this.merged, "COMPETITOR", third);
		assertThat(this.account.merge(this.kept, this.merged, third).problems("mergeProfiles")).isEmpty();
		assertThat(lines()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", delimiter = '|', textBlock = """
			-          | -          | -          | -          | Młyn PARTNER Tkacz .. one
			2020-01-01 | 2020-12-31 | 2020-06-01 | 2021-06-30 | Młyn PARTNER Tkacz 2020-01-01..2021-06-30 one
			2020-06-01 | 2021-06-30 | 2020-01-01 | 2020-12-31 | Młyn PARTNER Tkacz 2020-01-01..2021-06-30 one
			2020-01-01 | 2020-12-31 | 2020-12-31 | -          | Młyn PARTNER Tkacz 2020-01-01.. one
			2020-01-01 | -          | -          | 2020-06-01 | Młyn PARTNER Tkacz .. one
			2020-01-01 | 2022-12-31 | 2021-01-01 | 2021-12-31 | Młyn PARTNER Tkacz 2020-01-01..2022-12-31 one
			""")
	void foldsWhatWouldBeThereTwiceIntoTheKeptOnes(@Nullable String since, @Nullable String until,
			@Nullable String mergedSince, @Nullable String mergedUntil, String line) {
		String own = partner(this.kept, this.other, since, until, "one");
		partner(this.other, this.merged, mergedSince, mergedUntil, "two");
		assertThat(this.account.merge(this.kept, this.merged).problems("mergeProfiles")).isEmpty();
		assertThat(lines()).containsExactly(line + "\ntwo");
		assertThat(made(own)).contains("admin");
	}

	@ParameterizedTest
	@CsvSource({ "2020-01-01,2020-12-31,2021-01-01,2021-12-31", "2021-01-01,2021-12-31,2020-01-01,2020-12-31" })
	void keepsBothOnOtherDays(String since, String until, String mergedSince, String mergedUntil) {
		partner(this.kept, this.other, since, until, "one");
		partner(this.merged, this.other, mergedSince, mergedUntil, "two");
		assertThat(this.account.merge(this.kept, this.merged).problems("mergeProfiles")).isEmpty();
		assertThat(lines()).hasSize(2);
	}

	@Test
	void keepsBothDirections() {
		this.account.relate(this.kept, "HEADQUARTERS_BRANCH", this.other);
		String type = this.account.defineType("Owner", "Property");
		this.account.relate(this.merged, "OWNER", this.other);
		this.account.add(Map.of("profileId", this.kept, "typeId", type, "as", "TARGET", "otherId", this.other));
		assertThat(this.account.merge(this.kept, this.merged).problems("mergeProfiles")).isEmpty();
		assertThat(lines()).containsExactly("Młyn HEADQUARTERS_BRANCH Tkacz ..", "Młyn OWNER Tkacz ..",
				"Tkacz OWNER Młyn ..");
	}

	@Test
	void foldsAWholeRowOfOverlappingDays() {
		String third = this.account.company("Młyn 3");
		partner(this.kept, this.other, "2020-01-01", "2020-12-31", "same");
		partner(this.kept, this.other, "2023-01-01", null, null);
		partner(this.merged, this.other, "2020-06-01", "2022-06-30", "same");
		partner(third, this.other, "2022-01-01", "2023-06-30", "x");
		assertThat(this.account.merge(this.kept, this.merged, third).problems("mergeProfiles")).isEmpty();
		assertThat(lines()).containsExactly("Młyn PARTNER Tkacz 2020-01-01.. same\nx");
	}

	@Test
	void keepsARelationToItself() {
		this.account
			.createType(Map.of("source", Account.end("COMPANY", "Knows"), "symmetric", true, "allowSelf", true));
		String self = this.account.relate(this.merged, "KNOWS", this.merged);
		assertThat(this.account.merge(this.kept, this.merged).problems("mergeProfiles")).isEmpty();
		assertThat(lines()).containsExactly("Młyn KNOWS Młyn ..");
		assertThat(made(self)).isNotEmpty();
	}

	@Test
	void isRefusedWholeWhereALimitWouldBePassed() {
		this.account.defineType(Account.end("COMPANY", "Owner"),
				Account.end("COMPANY", "Property", Map.of("limit", 1)));
		this.account.relate(this.other, "OWNER", this.kept);
		this.account.relate(this.account.company("Zorza"), "OWNER", this.merged);
		this.account.relate(this.merged, "PARTNER", this.other);
		List<String> before = lines();
		Answer refused = this.account.merge(this.kept, this.merged);
		assertThat(errors(refused)).containsExactly("LIMIT_REACHED mergeIds.0");
		assertThat(refused.at("mergeProfiles.profile")).isNull();
		assertThat(lines()).isEqualTo(before);
		assertThat(this.account.history(this.merged, "id")).hasSize(3);
	}

	@Test
	void isRefusedWhereATreeWouldGetTwoParentsOrACycle() {
		tree();
		String parent = this.account.company("Parent");
		this.account.relate(parent, "ABOVE", this.kept);
		this.account.relate(this.other, "ABOVE", this.merged);
		assertThat(errors(this.account.merge(this.kept, this.merged))).containsExactly("HAS_PARENT mergeIds.0");
		assertThat(errors(this.account.merge(parent, this.merged))).isEmpty();
		assertThat(lines()).containsExactlyInAnyOrder("Parent ABOVE Młyn ..", "Tkacz ABOVE Parent ..");
		assertThat(errors(this.account.merge(this.kept, this.other))).containsExactly("CLOSES_A_CYCLE mergeIds.0");
	}

	@Test
	void isRefusedWhereTheKeptOneWouldLoseWhatItHasToHave() {
		this.account.defineType(Account.end("COMPANY", "Owner"),
				Account.end("COMPANY", "Property", Map.of("required", true)));
		this.account.relate(this.merged, "OWNER", this.kept);
		assertThat(errors(this.account.merge(this.kept, this.merged))).containsExactly("LAST_REQUIRED mergeIds.0");
		this.account.relate(this.other, "OWNER", this.kept);
		assertThat(errors(this.account.merge(this.kept, this.merged))).isEmpty();
	}

	@Test
	void keepsWhatOthersHaveToHave() {
		this.account.defineType(Account.end("COMPANY", "Owner"),
				Account.end("COMPANY", "Property", Map.of("required", true)));
		this.account.relate(this.merged, "OWNER", this.other);
		this.account.relate(this.kept, "OWNER", this.other);
		assertThat(errors(this.account.merge(this.kept, this.merged))).isEmpty();
		assertThat(lines()).containsExactly("Młyn OWNER Tkacz ..");
	}

	@Test
	void movesRelationsOfAnInactiveType() {
		String type = this.account.defineType("Owner", "Property");
		this.account.relate(this.merged, "OWNER", this.other);
		this.account.updateType(type, Map.of("active", false));
		assertThat(errors(this.account.merge(this.kept, this.merged))).isEmpty();
		assertThat(lines()).containsExactly("Młyn OWNER Tkacz ..");
	}

	@Test
	void isRefusedForProfilesThatCannotBeMerged() {
		String anna = this.account.contact("Anna");
		assertThat(errors(this.account.merge(this.kept, this.merged, this.kept, this.merged)))
			.containsExactly("MERGED_INTO_ITSELF mergeIds.1", "MERGED_TWICE mergeIds.2");
		assertThat(errors(this.account.merge(this.kept, anna, "com_0"))).containsExactly("OTHER_KIND mergeIds.0",
				"PROFILE_NOT_FOUND mergeIds.1");
		assertThat(errors(this.account.merge("com_0", this.merged))).containsExactly("PROFILE_NOT_FOUND keepId");
		assertThat(this.account.merge(this.kept).errorMessages()).singleElement().asString().contains("1 to 20");
		assertThat(
				this.account.merge(this.kept, "a b c d e f g h i j k l m n o p q r s t u".split(" ")).errorMessages())
			.singleElement()
			.asString()
			.contains("1 to 20");
	}

	@Test
	void isUndoneWithEveryEdgeAndKey() {
		String kept = this.account.create("Company", Map.of("name", "A"));
		String first = this.account.create("Company", Map.of("name", "B", "externalId", "b", "city", "Łódź"));
		String second = this.account.create("Company", Map.of("name", "C", "externalId", "c"));
		partner(kept, this.other, "2020-01-01", "2020-12-31", "one");
		partner(first, this.other, "2020-06-01", null, "two");
		this.account.relate(first, "HEADQUARTERS_BRANCH", second);
		this.account.relate(this.account.contact("Anna"), "FORMER_EMPLOYEE", second);
		List<String> before = ids();
		Answer merge = this.account.merge(kept, first, second);
		assertThat(errors(merge)).isEmpty();
		assertThat(ids()).isNotEqualTo(before);
		assertThat(this.account.undo(merge.text("mergeProfiles.changeId")).problems("undo")).isEmpty();
		assertThat(ids()).isEqualTo(before);
		assertThat(byKey("b")).isEqualTo(first);
		assertThat(byKey("c")).isEqualTo(second);
	}

	@Test
	void isToldInTheHistoryOfAll() {
		Answer merge = this.account.merge(this.kept, this.merged);
		assertThat(merge.text("mergeProfiles.changeId")).isNotEmpty();
		assertThat(this.account.history(this.kept, "summary").getFirst()).isEqualTo("Młyn 2 was merged into Młyn");
		String third = this.account.create("Company", Map.of("name", "Młyn 3", "externalId", "3"));
		this.account.merge(this.kept, third);
		assertThat(this.account.history(this.kept, "summary").getFirst()).isEqualTo("Merged into Młyn: Młyn 3");
	}

	@Test
	void losesNoRelationThatIsAddedMeanwhile() {
		List<String> partners = List.of(this.account.company("A"), this.account.company("B"),
				this.account.company("C"));
		List<Answer> answers = AtOnce.each(4, (client) -> (client == 0) ? this.account.merge(this.kept, this.merged)
				: this.account.relate(this.merged, "PARTNER", partners.get(client - 1), null, null));
		assertThat(errors(answers.getFirst())).isEmpty();
		long added = answers.stream().skip(1).filter((answer) -> answer.problems("addRelation").isEmpty()).count();
		assertThat(lines()).hasSize((int) added).allMatch((line) -> line.startsWith("Młyn PARTNER"));
	}

	@Test
	void isDoneOnceForTwoClients() {
		List<Answer> answers = AtOnce.each(2, (client) -> (client == 0) ? this.account.merge(this.kept, this.merged)
				: this.account.merge(this.merged, this.kept));
		assertThat(answers.stream().filter((answer) -> errors(answer).isEmpty())).hasSize(1);
		assertThat(answers.stream().flatMap((answer) -> answer.problems("mergeProfiles").stream()))
			.containsExactly("PROFILE_NOT_FOUND");
	}

	private void tree() {
		assertThat(this.account
			.createType(Map.of("source", Account.end("COMPANY", "Above"), "target", Account.end("COMPANY", "Below"),
					"hierarchical", true))
			.problems("createRelationType")).isEmpty();
	}

	private String partner(String source, String target, @Nullable String since, @Nullable String until,
			@Nullable String note) {
		Map<String, @Nullable Object> input = new HashMap<>(
				Map.of("profileId", source, "typeId", this.account.type("PARTNER"), "as", "SOURCE", "otherId", target));
		input.put("since", since);
		input.put("until", until);
		input.put("note", note);
		return this.account.add(input).text("addRelation.relation.id");
	}

	private static List<String> errors(Answer answer) {
		return answer.objects("mergeProfiles.userErrors")
			.stream()
			.map((error) -> error.get("code") + " "
					+ ((error.get("field") instanceof List<?> field)
							? String.join(".", field.stream().map(String::valueOf).toList()) : "-"))
			.toList();
	}

	private @Nullable Object byKey(String key) {
		return this.api.ask("query($key: ID!) { profileByExternalId(externalId: $key) { id } }", Map.of("key", key))
			.at("profileByExternalId.id");
	}

	private String made(String relation) {
		return this.api
			.ask("query($id: ID!) { node(id: $id) { ... on Relation { id createdAt createdBy since until note } } }",
					Map.of("id", relation))
			.text("node");
	}

	private List<String> lines() {
		return list(PARTNERS);
	}

	private List<String> ids() {
		return list("""
				MATCH (s:Profile) OPTIONAL MATCH (s)-[r]->(t:Profile)
				RETURN s.id + ' ' + coalesce(s.externalId, '') + ' ' + coalesce(s.city, '') + ' '
					+ coalesce(type(r) + ' ' + r.id + ' ' + r.createdAt + ' ' + r.createdBy + ' ' + t.id, '')
					+ ' ' + coalesce(r.note, '') + ' ' + coalesce(toString(r.since), '')
					+ coalesce(toString(r.until), '') AS line
				ORDER BY line
				""");
	}

	private List<String> list(String query) {
		return this.driver.executableQuery(query)
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("line").asString())
			.toList();
	}

}
