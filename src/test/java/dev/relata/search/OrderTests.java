package dev.relata.search;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.relata.graph.Page;
import dev.relata.profile.ProfileKind;
import dev.relata.search.Order.Part;
import dev.relata.search.Order.Place;
import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.Plan;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The orders of lists of profiles, their pages and their counts. */
@RelataTest
class OrderTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private Driver driver;

	@Test
	void areByNameEitherWay() {
		List.of("Adam", "Łódź", "Żuk", "ania").forEach(this.account::company);
		assertThat(all(Map.of("sort", "NAME"), 3)).containsExactly("Adam", "ania", "Łódź", "Żuk");
		assertThat(all(Map.of("descending", true), 3)).containsExactly("Żuk", "Łódź", "ania", "Adam");
	}

	@ParameterizedTest
	@CsvSource({ "false, 3", "true, 3", "false, 1", "true, 4" })
	void haveWhatHasNoValueLastEitherWay(boolean descending, int size) {
		deal("B", 20.0);
		deal("C", -5.0);
		deal("A", 1000.0);
		this.account.deal("Z without");
		this.account.deal("Y without");
		this.account.contact("Anna");
		List<String> valued = descending ? List.of("A", "B", "C") : List.of("C", "B", "A");
		assertThat(all(Map.of("sort", "AMOUNT", "descending", descending), size)).containsExactlyElementsOf(
				Stream.concat(valued.stream(), Stream.of("Anna", "Y without", "Z without")).toList());
	}

	@Test
	void areByWhenTheyWereMadeAndChanged() {
		String first = this.account.company("M");
		this.account.contact("Z");
		this.account.space("A");
		assertThat(all(Map.of("sort", "CREATED_AT"), 2)).containsExactly("M", "Z", "A");
		assertThat(all(Map.of("sort", "CREATED_AT", "descending", true), 2)).containsExactly("A", "Z", "M");
		this.account.update("Company", Map.of("id", first, "city", "Łódź"));
		assertThat(all(Map.of("sort", "UPDATED_AT"), 2)).containsExactly("Z", "A", "M");
		assertThat(all(Map.of("sort", "UPDATED_AT", "descending", true), 2)).containsExactly("M", "A", "Z");
	}

	@Test
	void areByTheDayOfClosing() {
		this.account.create("Deal", Map.of("name", "Late", "closesOn", "2027-01-01"));
		this.account.create("Deal", Map.of("name", "Soon", "closesOn", "2026-12-31"));
		this.account.deal("Never");
		assertThat(all(Map.of("sort", "CLOSES_ON"), 1)).containsExactly("Soon", "Late", "Never");
		assertThat(all(Map.of("sort", "CLOSES_ON", "descending", true), 1)).containsExactly("Late", "Soon", "Never");
	}

	@ParameterizedTest
	@EnumSource(ProfileSort.class)
	void keepApartWhatHasTheSameValue(ProfileSort sort) {
		this.account.profiles(ProfileKind.COMPANY, IntStream.range(0, 5).mapToObj((number) -> "Młyn").toList());
		IntStream.range(0, 5).forEach((number) -> deal("Młyn", 7.0));
		for (boolean descending : List.of(false, true)) {
			List<String> ids = all(Map.of("sort", sort, "descending", descending), 3, "id");
			assertThat(ids).hasSize(10).doesNotHaveDuplicates();
		}
	}

	@Test
	void holdForATextAndForIdsToo() {
		List<String> ids = List.of(deal("Młyn 1", 30.0), deal("Młyn 2", 10.0), deal("Młyn 3", 20.0),
				this.account.deal("Młyn 4"));
		deal("Inny", 15.0);
		List<String> sorted = List.of("Młyn 2", "Młyn 3", "Młyn 1", "Młyn 4");
		assertThat(all(Map.of("sort", "AMOUNT", "filter", Map.of("text", "mlyn")), 1)).isEqualTo(sorted);
		assertThat(all(Map.of("sort", "AMOUNT", "filter", Map.of("ids", ids)), 1)).isEqualTo(sorted);
		assertThat(all(Map.of("sort", "AMOUNT", "descending", true, "filter", Map.of("ids", ids)), 3))
			.containsExactly("Młyn 1", "Młyn 3", "Młyn 2", "Młyn 4");
	}

	@Test
	void neitherRepeatNorSkipInAFilteredListThatChanges() {
		List<String> ids = IntStream.range(0, 12)
			.mapToObj((number) -> this.account.create("Deal",
					Map.of("name", "D" + number, "amount", 10.0 * number, "currency",
							(number % 2 == 0) ? "PLN" : "EUR")))
			.toList();
		Map<String, Object> list = Map.of("sort", "AMOUNT", "filter",
				Map.of("fields", List.of(Map.of("field", "currency", "equals", "PLN"))));
		Answer first = page(list, 2, null);
		assertThat(names(first)).containsExactly("D0", "D2");
		this.account.update("Deal", Map.of("id", ids.get(0), "amount", 1000));
		this.account.update("Deal", Map.of("id", ids.get(2), "amount", 25));
		this.account.update("Deal", Map.of("id", ids.get(6), "currency", "EUR"));
		this.account.delete(ids.get(3));
		this.account.create("Deal", Map.of("name", "New", "amount", 45, "currency", "PLN"));
		Answer second = page(list, 3, first.text("profiles.pageInfo.endCursor"));
		assertThat(names(second)).containsExactly("D2", "D4", "New");
		Answer third = page(list, 9, second.text("profiles.pageInfo.endCursor"));
		assertThat(names(third)).containsExactly("D8", "D10", "D0");
		assertThat(third.text("profiles.pageInfo.hasNextPage")).isEqualTo("false");
		assertThat(third.text("profiles.pageInfo.hasPreviousPage")).isEqualTo("true");
	}

	@ParameterizedTest
	@CsvSource({ "AMOUNT, false", "NAME, true", "CREATED_AT, true", "NAME, false" })
	void refuseACursorOfAnotherOrder(ProfileSort sort, boolean descending) {
		deal("A", 1.0);
		String cursor = page(Map.of("sort", "AMOUNT", "descending", true), 1, null).text("profiles.pageInfo.endCursor");
		assertThat(page(Map.of("sort", sort, "descending", descending), 1, cursor).errorMessages()).singleElement()
			.asString()
			.startsWith("after is not a cursor of this list in this order");
	}

	@ParameterizedTest
	@CsvSource({ "AMOUNT+", "AMOUNT+=", "AMOUNT+=much\tdea_0", "CREATED_AT+=1\tx", "CLOSES_ON+=2026-13-01\tx" })
	void refuseACursorThatWasMadeUp(String text) {
		Answer answer = page(Map.of("sort", text.substring(0, text.indexOf('+'))), 1, Page.cursor(text));
		assertThat(answer.errorMessages()).singleElement().asString().startsWith("after is not a cursor of this list");
	}

	@Test
	void sayWhereTheyWereNotCountedToTheEnd() {
		this.account.profiles(ProfileKind.COMPANY,
				IntStream.rangeClosed(0, ProfileLists.MOST_COUNTED).mapToObj((number) -> "Młyn " + number).toList());
		this.account.contact("Anna");
		Map<String, Object> alone = Map.of("related", List.of(Map.of("role", "Competitor", "none", true)));
		for (Map<String, Object> filter : List.of(alone, Map.<String, Object>of("text", "mlyn"))) {
			Answer capped = page(Map.of("filter", filter), 1, null);
			assertThat(capped.number("profiles.totalCount")).isEqualTo(1000);
			assertThat(capped.text("profiles.totalCountCapped")).isEqualTo("true");
			assertThat(capped.text("profiles.totalCountText")).isEqualTo("1,000+");
			assertThat(this.api
				.ask("query($filter: ProfileFilter) { profiles(filter: $filter) { totalCountText } }",
						Map.of("filter", filter), "pl")
				.text("profiles.totalCountText")).isEqualTo("1\u00a0000+");
		}
		Answer exact = page(Map.of(), 1, null);
		assertThat(exact.number("profiles.totalCount")).isEqualTo(1002);
		assertThat(exact.text("profiles.totalCountCapped")).isEqualTo("false");
		assertThat(exact.text("profiles.totalCountText")).isEqualTo("1,002");
		Answer few = page(Map.of("filter", Map.of("kinds", List.of("CONTACT"), "related", alone.get("related"))), 1,
				null);
		assertThat(few.number("profiles.totalCount")).isEqualTo(1);
		assertThat(few.text("profiles.totalCountCapped")).isEqualTo("false");
	}

	@ParameterizedTest
	@EnumSource(ProfileSort.class)
	void takeEachPageFromAnIndexAndSortNoMoreThanAPageOfEachKind(ProfileSort sort) {
		Object value = switch (sort) {
			case NAME -> null;
			case CREATED_AT, UPDATED_AT -> OffsetDateTime.parse("2026-01-01T00:00:00Z");
			case AMOUNT -> 1.0;
			case CLOSES_ON -> LocalDate.EPOCH;
		};
		for (boolean descending : List.of(false, true)) {
			Order order = new Order(sort, descending);
			for (Place after : Arrays.asList(null, new Place(value, "x"))) {
				Part part = (value != null) ? order.valued(after) : order.byName(after);
				takesFromAnIndex(part, sort.among(List.of(ProfileKind.values())), true);
				takesFromAnIndex(part, sort.among(List.of(ProfileKind.DEAL, ProfileKind.SPACE)), true);
				takesFromAnIndex(part, sort.among(List.of(ProfileKind.DEAL, ProfileKind.SPACE)), false);
				takesFromAnIndex(part, List.of(ProfileKind.DEAL), true);
			}
		}
	}

	private void takesFromAnIndex(Part part, List<ProfileKind> kinds, boolean unconditional) {
		String text = ProfileLists.walked(part, kinds, unconditional, true)
			.part("which", "true")
			.part("condition", "p.city = 'Łódź'")
			.text();
		Map<String, Object> parameters = new HashMap<>(part.parameters());
		parameters.put("limit", 26);
		List<String> operators = operators(
				this.driver.executableQuery("EXPLAIN " + text).withParameters(parameters).execute().summary().plan())
			.toList();
		boolean union = text.contains("UNION");
		assertThat(operators).filteredOn((operator) -> operator.startsWith("NodeIndex")).hasSize(union ? 2 : 1);
		assertThat(operators).filteredOn((operator) -> operator.startsWith("Top")).hasSize(union ? 1 : 0);
		assertThat(operators).noneMatch((operator) -> operator.startsWith("Sort"))
			.noneMatch((operator) -> operator.contains("LabelScan") || operator.contains("AllNodes"));
	}

	private static Stream<String> operators(Plan plan) {
		return Stream.concat(Stream.of(plan.operatorType()), plan.children().stream().flatMap(OrderTests::operators));
	}

	private String deal(String name, double amount) {
		return this.account.create("Deal", Map.of("name", name, "amount", amount));
	}

	private List<String> all(Map<String, ?> list, int size) {
		return all(list, size, "name");
	}

	private List<String> all(Map<String, ?> list, int size, String field) {
		List<String> all = new ArrayList<>();
		String after = null;
		do {
			Answer answer = page(list, size, after);
			all.addAll(answer.texts("profiles.edges[*].node." + field));
			after = answer.text("profiles.pageInfo.hasNextPage").equals("true")
					? answer.text("profiles.pageInfo.endCursor") : null;
		}
		while (after != null);
		return all;
	}

	private static List<String> names(Answer answer) {
		return answer.texts("profiles.edges[*].node.name");
	}

	private Answer page(Map<String, ?> list, int first, @Nullable String after) {
		Map<String, @Nullable Object> variables = new HashMap<>(list);
		variables.put("first", first);
		variables.put("after", after);
		return this.api.ask("""
				query($filter: ProfileFilter, $sort: ProfileSort, $descending: Boolean, $first: Int, $after: String) {
					profiles(filter: $filter, sort: $sort, descending: $descending, first: $first, after: $after) {
						totalCount totalCountCapped totalCountText
						edges { node { id name } }
						pageInfo { hasNextPage hasPreviousPage endCursor }
					}
				}""", variables);
	}

}
