package dev.relata.relation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.relata.access.People;
import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import dev.relata.support.StatementCounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

import org.springframework.beans.factory.annotation.Autowired;

import static dev.relata.support.Account.end;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of relations when their type gets stricter rules, or goes. */
@RelataTest
class ReformTests {

	private final LocalDate today = LocalDate.now(ZoneId.systemDefault());

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private People people;

	@Autowired
	private StatementCounter statements;

	@Autowired
	private Driver driver;

	private String type = "";

	private String mlyn = "";

	/** Of the relations of the company under test, those that a stricter rule allows. */
	private final List<String> fitting = new ArrayList<>();

	/** And those that are in its way. */
	private final List<String> misfits = new ArrayList<>();

	@BeforeEach
	void owners() {
		this.type = this.account
			.createType(Map.of("source", end("COMPANY CONTACT", "Owner"), "target", end("COMPANY CONTACT", "Property"),
					"allowSelf", true))
			.text("createRelationType.relationType.id");
		this.mlyn = this.account.company("Młyn");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			kinds , RESTRICT, 3, 0, 0, 0
			kinds , KEEP    , 0, 3, 0, 0
			kinds , END     , 0, 0, 2, 1
			kinds , DELETE  , 0, 0, 0, 3
			self  , RESTRICT, 1, 0, 0, 0
			self  , KEEP    , 0, 1, 0, 0
			self  , END     , 0, 0, 1, 0
			self  , DELETE  , 0, 0, 0, 1
			limit , RESTRICT, 2, 0, 0, 0
			limit , KEEP    , 0, 2, 0, 0
			limit , END     , 0, 0, 1, 1
			limit , DELETE  , 0, 0, 0, 2
			parent, RESTRICT, 2, 0, 0, 0
			parent, KEEP    , 0, 2, 0, 0
			parent, END     , 0, 0, 1, 1
			parent, DELETE  , 0, 0, 0, 2
			cycle , RESTRICT, 1, 0, 0, 0
			cycle , KEEP    , 0, 1, 0, 0
			cycle , END     , 0, 0, 1, 0
			cycle , DELETE  , 0, 0, 0, 1
			""")
	void doesWithWhatIsInTheWayWhatThePolicySays(String rule, String policy, int refused, int kept, int ended,
			int deleted) {
		Map<String, Object> change = new HashMap<>(prepare(rule));
		change.put("existing", policy);
		List<String> before = edges();
		int changes = changes();
		assertThat(preview(change)).containsExactly(refused, kept, ended, deleted);
		assertThat(edges()).isEqualTo(before);
		assertThat(changes()).isEqualTo(changes);
		Answer changed = this.account.updateType(this.type, change);
		if (policy.equals("RESTRICT")) {
			assertThat(changed.problems("updateRelationType")).containsExactly("RELATIONS_IN_THE_WAY");
			assertThat(changed.text("updateRelationType.userErrors[0].message")).contains(": " + refused + ".");
			assertThat(changes()).isEqualTo(changes);
		}
		else {
			assertThat(changed.problems("updateRelationType")).isEmpty();
			assertThat(changed.number("updateRelationType.affected")).isEqualTo(kept + ended + deleted);
			assertThat(items()).hasSize(ended + deleted);
		}
		assertThat(closed()).hasSize(ended).isSubsetOf(this.misfits);
		assertThat(edges()).hasSize(before.size() - deleted).containsAll(this.fitting);
	}

	/** Relations, of which some are in the way of a rule; gives the change. */
	private Map<String, ?> prepare(String rule) {
		return switch (rule) {
			case "kinds" -> kinds();
			case "self" -> self();
			case "limit" -> limit();
			case "parent" -> parent();
			case "cycle" -> cycle();
			default -> throw new IllegalArgumentException(rule);
		};
	}

	private Map<String, ?> kinds() {
		this.fitting.add(relate(this.mlyn, this.account.company("A"), null, null));
		this.misfits.add(relate(this.mlyn, this.account.contact("B"), null, null));
		this.misfits.add(relate(this.mlyn, this.account.contact("C"), day(-9), day(9)));
		this.misfits.add(relate(this.mlyn, this.account.contact("D"), day(9), null));
		this.fitting.add(relate(this.mlyn, this.account.contact("over"), null, day(-1)));
		this.fitting.add(relate(this.mlyn, this.account.contact("over by tomorrow"), null, day(0)));
		return Map.of("target", end("COMPANY", "Property"));
	}

	private Map<String, ?> self() {
		this.misfits.add(relate(this.mlyn, this.mlyn, null, null));
		this.fitting.add(relate(this.mlyn, this.account.company("A"), null, null));
		return Map.of("allowSelf", false);
	}

	private Map<String, ?> limit() {
		this.fitting.add(relate(this.mlyn, this.account.company("over"), null, day(-1)));
		this.fitting.add(relate(this.mlyn, this.account.company("A"), null, day(5)));
		this.misfits.add(relate(this.mlyn, this.account.company("B"), null, null));
		this.fitting.add(relate(this.mlyn, this.account.company("C"), day(6), null));
		this.misfits.add(relate(this.mlyn, this.account.company("D"), day(20), null));
		this.fitting.add(relate(this.account.company("other"), this.account.company("E"), null, null));
		return Map.of("source", end("COMPANY CONTACT", "Owner", Map.of("limit", 1)));
	}

	private Map<String, ?> parent() {
		this.fitting.add(relate(this.account.company("over"), this.mlyn, null, day(-1)));
		this.fitting.add(relate(this.account.company("A"), this.mlyn, null, day(5)));
		this.misfits.add(relate(this.account.company("B"), this.mlyn, null, null));
		this.misfits.add(relate(this.account.company("C"), this.mlyn, day(2), null));
		this.fitting.add(relate(this.account.company("D"), this.mlyn, day(6), null));
		return Map.of("hierarchical", true, "allowSelf", false);
	}

	private Map<String, ?> cycle() {
		String b = this.account.company("B");
		String c = this.account.company("C");
		this.fitting.add(relate(this.mlyn, b, null, null));
		this.fitting.add(relate(b, c, null, null));
		this.misfits.add(relate(c, this.mlyn, null, null));
		return Map.of("hierarchical", true, "allowSelf", false);
	}

	@Test
	void countsALimitOnTheOtherEndWithoutWhatAnotherRuleTakesAway() {
		String contact = this.account.contact("Anna");
		String tkacz = this.account.company("Tkacz");
		this.misfits.add(relate(contact, tkacz, null, null));
		this.fitting.add(relate(this.mlyn, tkacz, null, null));
		this.misfits.add(relate(this.account.company("Len"), tkacz, null, null));
		Map<String, Object> change = Map.of("source", end("COMPANY", "Owner"), "target",
				end("COMPANY", "Property", Map.of("limit", 1)), "existing", "END");
		assertThat(preview(change)).containsExactly(0, 0, 2, 0);
		assertThat(this.account.updateType(this.type, change).number("updateRelationType.affected")).isEqualTo(2);
		assertThat(closed()).containsExactlyInAnyOrderElementsOf(this.misfits);
	}

	@Test
	void countsALimitOfASymmetricTypeOnBothSides() {
		String rivals = this.account.defineType("Rival", null);
		String kept = this.account.relate(this.mlyn, "RIVAL", this.account.company("A"));
		this.account.relate(this.account.company("B"), "RIVAL", this.mlyn);
		this.account.relate(this.mlyn, "RIVAL", this.account.company("C"));
		Answer changed = this.account.updateType(rivals,
				Map.of("source", end("COMPANY", "Rival", Map.of("limit", 1)), "existing", "DELETE"));
		assertThat(changed.number("updateRelationType.affected")).isEqualTo(2);
		assertThat(edges()).containsExactly(kept);
	}

	@ParameterizedTest
	@ValueSource(strings = { "kinds", "self", "limit", "parent", "cycle" })
	void isNotRefusedWhereNothingIsInTheWay(String rule) {
		Map<String, ?> change = prepare(rule);
		this.misfits.forEach((misfit) -> this.account.remove(misfit));
		Answer changed = this.account.updateType(this.type, change);
		assertThat(changed.problems("updateRelationType")).isEmpty();
		assertThat(changed.number("updateRelationType.affected")).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "kinds", "self", "limit", "parent", "cycle" })
	void isNotRefusedWhereNoRuleBecomesStricterThoughSomeWereKept(String rule) {
		Map<String, Object> change = new HashMap<>(prepare(rule));
		change.put("existing", "KEEP");
		this.account.updateType(this.type, change);
		change.put("existing", "RESTRICT");
		assertThat(this.account.updateType(this.type, change).problems("updateRelationType")).isEmpty();
		assertThat(this.account.updateType(this.type, Map.of("active", false, "existing", "END"))
			.number("updateRelationType.affected")).isZero();
		Answer wider = this.account.updateType(this.type,
				Map.of("source", end("COMPANY CONTACT DEAL", "Owner", limit(9)), "target",
						end("COMPANY CONTACT DEAL", "Property", limit(null)), "hierarchical", false, "allowSelf",
						true));
		assertThat(wider.problems("updateRelationType")).isEmpty();
		assertThat(wider.number("updateRelationType.affected")).isZero();
		assertThat(edges()).containsAll(this.misfits);
	}

	@ParameterizedTest
	@ValueSource(strings = { "kinds", "self", "limit", "parent", "cycle" })
	void doesTheRestWhereItIsSentAgain(String rule) {
		Map<String, Object> change = new HashMap<>(prepare(rule));
		change.put("existing", "KEEP");
		this.account.updateType(this.type, change);
		change.put("existing", "DELETE");
		assertThat(this.account.updateType(this.type, change).number("updateRelationType.affected"))
			.isEqualTo(this.misfits.size());
		assertThat(edges()).containsExactlyInAnyOrderElementsOf(this.fitting);
		assertThat(this.account.updateType(this.type, change).number("updateRelationType.affected")).isZero();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			true , DELETE, 1100,    0
			false, END   , 1095, 1100
			""")
	void takesManyAThousandAtATime(boolean byKind, String policy, int affected, int left) {
		this.account.hub(this.mlyn, "OWNER", "Property", 1100);
		List<String> oldest = edges().subList(0, 5);
		Map<String, Object> change = byKind ? Map.of("target", end("CONTACT", "Property"), "existing", policy)
				: Map.of("source", end("COMPANY CONTACT", "Owner", limit(5)), "existing", policy);
		int changes = changes();
		int sent = this.statements
			.count(() -> assertThat(this.account.updateType(this.type, change).number("updateRelationType.affected"))
				.isEqualTo(affected));
		assertThat(sent).isLessThan(40);
		assertThat(changes()).isEqualTo(changes + 3);
		assertThat(items()).hasSize(affected);
		assertThat(edges()).hasSize(left);
		if (!byKind) {
			assertThat(edges()).startsWith(oldest.toArray(new String[0]));
			assertThat(closed()).doesNotContainAnyElementsOf(oldest).hasSize(policy.equals("END") ? 1095 : 0);
		}
	}

