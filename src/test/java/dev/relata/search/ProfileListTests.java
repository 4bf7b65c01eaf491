package dev.relata.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists of profiles. */
@RelataTest
class ProfileListTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Test
	void areInTheOrderOfNamesAcrossKinds() {
		this.account.company("Żuk");
		this.account.contact("ania");
		this.account.space("Łódź");
		this.account.deal("Adam B");
		this.account.contact("Adam");
		this.account.contact("Adamska");
		assertThat(names(Map.of(), 10, null)).containsExactly("Adam", "Adam B", "Adamska", "ania", "Łódź", "Żuk");
	}

	@Test
	void neitherRepeatNorSkipWhileTheyChange() {
		List<String> ids = new ArrayList<>();
		for (char letter = 'a'; letter <= 'j'; letter++) {
			ids.add((letter % 2 == 0) ? this.account.company("N" + letter) : this.account.contact("N" + letter));
		}
		Answer first = page(Map.of(), 4, null);
		assertThat(first.texts("profiles.edges[*].node.name")).containsExactly("Na", "Nb", "Nc", "Nd");
		this.account.contact("Naa");
		this.account.update("Company", Map.of("id", ids.get(3), "name", "Nz"));
		Answer second = page(Map.of(), 4, first.text("profiles.pageInfo.endCursor"));
		assertThat(second.texts("profiles.edges[*].node.name")).containsExactly("Ne", "Nf", "Ng", "Nh");
		assertThat(second.at("profiles.pageInfo.hasPreviousPage")).isEqualTo(true);
		Answer third = page(Map.of(), 4, second.text("profiles.pageInfo.endCursor"));
		assertThat(third.texts("profiles.edges[*].node.name")).containsExactly("Ni", "Nj", "Nz");
		assertThat(third.at("profiles.pageInfo.hasNextPage")).isEqualTo(false);
		assertThat(third.number("profiles.totalCount")).isEqualTo(11);
	}

	@Test
	void keepThoseOfTheSameNameApart() {
		for (int i = 0; i < 5; i++) {
			this.account.contact("Jan Kowalski");
		}
		Answer first = page(Map.of(), 3, null);
		Answer second = page(Map.of(), 3, first.text("profiles.pageInfo.endCursor"));
		List<String> ids = new ArrayList<>(first.texts("profiles.edges[*].node.id"));
		ids.addAll(second.texts("profiles.edges[*].node.id"));
		assertThat(ids).hasSize(5).doesNotHaveDuplicates();
	}

	@Test
	void areFilteredByKind() {
		this.account.company("Młyn");
		this.account.contact("Anna");
		this.account.deal("Deal");
		assertThat(names(Map.of("kinds", List.of("CONTACT", "DEAL")), 10, null)).containsExactly("Anna", "Deal");
		assertThat(page(Map.of("kinds", List.of("CONTACT", "CONTACT")), 10, null).number("profiles.totalCount"))
			.isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "kinds", "kindsText", "kindsIds", "ids" })
	void areEmptyForNoKindAndForNoId(String lists) {
		String anna = this.account.contact("Anna");
		Map<String, Object> filter = new HashMap<>();
		if (lists.startsWith("kinds")) {
			filter.put("kinds", List.of());
		}
		if (lists.endsWith("Text")) {
			filter.put("text", "anna");
		}
		if (lists.endsWith("Ids")) {
			filter.put("ids", List.of(anna));
		}
		if (lists.equals("ids")) {
			filter.put("ids", List.of());
		}
		Answer answer = page(filter, 10, null);
		assertThat(answer.texts("profiles.edges[*].node.name")).isEmpty();
		assertThat(answer.number("profiles.totalCount")).isZero();
	}

	@Test
	void areFilteredByIds() {
		String anna = this.account.contact("Anna");
		String mlyn = this.account.company("Młyn");
		this.account.contact("Jan");
		assertThat(names(Map.of("ids", List.of(mlyn, anna, anna, "con_0")), 10, null)).containsExactly("Anna", "Młyn");
		assertThat(names(Map.of("ids", List.of(mlyn, anna), "kinds", List.of("COMPANY")), 10, null))
			.containsExactly("Młyn");
		assertThat(names(Map.of("ids", List.of(mlyn, anna), "text", "an"), 10, null)).containsExactly("Anna");
		assertThat(page(Map.of("ids", java.util.Collections.nCopies(501, "con_0")), 10, null).errorMessages())
			.singleElement()
			.asString()
			.contains("500");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			jose,         José
			JOSÉ,         José
			lodz,         Łódź
			ŁÓDŹ,         Łódź
			łódź,         Łódź
			kowalska-now, Anna Kowalska-Nowak
			nowak,        Anna Kowalska-Nowak
			nowak anna,   Anna Kowalska-Nowak
			""")
	void areFilteredByTheBeginningsOfNames(String text, String name) {
		this.account.contact("José");
		this.account.company("Łódź");
		this.account.contact("Anna Kowalska-Nowak");
		Answer answer = page(Map.of("text", text), 10, null);
		assertThat(answer.texts("profiles.edges[*].node.name")).containsExactly(name);
		assertThat(answer.number("profiles.totalCount")).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"", "(", "[a TO b]", "*", "a*b~2", "AND", "OR NOT", "name:x", "\\", "/re/", "&&", "a^5",
			"kind:CONTACT", "{!}" })
	void takeNoTextForQuerySyntax(String text) {
		this.account.contact("Anna");
		assertThat(page(Map.of("text", text), 10, null).errors()).isEmpty();
		assertThat(page(Map.of("text", "zz " + text), 10, null).texts("profiles.edges[*].node.name")).isEmpty();
	}

	@Test
	void takeTenThousandLetters() {
		assertThat(page(Map.of("text", "a".repeat(10_000)), 10, null).number("profiles.totalCount")).isZero();
		assertThat(page(Map.of("text", "a ".repeat(5_000)), 10, null).errors()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, 101 })
	void refuseASizeAndSayWhichAreRight(int first) {
		assertThat(page(Map.of(), first, null).errorMessages()).singleElement().asString().contains("from 1 to 100");
	}

	@ParameterizedTest
	@ValueSource(strings = { "###", "abcd", "" })
	void refuseACursorThatIsNotOneOfOurs(String cursor) {
		assertThat(page(Map.of(), 1, cursor).errorMessages()).singleElement().asString().contains("not a cursor");
	}

	private List<String> names(Map<String, ?> filter, int first, @Nullable String after) {
		return page(filter, first, after).texts("profiles.edges[*].node.name");
	}

	private Answer page(Map<String, ?> filter, int first, @Nullable String after) {
		Map<String, @Nullable Object> variables = new HashMap<>(Map.of("filter", filter, "first", first));
		variables.put("after", after);
		return this.api.ask("""
				query($filter: ProfileFilter, $first: Int, $after: String) {
					profiles(filter: $filter, first: $first, after: $after) {
						totalCount
						edges { node { id name } }
						pageInfo { hasNextPage hasPreviousPage endCursor }
					}
				}""", variables);
	}

}
