package dev.relata.explore;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import dev.relata.access.People;
import dev.relata.profile.ProfileKind;
import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import dev.relata.support.StatementCounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What whole groups are related to. */
@RelataTest
class RollUpTests {

	private static final String ROLL_UP = """
			query($of: ID!) {
				hierarchy(of: $of, typeId: "typ_HEADQUARTERS_BRANCH") {
					rollUp {
						counts { kind count } deals { status currency count amount }
						dealsBehindSpaces { status currency count amount } owners ownerCount warning cut
					}
				}
			}""";

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private People people;

	@Autowired
	private StatementCounter statements;

	private RestClient dan;

	private String head;

	private String branch;

	@BeforeEach
	void aGroup() {
		this.head = this.account.company("Head");
		this.branch = this.account.company("Branch");
		this.account.relate(this.head, "HEADQUARTERS_BRANCH", this.branch);
		this.people.colleague("dan");
		this.people.colleague("sara");
		this.dan = this.people.signIn("dan");
	}

	@Test
	void countsWhatTheGroupIsRelatedToOnce() {
		String rival = this.account.company("Rival");
		this.account.relate(this.head, "COMPETITOR", rival);
		this.account.relate(rival, "PARTNER", this.branch);
		this.account.relate(this.account.contact("Anna"), "FORMER_EMPLOYEE", this.branch);
		this.account.relate(this.account.contact("Adam"), "FORMER_EMPLOYEE", this.branch, "2020-01-01", "2020-12-31");
		this.account.relate(this.account.space("Project"), "PROJECT_CLIENT", this.head);
		assertThat(ask(this.branch).objects("hierarchy.rollUp.counts")).containsExactly(count("CONTACT", 1),
				count("COMPANY", 1), count("DEAL", 0), count("SPACE", 1));
		assertThat(ask(this.branch).text("hierarchy.rollUp.cut")).isEqualTo("false");
	}

	@Test
	void sumsDealsByStatusAndCurrencyAndTellsNothingOfClosedOnes() {
		this.account.createType(Map.of("source", Account.end("DEAL", "Opportunity"), "target",
				Account.end("COMPANY", "Buyer"), "edgeType", "BUYER"));
		String won = deal(this.head, Map.of("name", "A", "amount", 100.1, "currency", "PLN", "status", "WON"));
		String both = deal(this.branch, Map.of("name", "B", "amount", 200.2, "currency", "PLN", "status", "WON"));
		this.account.relate(both, "BUYER", this.head);
		deal(this.branch, Map.of("name", "C", "amount", 7, "currency", "EUR", "status", "WON"));
		deal(this.branch, Map.of("name", "D", "currency", "EUR", "status", "LOST"));
		deal(this.head, Map.of("name", "E", "amount", 3));
		own(won, "sara");
		Answer all = ask(this.head);
		assertThat(all.objects("hierarchy.rollUp.counts")).contains(count("DEAL", 5));
		assertThat(all.objects("hierarchy.rollUp.deals")).containsExactly(sum("OPEN", null, 1, 3.0),
				sum("WON", "EUR", 1, 7.0), sum("WON", "PLN", 2, 300.3), sum("LOST", "EUR", 1, null));
		assertThat(all.texts("hierarchy.rollUp.owners")).containsExactly("admin", "sara");
		this.account.access(won, "LISTED");
		Answer closed = ask(this.dan, this.head, "en");
		assertThat(closed.objects("hierarchy.rollUp.counts")).contains(count("DEAL", 5));
		assertThat(closed.objects("hierarchy.rollUp.deals")).contains(sum("WON", "PLN", 1, 200.2));
		assertThat(closed.texts("hierarchy.rollUp.owners")).containsExactly("admin");
		this.account.access(won, "HIDDEN");
		assertThat(ask(this.dan, this.head, "en").objects("hierarchy.rollUp.counts")).contains(count("DEAL", 4));
		this.account.access(this.branch, "LISTED");
		assertThat(ask(this.dan, this.head, "en").objects("hierarchy.rollUp.counts")).contains(count("DEAL", 2));
	}

	@Test
	void tellsOfTheDealsBehindTheProjects() {
		String space = this.account.space("Project");
		String deal = this.account.create("Deal",
				Map.of("name", "Sale", "amount", 50, "currency", "PLN", "status", "WON"));
		this.account.relate(deal, "SALE_DELIVERY", space);
		this.account.relate(space, "PROJECT_CLIENT", this.branch);
		this.account.relate(space, "PROJECT_CLIENT", this.head);
		assertThat(ask(this.head).objects("hierarchy.rollUp.dealsBehindSpaces"))
			.containsExactly(sum("WON", "PLN", 1, 50.0));
		assertThat(ask(this.head).texts("hierarchy.rollUp.deals")).isEmpty();
		this.account.access(space, "LISTED");
		assertThat(ask(this.dan, this.head, "en").texts("hierarchy.rollUp.dealsBehindSpaces")).isEmpty();
	}

