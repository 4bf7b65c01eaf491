package dev.relata.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands on a profile: lists, groups and counts. */
@RelataTest
class RelationListTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	private String mlyn = "";

	@BeforeEach
	void aCompany() {
		this.mlyn = this.account.company("Młyn");
	}

	@Test
	void leaveOutWhatHasEndedAndWhatHasNotBegun() {
		String ended = this.account.contact("Ended");
		String future = this.account.contact("Future");
		String now = this.account.contact("Now");
		this.account.relate(now, "FORMER_EMPLOYEE", this.mlyn);
		String relation = this.account.relate(ended, "FORMER_EMPLOYEE", this.mlyn, null, day(-1))
			.text("addRelation.relation.id");
		this.account.relate(future, "FORMER_EMPLOYEE", this.mlyn, day(1), null);
		assertThat(others(Map.of())).containsExactly("Now");
		assertThat(counts(this.mlyn)).containsExactly(1, 1, 1);
		assertThat(others(Map.of("includeInactive", true))).containsExactly("Future", "Ended", "Now");
		this.account.change(relation, cleared("until"));
		assertThat(counts(this.mlyn)).containsExactly(2, 2, 2);
		this.account.change(relation, Map.of("until", day(-1)));
		assertThat(counts(this.mlyn)).containsExactly(1, 1, 1);
		this.account.change(relation, Map.of("until", day(0)));
		assertThat(counts(this.mlyn)).containsExactly(2, 2, 2);
	}

	@Test
	void tellWhatHeldOnADay() {
		this.account.relate(this.account.contact("Early"), "FORMER_EMPLOYEE", this.mlyn, "2010-01-01", "2015-12-31");
		this.account.relate(this.account.contact("Late"), "FORMER_EMPLOYEE", this.mlyn, "2015-12-31", null);
		assertThat(others(Map.of("asOf", "2009-12-31"))).isEmpty();
		assertThat(others(Map.of("asOf", "2010-01-01"))).containsExactly("Early");
		assertThat(others(Map.of("asOf", "2015-12-31"))).containsExactly("Late", "Early");
		assertThat(others(Map.of("asOf", "2016-01-01"))).containsExactly("Late");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			zol          | Anna Żółkiewska-Nowak
			ŻÓŁKIEW      | Anna Żółkiewska-Nowak
			nowak        | Anna Żółkiewska-Nowak
			nowak anna   | Anna Żółkiewska-Nowak
			zolkiewska-n | Anna Żółkiewska-Nowak
			jose         | José García
			José         | José García
			owak         |
			""")
	void areFilteredByTheBeginningsOfTheOthersName(String text, @Nullable String other) {
		this.account.relate(this.account.contact("Anna Żółkiewska-Nowak"), "FORMER_EMPLOYEE", this.mlyn);
		this.account.relate(this.account.contact("José García"), "FORMER_EMPLOYEE", this.mlyn);
		assertThat(others(Map.of("text", text))).isEqualTo((other != null) ? List.of(other) : List.of());
		assertThat(totalCount(Map.of("text", text))).isEqualTo((other != null) ? 1 : 0);
	}

	@Test
	void areFilteredByTypeSideAndKind() {
		String tkacz = this.account.company("Tkacz");
		String len = this.account.company("Len");
		String space = this.account.space("Mill");
		this.account.relate(this.mlyn, "HEADQUARTERS_BRANCH", tkacz);
		this.account.relate(len, "HEADQUARTERS_BRANCH", this.mlyn);
		this.account.relate(tkacz, "COMPETITOR", this.mlyn);
		this.account.relate(space, "PROJECT_CLIENT", this.mlyn);
		List<String> branches = List.of(this.account.type("HEADQUARTERS_BRANCH"));
		List<String> rivals = List.of(this.account.type("COMPETITOR"));
		assertThat(others(Map.of("typeIds", branches))).containsExactly("Len", "Tkacz");
		assertThat(others(Map.of("typeIds", branches, "as", "SOURCE"))).containsExactly("Tkacz");
		assertThat(others(Map.of("typeIds", branches, "as", "TARGET"))).containsExactly("Len");
		assertThat(others(Map.of("typeIds", rivals, "as", "SOURCE"))).containsExactly("Tkacz");
		assertThat(others(Map.of("typeIds", rivals, "as", "TARGET"))).containsExactly("Tkacz");
		assertThat(others(Map.of("otherKinds", List.of("SPACE")))).containsExactly("Mill");
		assertThat(others(Map.of("otherKinds", List.of("SPACE", "COMPANY")))).hasSize(4);
		assertThat(others(Map.of("otherKinds", List.of()))).isEmpty();
		assertThat(others(Map.of("typeIds", List.of()))).isEmpty();
	}

	@Test
	void areEmptyForATypeThatIsNotThere() {
		this.account.relate(this.account.contact("Anna"), "FORMER_EMPLOYEE", this.mlyn);
		assertThat(others(Map.of("typeIds", List.of("typ_NONE", "'] DELETE r //")))).isEmpty();
		assertThat(totalCount(Map.of("typeIds", List.of("typ_NONE")))).isZero();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, 101 })
	void refuseASizeAndSayWhichAreRight(int first) {
		for (String list : List.of("relations(first: $first) { totalCount }",
				"relationGroups(first: $first) { count }")) {
			Answer answer = this.api.ask("query($id: ID!, $first: Int) { profile(id: $id) { %s } }".formatted(list),
					Map.of("id", this.mlyn, "first", first));
			assertThat(answer.errorMessages()).singleElement().asString().contains("from 1 to 100");
		}
	}

	@Test
	void refuseACursorThatIsNotOneOfOurs() {
		assertThat(this.api
			.ask("query($id: ID!) { profile(id: $id) { relations(after: \"###\") { totalCount } } }",
					Map.of("id", this.mlyn))
			.errorMessages()).singleElement().asString().contains("not a cursor");
	}

	@Test
	void areGroupedByRoleInTheOrderOfTheTypes() {
		String tkacz = this.account.company("Tkacz");
		this.account.relate(this.account.contact("Anna"), "FORMER_EMPLOYEE", this.mlyn);
		this.account.relate(this.account.contact("Jan"), "FORMER_EMPLOYEE", this.mlyn);
		this.account.relate(tkacz, "COMPETITOR", this.mlyn);
		this.account.relate(this.mlyn, "COMPETITOR", this.account.company("Len"));
		this.account.relate(this.mlyn, "HEADQUARTERS_BRANCH", tkacz);
		this.account.relate(this.account.company("Centrum"), "HEADQUARTERS_BRANCH", this.mlyn);
		Answer groups = this.api.ask("""
				query($id: ID!) {
					profile(id: $id) {
						relationGroups(first: 1) {
							as otherRole count type { edgeType }
							relations { totalCount edges { other { name } } pageInfo { hasNextPage } }
						}
					}
				}""", Map.of("id", this.mlyn));
		assertThat(groups.texts("profile.relationGroups[*].otherRole")).containsExactly("Branch", "Headquarters",
				"Competitor", "Former employee");
		assertThat(groups.texts("profile.relationGroups[*].as")).containsExactly("SOURCE", "TARGET", "SOURCE",
				"TARGET");
		assertThat(groups.texts("profile.relationGroups[*].count")).containsExactly("1", "1", "2", "2");
		assertThat(groups.texts("profile.relationGroups[*].relations.totalCount")).containsExactly("1", "1", "2", "2");
		assertThat(groups.texts("profile.relationGroups[*].relations.edges[*].other.name")).containsExactly("Tkacz",
				"Centrum", "Len", "Jan");
		assertThat(groups.texts("profile.relationGroups[*].relations.pageInfo.hasNextPage")).containsExactly("false",
				"false", "true", "true");
	}

	@Test
	void goOnFromAGroupToItsList() {
		List<String> names = List.of("A", "B", "C", "D");
		names.forEach((name) -> this.account.relate(this.account.contact(name), "FORMER_EMPLOYEE", this.mlyn));
		String cursor = this.api.ask(
				"query($id: ID!) { profile(id: $id) { relationGroups(first: 2) { relations { pageInfo { endCursor } } } } }",
				Map.of("id", this.mlyn))
			.text("profile.relationGroups[0].relations.pageInfo.endCursor");
		assertThat(page(Map.of("typeIds", List.of(this.account.type("FORMER_EMPLOYEE")), "as", "TARGET"), 5, cursor)
			.texts("profile.relations.edges[*].other.name")).containsExactly("B", "A");
	}

	@Test
	void neitherRepeatNorSkipWhileTheyChange() {
		List<String> relations = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			relations.add(this.account.relate(this.account.contact("P" + i), "FORMER_EMPLOYEE", this.mlyn));
		}
		Answer first = page(Map.of(), 4, null);
		assertThat(first.texts("profile.relations.edges[*].other.name")).containsExactly("P9", "P8", "P7", "P6");
		this.account.relate(this.account.contact("New"), "FORMER_EMPLOYEE", this.mlyn);
		this.account.remove(relations.get(6));
		this.account.remove(relations.get(3));
		Answer second = page(Map.of(), 4, first.text("profile.relations.pageInfo.endCursor"));
		assertThat(second.texts("profile.relations.edges[*].other.name")).containsExactly("P5", "P4", "P2", "P1");
		assertThat(second.at("profile.relations.pageInfo.hasPreviousPage")).isEqualTo(true);
		Answer third = page(Map.of(), 4, second.text("profile.relations.pageInfo.endCursor"));
		assertThat(third.texts("profile.relations.edges[*].other.name")).containsExactly("P0");
		assertThat(third.at("profile.relations.pageInfo.hasNextPage")).isEqualTo(false);
		Answer beyond = page(Map.of(), 4, third.text("profile.relations.pageInfo.endCursor"));
		assertThat(beyond.texts("profile.relations.edges[*].other.name")).isEmpty();
		assertThat(beyond.at("profile.relations.pageInfo.endCursor")).isNull();
	}

	@Test
	void areNotShownWhileRelationsAreSwitchedOff() {
		String anna = this.account.contact("Anna");
		String relation = this.account.relate(anna, "FORMER_EMPLOYEE", this.mlyn);
		this.account.switchRelations(false);
		assertThat(counts(this.mlyn)).containsExactly(0, 0, 0);
		assertThat(others(Map.of())).isEmpty();
		assertThat(this.api.ask("query($id: ID!) { node(id: $id) { id } }", Map.of("id", relation)).at("node"))
			.isNull();
		assertThat(this.api
			.ask("query($id: ID!) { profile(id: $id) { relationOptions { role } } }", Map.of("id", this.mlyn))
			.texts("profile.relationOptions[*].role")).isEmpty();
		Answer refused = this.account.relate(this.account.contact("Jan"), "FORMER_EMPLOYEE", this.mlyn, null, null);
		assertThat(refused.problems("addRelation")).containsExactly("RELATIONS_SWITCHED_OFF");
		assertThat(refused.text("addRelation.userErrors[0].message")).contains("administrator");
		assertThat(this.account.remove(relation).problems("removeRelation")).containsExactly("RELATIONS_SWITCHED_OFF");
		this.account.switchRelations(true);
		assertThat(others(Map.of())).containsExactly("Anna");
	}

	private static String day(int fromNow) {
		return LocalDate.now(java.time.ZoneId.systemDefault()).plusDays(fromNow).toString();
	}

	private static Map<String, @Nullable Object> cleared(String field) {
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put(field, null);
		return values;
	}

	private List<String> others(Map<String, ?> filter) {
		return page(filter, 100, null).texts("profile.relations.edges[*].other.name");
	}

	private int totalCount(Map<String, ?> filter) {
		return page(filter, 1, null).number("profile.relations.totalCount");
	}

	private Answer page(Map<String, ?> filter, int first, @Nullable String after) {
		Map<String, @Nullable Object> variables = new HashMap<>(
				Map.of("id", this.mlyn, "filter", filter, "first", first));
		variables.put("after", after);
		return this.api.ask("""
				query($id: ID!, $filter: RelationFilter, $first: Int, $after: String) {
					profile(id: $id) {
						relations(filter: $filter, first: $first, after: $after) {
							totalCount
							edges { other { name } }
							pageInfo { hasNextPage hasPreviousPage endCursor }
						}
					}
				}""", variables);
	}

	/** All counts that a profile has of what is active. */
	private List<Integer> counts(String profile) {
		Answer answer = this.api.ask("""
				query($id: ID!) {
					profile(id: $id) { relationCount relations { totalCount } relationGroups { count } }
				}""", Map.of("id", profile));
		return List.of(answer.number("profile.relationCount"), answer.number("profile.relations.totalCount"),
				answer.texts("profile.relationGroups[*].count").stream().mapToInt(Integer::parseInt).sum());
	}

}
