package dev.relata.search;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.relata.graph.EdgeType;
import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import dev.relata.support.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.Plan;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists of profiles by what they have and by what they are related to, across hops. */
@RelataTest
class FilterTests {

	private static final Map<String, Object> OPEN_DEAL_ABOVE_100_000_PLN = Map.of("kinds", List.of("DEAL"), "fields",
			List.of(Map.of("field", "status", "equals", "OPEN"), Map.of("field", "currency", "equals", "PLN"),
					Map.of("field", "amount", "above", 100_000)));

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private StatementCounter statements;

	@Autowired
	private Driver driver;

	private String anna = "";

	private String mlyn = "";

	private String rywal = "";

	@BeforeEach
	void someoneWhoLeft() {
		this.anna = this.account.contact("Anna");
		this.mlyn = this.account.create("Company", Map.of("name", "Młyn", "city", "Łódź", "industry", "Żywność"));
		this.rywal = this.account.create("Company", Map.of("name", "Rywal", "city", "Łomża"));
		this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn);
		this.account.relate(this.rywal, "COMPETITOR", this.mlyn);
	}

	private String deal(double amount, String currency, String status) {
		return this.account.create("Deal", Map.of("name", "Umowa %s %s".formatted(currency, status), "amount", amount,
				"currency", currency, "status", status, "closesOn", "2026-12-24"));
	}

	@Test
	void findsThoseWhoUsedToWorkAtCompetitorsOfCompaniesWithAnOpenDealAbove100000Pln() {
		String type = this.account
			.createType(Map.of("source", Account.end("DEAL", "Deal"), "target", Account.end("COMPANY", "Customer"),
					"edgeType", "DEAL_CUSTOMER"))
			.text("createRelationType.relationType.id");
		this.account.relate(deal(150_000, "PLN", "OPEN"), "DEAL_CUSTOMER", this.rywal);
		rivals("Bogdan", deal(100_000, "PLN", "OPEN"));
		rivals("Celina", deal(150_000, "EUR", "OPEN"));
		rivals("Darek", deal(150_000, "PLN", "WON"));
		Map<String, Object> customers = related(related("Deal", OPEN_DEAL_ABOVE_100_000_PLN));
		Map<String, Object> competitors = related(related("Competitor", customers));
		Map<String, Object> contacts = with(related(related("Previous company", competitors)), "kinds",
				List.of("CONTACT"));
		assertThat(names(contacts)).containsExactly("Anna");
		assertThat(list(contacts).number("profiles.totalCount")).isEqualTo(1);
		assertThat(this.statements.count(() -> list(contacts))).isEqualTo(2);
		Map<String, Object> none = related(
				related("Competitor", related(with(related("Deal", OPEN_DEAL_ABOVE_100_000_PLN), "none", true))));
		assertThat(names(none)).doesNotContain("Młyn").contains("Rywal", "Firma Bogdan", "Konkurent Bogdan");
		this.account.updateType(type, Map.of("active", false));
		assertThat(names(contacts)).containsExactly("Anna");
	}

	private void rivals(String contact, String deal) {
		String left = this.account.company("Firma " + contact);
		String competitor = this.account.company("Konkurent " + contact);
		this.account.relate(this.account.contact(contact), "FORMER_EMPLOYEE", left);
		this.account.relate(left, "COMPETITOR", competitor);
		this.account.relate(deal, "DEAL_CUSTOMER", competitor);
	}

	@Test
	void startsAtTheProfilesThatItNames() {
		String bogdan = this.account.contact("Bogdan");
		this.account.relate(bogdan, "FORMER_EMPLOYEE", this.rywal);
		Map<String, Object> mlyn = Map.of("ids", List.of(this.mlyn, "com_0"));
		Map<String, Object> left = related(related("Previous company", mlyn));
		assertThat(names(left)).containsExactly("Anna");
		assertThat(list(left).number("profiles.totalCount")).isEqualTo(1);
		assertThat(names(related(related("Previous company", related(related("Competitor", mlyn))))))
			.containsExactly("Bogdan");
		assertThat(names(with(left, "text", "bog"))).isEmpty();
		assertThat(names(with(left, "kinds", List.of("COMPANY")))).isEmpty();
		assertThat(names(related(related("Competitor", Map.of("ids", List.of()))))).isEmpty();
	}

	@Test
	void takesARoleInAnyLanguageAndCaseAndEveryTypeThatHasIt() {
		this.account.relate(this.account.space("Budowa"), "PROJECT_CLIENT", this.mlyn);
		this.account.relate(this.account.space("Remont"), "PROJECT_SUBCONTRACTOR", this.rywal);
		assertThat(names(Map.of("related", List.of(related("projekt", Map.of()))))).containsExactly("Młyn", "Rywal");
		assertThat(names(Map.of("related", List.of(related("Project", Map.of("text", "bud"))))))
			.containsExactly("Młyn");
		assertThat(names(Map.of("related", List
			.of(with(related("Project", Map.of()), "typeIds", List.of(this.account.type("PROJECT_SUBCONTRACTOR")))))))
			.containsExactly("Rywal");
	}

	@Test
	void followsARoleThatStandsOnEitherSide() {
		this.account.defineType("Partner", "Supplier");
		this.account.relate(this.mlyn, "PARTNER_SUPPLIER", this.rywal);
		this.account.relate(this.mlyn, "PARTNER", this.account.company("Sąsiad"));
		assertThat(names(Map.of("related", List.of(related("Partner", Map.of()))))).containsExactly("Młyn", "Rywal",
				"Sąsiad");
		assertThat(names(Map.of("related", List.of(related("Partner", Map.of("ids", List.of(this.mlyn)))))))
			.containsExactly("Rywal", "Sąsiad");
	}

	@Test
	void scansNothingWhereItStartsAtTheProfilesThatItNames() {
		Anchor anchor = new Anchor(List.of(this.mlyn),
				List.of(List.of(new EdgeType("FORMER_EMPLOYEE")), List.of(new EdgeType("COMPETITOR"))));
		Plan plan = this.driver.executableQuery("EXPLAIN " + anchor.cypher() + "RETURN p")
			.withParameters(Map.of("anchors", anchor.ids()))
			.execute()
			.summary()
			.plan();
		assertThat(operators(plan)).anyMatch((operator) -> operator.contains("Seek"))
			.noneMatch((operator) -> operator.contains("Scan"));
	}

	private static Stream<String> operators(Plan plan) {
		return Stream.concat(Stream.of(plan.operatorType()), plan.children().stream().flatMap(FilterTests::operators));
	}

	@Test
	void findsThoseWithoutARelation() {
		this.account.company("Sam");
		assertThat(names(related(with(related("Competitor", Map.of()), "none", true)))).containsExactly("Anna", "Sam");
		assertThat(names(with(related(with(related("Former employee", Map.of("text", "anna")), "none", true)), "kinds",
				List.of("COMPANY"))))
			.containsExactly("Rywal", "Sam");
		assertThat(names(
				related(related("Competitor", related(with(related("Former employee", Map.of()), "none", true))))))
			.containsExactly("Młyn");
	}

	@Test
	void looksAtTheRelationsOwnDays() {
		String jan = this.account.contact("Jan");
		this.account.relate(jan, "FORMER_EMPLOYEE", this.rywal, "2010-01-01", "2012-12-31");
		assertThat(former(Map.of())).isEmpty();
		assertThat(former(Map.of("asOf", "2011-06-01"))).containsExactly("Jan");
		assertThat(former(Map.of("includeInactive", true))).containsExactly("Jan");
		Map<String, Object> in2010 = Map.of("from", "2010-01-01", "to", "2010-12-31");
		assertThat(former(Map.of("includeInactive", true, "since", in2010))).containsExactly("Jan");
		assertThat(former(Map.of("includeInactive", true, "until", in2010))).isEmpty();
		assertThat(former(Map.of("includeInactive", true, "until", Map.of("from", "2012-12-31"))))
			.containsExactly("Jan");
		assertThat(former(Map.of("includeInactive", true, "until", Map.of("to", "2012-12-30")))).isEmpty();
	}

	private List<String> former(Map<String, ?> more) {
		Map<String, Object> related = new HashMap<>(related("Previous company", Map.of("ids", List.of(this.rywal))));
		related.putAll(more);
		return names(Map.of("related", List.of(related)));
	}

	@Test
	void comparesFields() {
		deal(100_000, "PLN", "OPEN");
		deal(150_000, "EUR", "OPEN");
		assertThat(names(field("city", "begins", "łód"))).containsExactly("Młyn");
		assertThat(names(field("city", "begins", "LO"))).containsExactly("Młyn", "Rywal");
		assertThat(names(field("industry", "begins", "zyw"))).containsExactly("Młyn");
		assertThat(names(field("industry", "begins", "yw"))).isEmpty();
		assertThat(names(field("industry", "begins", ".*"))).isEmpty();
		assertThat(names(field("city", "equals", "łódź"))).isEmpty();
		assertThat(names(field("city", "equals", "Łódź"))).containsExactly("Młyn");
		assertThat(names(field("amount", "equals", "100000"))).containsExactly("Umowa PLN OPEN");
		assertThat(names(field("amount", "above", 100_000))).containsExactly("Umowa EUR OPEN");
		assertThat(names(field("amount", "atLeast", 100_000))).hasSize(2);
		assertThat(names(field("amount", "atMost", 100_000))).hasSize(1);
		assertThat(names(field("amount", "below", 100_000))).isEmpty();
		assertThat(names(field("closesOn", "equals", "2026-12-24"))).hasSize(2);
		assertThat(names(field("closesOn", "from", "2026-12-24"))).hasSize(2);
		assertThat(names(field("closesOn", "from", "2026-12-25"))).isEmpty();
		assertThat(names(field("closesOn", "to", "2026-12-24"))).hasSize(2);
		assertThat(names(field("closesOn", "to", "2026-12-23"))).isEmpty();
	}

	@Test
	void comparesAStatusAsEachKindHasIt() {
		deal(1, "PLN", "OPEN");
		this.account.create("Space", Map.of("name", "Budowa", "status", "open"));
		assertThat(names(field("status", "equals", "open"))).containsExactly("Budowa", "Umowa PLN OPEN");
		assertThat(names(with(field("status", "equals", "open"), "kinds", List.of("SPACE")))).containsExactly("Budowa");
		this.account.create("Space", Map.of("name", "Remont", "status", "stoi"));
		assertThat(names(field("status", "equals", "stoi"))).containsExactly("Remont");
	}

	@Test
	void putsFiltersTogether() {
		Map<String, Object> either = Map.of("or",
				List.of(field("city", "equals", "Łomża"), Map.of("kinds", List.of("CONTACT"), "text", "an"),
						Map.of("ids", List.of(this.mlyn), "related", List.of(related("Client", Map.of())))));
		assertThat(names(either)).containsExactly("Anna", "Rywal");
		assertThat(names(Map.of("and", List.of(either, Map.of("kinds", List.of("COMPANY")))))).containsExactly("Rywal");
		assertThat(names(with(either, "text", "an"))).containsExactly("Anna");
		assertThat(names(Map.of("or", List.of()))).isEmpty();
		assertThat(names(with(field("city", "equals", "Łomża"), "kinds", List.of()))).isEmpty();
		assertThat(names(Map.of("or", List.of(Map.of("kinds", List.of()))))).isEmpty();
	}

	@Test
	void isAnsweredLikeNoRelationsWhileTheyAreOff() {
		this.account.switchRelations(false);
		assertThat(names(Map.of("related", List.of(related("Competitor", Map.of()))))).isEmpty();
		assertThat(names(Map.of("kinds", List.of("CONTACT"), "related",
				List.of(with(related("Previous company", Map.of()), "none", true)))))
			.containsExactly("Anna");
	}

	@Test
	void refusesWhatIsNotThereAndSaysWhatIs() {
		assertThat(refusal(Map.of("related", List.of(related("Wuj", Map.of())))))
			.startsWith("No relation type has the role \"Wuj\"; there are [Headquarters");
		assertThat(refusal(with(field("amount", "above", 1), "kinds", List.of("CONTACT", "COMPANY")))).isEqualTo(
				"CONTACT or COMPANY has no field \"amount\"; there are [jobTitle, email, phone, taxId, website, industry, city, country]");
		assertThat(refusal(field("p.amount", "above", 1))).contains("no field \"p.amount\"");
		assertThat(refusal(field("city", "above", 1)))
			.isEqualTo("city cannot be compared like this; it is text: give equals or begins");
		assertThat(refusal(field("amount", "begins", "1"))).isEqualTo(
				"amount cannot be compared like this; it is a number: give equals, atLeast, above, atMost or below");
		assertThat(refusal(Map.of("fields", List.of(Map.of("field", "closesOn")))))
			.isEqualTo("closesOn is compared with nothing; it is a day: give equals, from or to");
		assertThat(refusal(field("closesOn", "equals", "soon")))
			.isEqualTo("closesOn cannot be \"soon\"; it is a day like 2026-11-30");
		assertThat(refusal(field("amount", "equals", "much")))
			.isEqualTo("amount cannot be \"much\"; it is a number like 1234.56");
		assertThat(refusal(with(field("status", "equals", "LATE"), "kinds", List.of("DEAL"))))
			.isEqualTo("status cannot be \"LATE\"; it is one of OPEN, WON, LOST");
		assertThat(refusal(field("city", "begins", "a".repeat(256)))).contains("up to 255");
		assertThat(refusal(Map.of("and", List.of(Map.of("ids", Collections.nCopies(501, "con_0")))))).contains("500");
	}

	@Test
	void refusesTooMuchAtOnce() {
		assertThat(list(nested(5)).errors()).isEmpty();
		assertThat(refusal(nested(6))).isEqualTo("related is nested 6 deep or more; it may be up to 5");
		assertThat(list(Map.of("or", Collections.nCopies(49, Map.of()))).errors()).isEmpty();
		String tooMany = "filter has more than 50 filters, for profiles, fields and relations, in all";
		assertThat(refusal(Map.of("or", Collections.nCopies(50, Map.of())))).isEqualTo(tooMany);
		assertThat(refusal(Map.of("fields", Collections.nCopies(50, Map.of("field", "city", "equals", "Łódź")))))
			.isEqualTo(tooMany);
		Map<String, Object> deep = Map.of();
		for (int i = 0; i < 150; i++) {
			deep = Map.of("and", List.of(deep));
		}
		assertThat(refusal(deep)).isEqualTo(tooMany);
	}

	private static Map<String, Object> nested(int depth) {
		return (depth == 0) ? Map.of() : Map.of("related", List.of(related("Competitor", nested(depth - 1))));
	}

	private static Map<String, Object> related(String role, Map<String, ?> other) {
		return Map.of("role", role, "other", other);
	}

	private static Map<String, Object> related(Map<String, ?> related) {
		return Map.of("related", List.of(related));
	}

	private static Map<String, Object> field(String name, String comparator, Object value) {
		return Map.of("fields", List.of(Map.of("field", name, comparator, value)));
	}

	private static Map<String, Object> with(Map<String, Object> filter, String name, Object value) {
		Map<String, Object> more = new HashMap<>(filter);
		more.put(name, value);
		return more;
	}

	private String refusal(Map<String, ?> filter) {
		Answer answer = list(filter);
		assertThat(answer.toString()).contains("\"code\":\"INVALID_ARGUMENT\"");
		return answer.errorMessages().getFirst();
	}

	private List<String> names(Map<String, ?> filter) {
		return list(filter).texts("profiles.edges[*].node.name");
	}

	private Answer list(Map<String, ?> filter) {
		return this.api.ask(
				"query($filter: ProfileFilter) { profiles(filter: $filter) { totalCount edges { node { name } } } }",
				Map.of("filter", filter));
	}

}