	@Test
	void warnsWhereSeveralWorkOnOneGroup() {
		own(this.head, "dan");
		own(this.branch, "dan");
		String rival = this.account.company("Rival");
		this.account.relate(rival, "COMPETITOR", this.branch);
		assertThat(ask(this.head).texts("hierarchy.rollUp.owners")).containsExactly("dan");
		assertThat(ask(this.head).at("hierarchy.rollUp.warning")).isNull();
		own(this.branch, "sara");
		Answer answer = ask(this.head);
		assertThat(answer.texts("hierarchy.rollUp.owners")).containsExactly("dan", "sara");
		assertThat(answer.number("hierarchy.rollUp.ownerCount")).isEqualTo(2);
		assertThat(answer.text("hierarchy.rollUp.warning")).startsWith("2 people own").contains("dan, sara");
		assertThat(ask(this.dan, this.head, "pl").text("hierarchy.rollUp.warning")).contains("(2): dan, sara");
		this.account.access(this.branch, "LISTED");
		assertThat(ask(this.dan, this.head, "pl").at("hierarchy.rollUp.warning")).isNull();
	}

	@Test
	void takesAsManyStatementsForALargeGroupAndNoneUnlessItIsAskedFor() {
		ask(this.head);
		int small = this.statements.count(() -> ask(this.head));
		this.account.hub(this.head, "HEADQUARTERS_BRANCH", "Branch", 30);
		assertThat(this.statements.count(() -> ask(this.head))).isBetween(small - 1, small + 1);
		String members = ROLL_UP.replaceAll("(?s)rollUp \\{.*", "members { totalCount } } }");
		assertThat(this.statements.count(() -> this.api.ask(members, Map.of("of", this.head))))
			.isLessThanOrEqualTo(small - 2);
	}

	@Test
	void countsWhatANaiveComputationCounts() {
		Random random = new Random(5);
		List<String> branches = this.account.profiles(ProfileKind.COMPANY,
				IntStream.range(0, 8).mapToObj((i) -> "Branch " + i).toList());
		branches.forEach((each) -> this.account.relate(this.branch, "HEADQUARTERS_BRANCH", each));
		Map<String, List<String>> others = Map.of("COMPETITOR", names(ProfileKind.COMPANY), "FORMER_EMPLOYEE",
				names(ProfileKind.CONTACT), "PROJECT_CLIENT", names(ProfileKind.SPACE));
		Map<String, Set<String>> expected = new HashMap<>();
		String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
		for (int i = 0; i < 40; i++) {
			String type = List.copyOf(others.keySet()).get(random.nextInt(others.size()));
			String other = Objects.requireNonNull(others.get(type)).get(random.nextInt(6));
			boolean ended = random.nextInt(4) == 0;
			boolean made = this.account
				.relate(other, type, branches.get(random.nextInt(branches.size())), null, ended ? yesterday : null)
				.at("addRelation.relation") != null;
			if (made && !ended) {
				expected.computeIfAbsent(type, (none) -> new HashSet<>()).add(other);
			}
		}
		assertThat(ask(this.head).objects("hierarchy.rollUp.counts")).containsExactly(
				count("CONTACT", expected.getOrDefault("FORMER_EMPLOYEE", Set.of()).size()),
				count("COMPANY", expected.getOrDefault("COMPETITOR", Set.of()).size()), count("DEAL", 0),
				count("SPACE", expected.getOrDefault("PROJECT_CLIENT", Set.of()).size()));
	}

	private List<String> names(ProfileKind kind) {
		return this.account.profiles(kind, IntStream.range(0, 6).mapToObj((i) -> kind + " " + i).toList());
	}

	private String deal(String buyer, Map<String, ?> values) {
		String deal = this.account.create("Deal", values);
		this.account.relate(deal, "BUYER", buyer);
		return deal;
	}

	private void own(String profile, String name) {
		assertThat(this.api.ask(
				"mutation($id: ID!, $owner: ID!) { setAccess(input: {profileId: $id, ownerId: $owner}) { userErrors { code } } }",
				Map.of("id", profile, "owner", this.people.id(name)))
			.problems("setAccess")).isEmpty();
	}

	private static Map<String, Object> count(String kind, int count) {
		return Map.of("kind", kind, "count", count);
	}

	private static Map<String, @Nullable Object> sum(String status, @Nullable String currency, int count,
			@Nullable Double amount) {
		Map<String, @Nullable Object> sum = new HashMap<>(Map.of("status", status, "count", count));
		sum.put("currency", currency);
		sum.put("amount", amount);
		return sum;
	}

	private Answer ask(String of) {
		return ask(this.api.session(), of, "en");
	}

	private Answer ask(RestClient client, String of, String language) {
		return this.api.ask(client, ROLL_UP, Map.of("of", of), language);
	}

}
