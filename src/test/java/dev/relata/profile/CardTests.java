package dev.relata.profile;

import java.util.List;
import java.util.Map;

import dev.relata.support.Account;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Hover cards. */
@RelataTest
class CardTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Test
	void speakTheViewersLanguage() {
		String deal = this.account.create("Deal",
				Map.of("name", "D", "amount", 12345.5, "currency", "PLN", "status", "WON", "closesOn", "2026-03-31"));
		assertThat(card(deal, "en")).containsExactly("Kind: Deal", "Amount: 12,345.5 PLN", "Status: Won");
		assertThat(card(deal, "pl")).hasSize(3)
			.doesNotContainAnyElementsOf(card(deal, "en"))
			.element(1)
			.asString()
			.matches(".*: 12\\h?345,5 PLN");
		assertThat(card(deal, "de")).isEqualTo(card(deal, "en"));
	}

	@Test
	void haveTwoOrThreeLines() {
		assertThat(card(this.account.contact("Anna"), "en")).hasSize(2).first().isEqualTo("Kind: Contact");
		assertThat(card(this.account.create("Contact", Map.of("name", "Jan", "email", "j@b.pl")), "en"))
			.containsExactly("Kind: Contact", "E-mail: j@b.pl");
		assertThat(card(
				this.account.create("Company",
						Map.of("name", "M", "industry", "Textiles", "city", "Łódź", "website", "m.pl", "taxId", "1")),
				"pl"))
			.hasSize(3);
		assertThat(card(this.account.create("Space", Map.of("name", "S", "startsOn", "2026-03-31")), "en"))
			.containsExactly("Kind: Space", "Starts on: Mar 31, 2026");
	}

	private List<String> card(String id, String language) {
		return this.api.ask("query($id: ID!) { profile(id: $id) { card { label value } } }", Map.of("id", id), language)
			.objects("profile.card")
			.stream()
			.map((line) -> line.get("label") + ": " + line.get("value"))
			.toList();
	}

}