	@Test
	void writesDownHowEachWasAndIs() {
		String closed = relate(this.mlyn, this.account.contact("A"), null, null);
		this.account.change(closed, Map.of("note", "a note"));
		String removed = relate(this.mlyn, this.account.contact("B"), day(9), null);
		this.account.updateType(this.type, Map.of("target", end("COMPANY", "Property"), "existing", "END"));
		assertThat(items()).hasSize(2)
			.anySatisfy((item) -> assertThat(item).contains(closed, "\"before\"", "\"after\"", day(0), "a note"))
			.anySatisfy((item) -> assertThat(item).contains(removed, "\"before\"").doesNotContain("\"after\""));
		Answer still = this.api.ask("query($id: ID!) { node(id: $id) { ... on Relation { active until note } } }",
				Map.of("id", closed));
		assertThat(still.text("node.until")).isEqualTo(day(0));
		assertThat(still.at("node.active")).isEqualTo(true);
		assertThat(still.text("node.note")).isEqualTo("a note");
	}

	@Test
	void leavesWhatIsKeptToBeEndedNotedOrRemoved() {
		String kept = relate(this.mlyn, this.account.contact("Anna"), null, null);
		String other = relate(this.mlyn, this.account.contact("Jan"), null, null);
		assertThat(
				this.account
					.updateType(this.type,
							Map.of("target", end("COMPANY", "Property", limit(1)), "allowSelf", false, "existing",
									"KEEP"))
					.problems("updateRelationType"))
			.isEmpty();
		assertThat(this.account.change(kept, Map.of("note", "kept")).text("updateRelation.relation.source.id"))
			.isEqualTo(this.mlyn);
		assertThat(this.account.change(kept, Map.of("since", day(-9), "until", day(30))).problems("updateRelation"))
			.isEmpty();
		assertThat(this.account.change(kept, Map.of("until", day(40))).problems("updateRelation"))
			.containsExactly("WRONG_KIND");
		assertThat(this.account.change(kept, Map.of("until", day(-1))).problems("updateRelation")).isEmpty();
		assertThat(this.account.remove(kept).problems("removeRelation")).isEmpty();
		assertThat(this.account.remove(other).problems("removeRelation")).isEmpty();
	}

