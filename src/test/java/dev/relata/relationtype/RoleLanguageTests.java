package dev.relata.relationtype;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.relata.support.Account;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Roles in several languages. */
@RelataTest
class RoleLanguageTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Test
	void fallBackToTheLanguageOfTheAccount() {
		language("de");
		String type = define(Map.of("en", "Owner", "de", "Besitzer", "pl", "Właściciel"),
				Map.of("en", "Property", "de", "Besitz"));
		assertThat(roles(type, "pl")).isEqualTo("Właściciel Besitz");
		assertThat(roles(type, "en")).isEqualTo("Owner Property");
		assertThat(roles(type, "fr")).isEqualTo("Besitzer Besitz");
		language("en");
		assertThat(roles(type, "fr")).isEqualTo("Owner Property");
		assertThat(roles(type, "pl")).isEqualTo("Właściciel Property");
	}

	@Test
	void fallBackToAnyWhereTheLanguageOfTheAccountHasNone() {
		language("pl");
		String type = define(Map.of("pl", "Właściciel"), Map.of("pl", "Własność"));
		language("de");
		assertThat(roles(type, "en")).isEqualTo("Właściciel Własność");
	}

	@Test
	void areRenamedEachForItself() {
		String type = define(Map.of("en", "Owner", "pl", "Właściciel"), Map.of("en", "Property", "pl", "Własność"));
		this.account.updateType(type, Map.of("target", side(Map.of("en", "Asset", "pl", "Majątek"))));
		assertThat(roles(type, "en")).isEqualTo("Owner Asset");
		assertThat(roles(type, "pl")).isEqualTo("Właściciel Majątek");
	}

	@Test
	void areNeverBlankOnASideOfASymmetricOne() {
		String type = this.account.defineType(side(Map.of("en", "Rival", "pl", "Rywal")), null)
			.text("createRelationType.relationType.id");
		assertThat(roles(type, "pl")).isEqualTo("Rywal Rywal");
		this.account.updateType(type, Map.of("source", side(Map.of("en", "Enemy"))));
		assertThat(roles(type, "pl")).isEqualTo("Enemy Enemy");
		assertThat(this.account.updateType(type, Map.of("source", side(Map.of("pl", "Wróg"))))
			.problems("updateRelationType")).containsExactly("ROLE_MISSING");
		assertThat(roles(type, "en")).isEqualTo("Enemy Enemy");
	}

	private void language(String language) {
		this.api.ask("mutation($l: String) { updateSettings(input: {defaultLanguage: $l}) { userErrors { code } } }",
				Map.of("l", language));
	}

	private String define(Map<String, String> source, Map<String, String> target) {
		return this.account.defineType(side(source), side(target)).text("createRelationType.relationType.id");
	}

	private static Map<String, Object> side(Map<String, String> roles) {
		return Map.of("kinds", List.of("COMPANY"), "roles",
				roles.entrySet()
					.stream()
					.map((role) -> Map.of("language", role.getKey(), "text", role.getValue()))
					.toList());
	}

	private String roles(String type, String language) {
		Map<String, Object> found = this.api
			.ask("{ relationTypes { id source { role } target { role } } }", Map.of(), language)
			.objects("relationTypes")
			.stream()
			.filter((candidate) -> type.equals(candidate.get("id")))
			.findFirst()
			.orElseThrow();
		return role(found, "source") + " " + role(found, "target");
	}

	private static String role(Map<String, Object> type, String end) {
		return String.valueOf(((Map<?, ?>) Objects.requireNonNull(type.get(end))).get("role"));
	}

}
