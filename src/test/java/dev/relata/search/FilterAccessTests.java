package dev.relata.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.relata.access.People;
import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Filters and orders tell nothing of what somebody may not see. Nina asks; the
 * administrator, whose all this is, sees it all.
 */
@RelataTest
class FilterAccessTests {

	private static final Map<String, Object> PLN = Map.of("fields",
			List.of(Map.of("field", "currency", "equals", "PLN")));

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private People people;

	private RestClient nina;

	private String mlyn = "";

	private String sale = "";

	/** Anna left Młyn, whose competitor Rywal has the project of a sale. */
	@BeforeEach
	void aChain() {
		this.people.colleague("nina");
		this.nina = this.people.signIn("nina");
		this.mlyn = this.account.company("Młyn");
		String rywal = this.account.company("Rywal");
		String space = this.account.space("Budowa");
		this.sale = this.account.create("Deal", Map.of("name", "Umowa", "currency", "PLN", "amount", 10));
		this.account.relate(this.account.contact("Anna"), "FORMER_EMPLOYEE", this.mlyn);
		this.account.relate(this.mlyn, "COMPETITOR", rywal);
		this.account.relate(space, "PROJECT_CLIENT", rywal);
		this.account.relate(this.sale, "SALE_DELIVERY", space);
	}

	private static Map<String, Object> chain(Map<String, ?> sale) {
		return related("Project", related("Sale", sale));
	}

	@Test
	void findAcrossWhatMayBeRead() {
		assertThat(names(chain(PLN))).containsExactly("Rywal");
	}

	@ParameterizedTest
	@CsvSource({ "HIDDEN, false, false", "LISTED, true, false", "OPEN, true, true" })
	void matchAClosedOtherByItsNameAndNotByItsFields(String access, boolean byName, boolean byField) {
		this.account.access(this.sale, access);
		assertThat(names(chain(Map.of()))).hasSize(byName ? 1 : 0);
		assertThat(names(chain(Map.of("text", "um", "kinds", List.of("DEAL"), "ids", List.of(this.sale)))))
			.hasSize(byName ? 1 : 0);
		assertThat(names(chain(PLN))).hasSize(byField ? 1 : 0);
		assertThat(names(chain(Map.of("or", List.of(PLN))))).hasSize(byField ? 1 : 0);
		assertThat(names(PLN)).hasSize(byField ? 1 : 0);
		assertThat(count(PLN)).isEqualTo(byField ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "HIDDEN, false", "LISTED, false", "OPEN, true" })
	void goThroughNoneThatIsClosed(String access, boolean through) {
		this.account.access(this.mlyn, access);
		assertThat(names(related("Previous company", related("Competitor", chain(PLN))))).hasSize(through ? 1 : 0);
		assertThat(
				names(related("Previous company", Map.of("related", List.of(Map.of("role", "Partner", "none", true))))))
			.hasSize(through ? 1 : 0);
	}

	@Test
	void tellOfAClosedProfileWhatIsKnownFromTheOtherSide() {
		this.account.access(this.mlyn, "LISTED");
		assertThat(names(related("Competitor", Map.of("text", "rywal")))).containsExactly("Młyn");
		assertThat(names(related("Competitor", Map.of("text", "mlyn")))).containsExactly("Rywal");
	}

	@ParameterizedTest
	@CsvSource({ "HIDDEN, true", "LISTED, false", "OPEN, false" })
	void judgeThatThereIsNoneByWhatIsSeen(String access, boolean none) {
		this.account.access(this.sale, access);
		Map<String, Object> without = Map.of("kinds", List.of("SPACE"), "related",
				List.of(Map.of("role", "Sale", "none", true)));
		assertThat(names(without)).hasSize(none ? 1 : 0);
		assertThat(count(without)).isEqualTo(none ? 1 : 0);
	}

	@Test
	void haveClosedProfilesLastByName() {
		this.account.create("Deal", Map.of("name", "Tania", "amount", 1));
		this.account.create("Deal", Map.of("name", "Droga", "amount", 100));
		this.account.deal("Darmowa");
		this.account.access(this.sale, "LISTED");
		Map<String, Object> deals = Map.of("kinds", List.of("DEAL"));
		assertThat(sorted(deals, "AMOUNT", 1)).containsExactly("Tania", "Droga", "Darmowa", "Umowa");
		assertThat(sorted(deals, "CREATED_AT", 2)).containsExactly("Tania", "Droga", "Darmowa", "Umowa");
		this.account.access(this.sale, "HIDDEN");
		assertThat(sorted(deals, "AMOUNT", 1)).containsExactly("Tania", "Droga", "Darmowa");
		assertThat(sorted(deals, "UPDATED_AT", 1)).containsExactly("Tania", "Droga", "Darmowa");
	}

	private static Map<String, Object> related(String role, Map<String, ?> other) {
		return Map.of("related", List.of(Map.of("role", role, "other", other)));
	}

	private List<String> sorted(Map<String, ?> filter, String sort, int size) {
		List<String> names = new ArrayList<>();
		Map<String, Object> variables = new HashMap<>(Map.of("filter", filter, "sort", sort, "first", size));
		while (true) {
			Answer page = ask(variables);
			names.addAll(page.texts("profiles.edges[*].node.name"));
			if (page.text("profiles.pageInfo.hasNextPage").equals("false")) {
				return names;
			}
			variables.put("after", page.text("profiles.pageInfo.endCursor"));
		}
	}

	private List<String> names(Map<String, ?> filter) {
		return ask(Map.of("filter", filter)).texts("profiles.edges[*].node.name");
	}

	private int count(Map<String, ?> filter) {
		return this.api
			.ask(this.nina, "query($filter: ProfileFilter) { profiles(filter: $filter) { totalCount } }",
					Map.of("filter", filter), "en")
			.number("profiles.totalCount");
	}

	private Answer ask(Map<String, ?> variables) {
		return this.api.ask(this.nina, """
				query($filter: ProfileFilter, $sort: ProfileSort, $first: Int, $after: String) {
					profiles(filter: $filter, sort: $sort, first: $first, after: $after) {
						edges { node { name } } pageInfo { hasNextPage endCursor }
					}
				}""", variables, "en");
	}

}