	@Test
	void leavesWhatIsBeyondALimitOrATreeToBeEndedNotedOrRemoved() {
		Map<String, ?> change = cycle();
		String second = relate(this.account.company("D"), this.mlyn, null, null);
		Map<String, Object> both = new HashMap<>(change);
		both.put("source", end("COMPANY CONTACT", "Owner", limit(1)));
		both.put("existing", "KEEP");
		this.account.updateType(this.type, both);
		String closing = this.misfits.getFirst();
		for (String kept : List.of(closing, second)) {
			assertThat(this.account.change(kept, Map.of("note", "kept")).problems("updateRelation")).isEmpty();
			assertThat(this.account.change(kept, Map.of("until", day(9))).problems("updateRelation")).isEmpty();
		}
		assertThat(this.account.change(closing, Map.of("until", day(19))).problems("updateRelation")).isNotEmpty();
		assertThat(this.account.remove(closing).problems("removeRelation")).isEmpty();
		assertThat(this.account.change(second, Map.of("until", day(-1))).problems("updateRelation")).isEmpty();
	}

	@Test
	void looksAtNoProfileWhereAnEndBecomesRequired() {
		relate(this.mlyn, this.account.company("A"), null, day(-1));
		Answer changed = this.account.updateType(this.type,
				Map.of("source", end("COMPANY CONTACT", "Owner", Map.of("required", true)), "target",
						end("COMPANY CONTACT", "Property", Map.of("required", true))));
		assertThat(changed.problems("updateRelationType")).isEmpty();
		assertThat(changed.number("updateRelationType.affected")).isZero();
	}

