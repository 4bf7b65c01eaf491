package dev.relata.search;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.relata.support.Account;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Letters typed find names. */
@RelataTest
class TypeaheadTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@ParameterizedTest
	@CsvSource({ "jose, José", "José, Jose", "lodz, Łódź", "ŁÓDŹ, Łódź", "łódź, Łódź", "Łuk, Łukasz", "zol, Żółkiewska",
			"kowalska-now, Kowalska-Nowak", "nowak, Kowalska-Nowak", "anna kow, Kowalska Anna",
			"kow anna, Anna Maria Kowalska", "strass, Straße", "Straß, Strasse", "иван, Иван Петров", "张, 张伟",
			"o'neill, Shaun O'Neill", "3m, 3M Polska" })
	void findsANameByTheBeginningsOfItsWords(String typed, String name) {
		this.account.contact("Zupełnie inny");
		this.account.contact(name);
		assertThat(search(typed)).containsExactly(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "owalska", "anna x", "kowalskaa", "wak" })
	void findsNothingByOtherLetters(String typed) {
		this.account.contact("Anna Kowalska-Nowak");
		assertThat(search(typed)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\"", "(", ")", "[a TO z]", "*", "?", "~", "x~", "AND", "OR NOT", "+", "-",
			"name:x", "\\", "/.*/", "^", "{limit: 1}", "' OR 1=1 //", "🙂", "\u0000" })
	void takesAnyTextForLetters(String typed) {
		this.account.contact("Anna Kowalska");
		assertThat(search(typed)).isEmpty();
	}

	@Test
	void takesTenThousandLetters() {
		this.account.contact("Anna Kowalska");
		assertThat(search("a".repeat(10_000))).isEmpty();
		assertThat(search("anna ".repeat(2_000))).containsExactly("Anna Kowalska");
	}

	@Test
	void givesNamesThatBeginWithTheTextFirst() {
		this.account.contact("Zofia Adamska");
		this.account.contact("Adam Zięba");
		this.account.contact("Barbara Adamczyk");
		assertThat(search("adam")).containsExactly("Adam Zięba", "Barbara Adamczyk", "Zofia Adamska");
	}

	@Test
	void findsTheKindsAskedFor() {
		this.account.contact("Orlik Jan");
		this.account.company("Orlik sp. z o.o.");
		String document = "{ search(text: \"orlik\", kinds: [COMPANY]) { name } }";
		assertThat(this.api.ask(document).texts("search[*].name")).containsExactly("Orlik sp. z o.o.");
	}

	@Test
	void givesAsManyAsAskedForAndNoMoreThanAHundred() {
		IntStream.range(0, 12).forEach((number) -> this.account.contact("Wielu " + number));
		assertThat(search("wielu")).hasSize(10);
		assertThat(this.api.ask("{ search(text: \"wielu\", first: 3) { name } }").texts("search[*].name")).hasSize(3);
		assertThat(this.api.ask("{ search(text: \"wielu\", first: 101) { name } }").errorMessages())
			.containsExactly("first is 101; it has to be from 1 to 100");
	}

	@Test
	void findsANameAsSoonAsItIsChanged() {
		String id = this.account.contact("Anna Stara");
		this.api.ask("mutation($id: ID!) { updateContact(input: {id: $id, name: \"Anna Nowa\"}) { profile { id } } }",
				Map.of("id", id));
		assertThat(search("nowa")).containsExactly("Anna Nowa");
		assertThat(search("stara")).isEmpty();
	}

	private List<String> search(String text) {
		return this.api.ask("query($text: String!) { search(text: $text) { name } }", Map.of("text", text))
			.texts("search[*].name");
	}

}