	@Test
	void takesTheLastOneOfARequiredEndToo() {
		this.account.updateType(this.type, Map.of("source", end("COMPANY CONTACT", "Owner", Map.of("required", true))));
		String last = relate(this.mlyn, this.account.contact("Anna"), null, null);
		assertThat(this.account.remove(last).problems("removeRelation")).containsExactly("LAST_REQUIRED");
		assertThat(
				this.account.updateType(this.type, Map.of("target", end("COMPANY", "Property"), "existing", "DELETE"))
					.number("updateRelationType.affected"))
			.isEqualTo(1);
		assertThat(edges()).isEmpty();
	}

	@Test
	void previewsTheFirstFive() {
		for (int i = 0; i < 7; i++) {
			this.misfits.add(relate(this.mlyn, this.account.contact("C" + i), null, null));
		}
		Answer preview = this.account.previewType(this.type, Map.of("target", end("COMPANY", "Property")));
		assertThat(preview.number("previewRelationTypeChange.refused")).isEqualTo(7);
		assertThat(preview.texts("previewRelationTypeChange.examples[*].id")).isEqualTo(this.misfits.subList(0, 5));
		Answer limited = this.account.previewType(this.type,
				Map.of("source", end("COMPANY CONTACT", "Owner", limit(4))));
		assertThat(limited.texts("previewRelationTypeChange.examples[*].id")).isEqualTo(this.misfits.subList(4, 7));
	}

	@Test
	void previewsWhatIsWrongWithAChange() {
		for (Map<String, ?> change : List.of(Map.of("hierarchical", true),
				Map.of("source", end("COMPANY", "x".repeat(200))))) {
			List<String> problems = this.account.updateType(this.type, change).problems("updateRelationType");
			Answer preview = this.account.previewType(this.type, change);
			assertThat(problems).hasSize(1);
			assertThat(preview.problems("previewRelationTypeChange")).isEqualTo(problems);
			assertThat(preview.number("previewRelationTypeChange.refused")).isZero();
		}
		assertThat(this.account.previewType("typ_0", Map.of()).problems("previewRelationTypeChange"))
			.containsExactly("RELATION_TYPE_NOT_FOUND");
		this.people.add("user", "user-under-test");
		Answer stranger = this.api.ask(this.api.basic("user", "user-under-test"),
				"query($id: ID!) { previewRelationTypeChange(input: {id: $id}) { refused userErrors { code } } }",
				Map.of("id", this.type), "en");
		assertThat(stranger.problems("previewRelationTypeChange")).containsExactly("ADMINISTRATORS_ONLY");
	}

	@Test
	void changesTypesWhileRelationsAreSwitchedOff() {
		this.kinds();
		this.account.switchRelations(false);
		assertThat(
				this.account.updateType(this.type, Map.of("target", end("COMPANY", "Property"), "existing", "DELETE"))
					.number("updateRelationType.affected"))
			.isEqualTo(3);
		this.account.switchRelations(true);
		assertThat(edges()).containsExactlyInAnyOrderElementsOf(this.fitting);
	}

	@Test
	void deletesATypeWithItsRelationsWhereThatIsAskedFor() {
		kinds();
		Answer restricted = this.account.deleteType(this.type, "RESTRICT");
		assertThat(restricted.problems("deleteRelationType")).containsExactly("RELATION_TYPE_IN_USE");
		assertThat(restricted.text("deleteRelationType.userErrors[0].message")).contains("6 relations");
		for (String policy : List.of("KEEP", "END")) {
			Answer refused = this.account.deleteType(this.type, policy);
			assertThat(refused.problems("deleteRelationType")).containsExactly("RELATIONS_NEED_THEIR_TYPE");
			assertThat(refused.text("deleteRelationType.userErrors[0].message")).contains("Deactivate");
			assertThat(refused.texts("deleteRelationType.userErrors[0].field")).containsExactly("existing");
		}
		assertThat(this.api.ask("{ relationTypes { id } }").texts("relationTypes[*].id")).contains(this.type);
		Answer deleted = this.account.deleteType(this.type, "DELETE");
		assertThat(deleted.text("deleteRelationType.deletedId")).isEqualTo(this.type);
		assertThat(deleted.number("deleteRelationType.affected")).isEqualTo(6);
		assertThat(items()).hasSize(6).allSatisfy((item) -> assertThat(item).doesNotContain("\"after\""));
		assertThat(edges()).isEmpty();
		assertThat(this.api.ask("query($id: ID!) { profile(id: $id) { relationCount } }", Map.of("id", this.mlyn))
			.number("profile.relationCount")).isZero();
		assertThat(this.account.deleteType(this.type, "DELETE").problems("deleteRelationType"))
			.containsExactly("RELATION_TYPE_NOT_FOUND");
	}

	@Test
	void deletesATypeWithMoreRelationsThanGoAtOnce() {
		this.account.hub(this.mlyn, "OWNER", "Property", 1100);
		int changes = changes();
		assertThat(this.account.deleteType(this.type, "DELETE").number("deleteRelationType.affected")).isEqualTo(1100);
		assertThat(edges()).isEmpty();
		assertThat(changes()).isEqualTo(changes + 4);
	}

	private static Map<String, @Nullable Object> limit(@Nullable Integer limit) {
		Map<String, @Nullable Object> rules = new HashMap<>();
		rules.put("limit", limit);
		return rules;
	}

	private String day(int fromNow) {
		return this.today.plusDays(fromNow).toString();
	}

	private String relate(String source, String target, @Nullable String since, @Nullable String until) {
		return this.account.relate(source, "OWNER", target, since, until).text("addRelation.relation.id");
	}

	private List<Integer> preview(Map<String, ?> change) {
		Answer preview = this.account.previewType(this.type, change);
		assertThat(preview.problems("previewRelationTypeChange")).isEmpty();
		Map<?, ?> counts = (Map<?, ?>) Objects.requireNonNull(preview.at("previewRelationTypeChange"));
		return List.of("refused", "kept", "ended", "deleted")
			.stream()
			.map((name) -> (Integer) Objects.requireNonNull(counts.get(name)))
			.toList();
	}

	private List<String> edges() {
		return ids("MATCH (:Profile)-[r]->(:Profile) RETURN r.id AS id ORDER BY r.sortKey");
	}

	/** Those that were ended today by a change of their type. */
	private List<String> closed() {
		return items().stream()
			.filter((item) -> item.contains("\"before\"") && item.contains("\"after\""))
			.map((item) -> item.replaceAll(".*\"id\":\"([^\"]*)\".*", "$1"))
			.toList();
	}

	/** What was done to relations since their type last changed. */
	private List<String> items() {
		return this.driver.executableQuery("""
				MATCH (t:Change) WHERE any(item IN t.items WHERE item CONTAINS '"RELATION_TYPE"')
				WITH t ORDER BY t.id DESC LIMIT 2
				WITH collect(t) AS types
				WITH CASE WHEN types[0].items[0] CONTAINS '"after"' THEN types[0] ELSE types[1] END AS type
				MATCH (c:Change) WHERE c.id > type.id
				UNWIND c.items AS item
				WITH item WHERE item CONTAINS '"RELATION"'
				RETURN item
				""").execute().records().stream().map((row) -> row.get("item").asString()).toList();
	}

	private int changes() {
		return this.driver.executableQuery("MATCH (c:Change) RETURN count(c) AS count")
			.execute()
			.records()
			.getFirst()
			.get("count")
			.asInt();
	}

	private List<String> ids(String query) {
		return this.driver.executableQuery(query).execute().records().stream().map(ReformTests::id).toList();
	}

	private static String id(Record row) {
		return row.get("id").asString();
	}

}
