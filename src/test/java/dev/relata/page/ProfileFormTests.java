package dev.relata.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.options.AriaRole;
import dev.relata.exchange.DemoAccount;
import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Creating and editing profiles on the page. */
@RelataTest
class ProfileFormTests {

	private static final Pattern PROFILE = Pattern.compile("#/profiles/[a-z]{3}_\\w+$");

	@Autowired
	private Chromium chromium;

	@Autowired
	private DemoAccount demo;

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@BeforeEach
	void load() {
		this.demo.load();
	}

	@ParameterizedTest
	@EnumSource
	void createsAndEditsEachKind(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen)) {
			create(tab, "CONTACT", Map.of("jobTitle", "Kierowniczka", "email", "ola@example.org", "phone", "+48 1"));
			create(tab, "COMPANY", Map.of("taxId", "0000", "website", "https://example.org", "city", "Łódź"));
			create(tab, "DEAL",
					Map.of("amount", screen.says("1,234.50", "1 234,50"), "currency", "PLN", "closesOn", "2027-01-31"));
			create(tab, "SPACE",
					Map.of("status", "W toku", "startsOn", "2026-01-01", "description", "Opis\nw dwóch wierszach"));
			assertThat(field("Nowe DEAL", "... on Deal { amount status }", "amount")).isEqualTo("1234.5");
			assertThat(field("Nowe DEAL", "... on Deal { amount status }", "status")).isEqualTo("OPEN");
			assertThat(field("Nowe SPACE", "... on Space { description }", "description"))
				.isEqualTo("Opis\nw dwóch wierszach");
			assertThat(field("Nowe COMPANY", "... on Company { city }", "city")).isEqualTo("Łódź");
		}
	}

	private void create(Tab tab, String kind, Map<String, String> fields) {
		tab.go("/new/" + kind + "?name=Nowe");
		assertThat(tab.page().locator("#field-name")).hasValue("Nowe");
		assertThat(tab.page().locator("#field-name")).isFocused();
		fields.forEach((field, text) -> tab.page().fill("#field-" + field, text));
		tab.isAccessible();
		tab.photograph("form-" + kind.toLowerCase(Locale.ROOT));
		tab.button("Save", "Zapisz").click();
		assertThat(tab.page()).hasURL(PROFILE);
		assertThat(tab.toast()).hasText(Pattern.compile(tab.says("Created: Nowe", "Utworzono: Nowe")));
		tab.page().navigate(tab.page().url() + "/edit");
		fields.forEach(
				(field, text) -> assertThat(tab.page().locator("#field-" + field)).hasValue(Pattern.compile(".+")));
		tab.page().fill("#field-name", "Nowe " + kind);
		tab.button("Save", "Zapisz").click();
		assertThat(tab.page()).hasURL(PROFILE);
		assertThat(tab.toast()).containsText("Nowe " + kind);
	}

	@ParameterizedTest
	@EnumSource
	void saysWhatIsWrongBesideTheFieldAndLosesNothing(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen)) {
			tab.go("/new/DEAL");
			tab.page().fill("#field-amount", "dużo");
			tab.page().fill("#field-stage", "Oferta");
			tab.button("Save", "Zapisz").click();
			assertThat(tab.page().locator("#field-amount")).isFocused();
			assertThat(tab.page().locator("#field-amount")).hasAttribute("aria-describedby", "field-amount-error");
			tab.page().fill("#field-amount", "12");
			tab.button("Save", "Zapisz").click();
			assertThat(tab.page().locator("#field-name")).isFocused();
			assertThat(tab.page().locator("#field-name-error")).isVisible();
			tab.isAccessible();
			tab.photograph("form-refused");
			tab.page().fill("#field-name", "Duża umowa");
			assertThat(tab.page().locator(".error")).hasCount(0);
			tab.page().context().setOffline(true);
			tab.button("Save", "Zapisz").click();
			assertThat(tab.page().locator(".trouble")).isFocused();
			tab.photograph("form-offline");
			tab.page().context().setOffline(false);
			assertThat(tab.page().locator("#field-stage")).hasValue("Oferta");
			tab.page().locator("input[value=LISTED]").check();
			tab.button("Save", "Zapisz").click();
			assertThat(tab.page()).hasURL(PROFILE);
			assertThat(field("Duża umowa", "access", "access")).isEqualTo("LISTED");
			tab.forgives("ERR_INTERNET_DISCONNECTED");
		}
	}

	@ParameterizedTest
	@EnumSource
	void asksBeforeOneLeavesAndKeepsWhatIsTypedThroughSigningInAgain(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen)) {
			tab.go("/list/SPACE");
			tab.go("/new/SPACE");
			tab.page().fill("#field-name", "Niezapisana");
			tab.page().goBack();
			assertThat(tab.heading("Leave without saving?", "Wyjść bez zapisywania?")).isVisible();
			tab.isAccessible();
			tab.photograph("form-leave");
			tab.press("Escape");
			assertThat(tab.page()).hasURL(Pattern.compile("#/new/SPACE$"));
			tab.page().evaluate("async () => { (await import('/lib/session.js')).session.signOut(); }");
			tab.page().fill("#username", "admin");
			tab.page().fill("#password", Api.PASSWORD);
			tab.press("Enter");
			assertThat(tab.page().locator("#field-name")).hasValue("Niezapisana");
			tab.the(AriaRole.LINK, tab.says("Cancel", "Anuluj")).click();
			tab.button("Leave", "Wyjdź").click();
			assertThat(tab.page()).hasURL(Pattern.compile("#/list/SPACE$"));
			assertThat(tab.heading("Leave without saving?", "Wyjść bez zapisywania?")).hasCount(0);
		}
	}

	@ParameterizedTest
	@EnumSource
	void bringsTogetherWhatTwoChangedAtOnce(Screen screen) {
		String id = this.account.create("Company", Map.of("name", "Stara Huta", "city", "Łódź", "industry", "Szkło"));
		try (Tab tab = this.chromium.signIn(screen)) {
			tab.go("/profiles/" + id + "/edit");
			tab.page().fill("#field-city", "Sopot");
			tab.page().fill("#field-country", "Polska");
			this.account.update("Company", Map.of("id", id, "city", "Gdynia", "industry", "Porty"));
			tab.button("Save", "Zapisz").click();
			assertThat(tab.page().locator(".trouble")).isFocused();
			tab.isAccessible();
			tab.photograph("form-conflict");
			tab.button("Load what is there now", "Wczytaj to, co jest teraz").click();
			assertThat(tab.page().locator("#field-city")).hasValue("Sopot");
			assertThat(tab.page().locator("#field-industry")).hasValue("Porty");
			assertThat(tab.page().locator("#field-country")).hasValue("Polska");
			assertThat(tab.page().locator("#field-city-theirs")).containsText("Gdynia");
			tab.isAccessible();
			tab.photograph("form-both");
			tab.button("Take this", "Weź to").click();
			assertThat(tab.page().locator("#field-city")).isFocused();
			tab.button("Save", "Zapisz").click();
			assertThat(tab.page()).hasURL(PROFILE);
			assertThat(field("Stara Huta", "... on Company { city country }", "city")).isEqualTo("Gdynia");
			assertThat(field("Stara Huta", "... on Company { city country }", "country")).isEqualTo("Polska");
		}
	}

	@ParameterizedTest
	@EnumSource
	void saysWhatCannotBeEdited(Screen screen) {
		String listed = this.account.create("Company", Map.of("name", "Cicha Spółka", "access", "LISTED"));
		String shared = this.account.create("Company", Map.of("name", "Tylko do wglądu", "access", "LISTED"));
		String ola = this.api.ask("""
				mutation { createUser(input: {name: "ola", password: "ola-ola-ola"}) { user { id } } }""")
			.text("createUser.user.id");
		this.api.ask("mutation($input: SetAccessInput!) { setAccess(input: $input) { userErrors { code } } }",
				Map.of("input", Map.of("profileId", shared, "readerIds", List.of(ola))));
		try (Tab tab = this.chromium.signIn(screen, "ola", "ola-ola-ola")) {
			tab.go("/profiles/com_0/edit");
			assertThat(tab.heading("There is no such profile", "Nie ma takiego profilu")).isVisible();
			tab.isAccessible();
			tab.photograph("form-gone");
			tab.go("/profiles/" + listed + "/edit");
			assertThat(tab.page()
				.getByText(tab.says("This profile is closed to you", "Ten profil jest dla ciebie zamknięty")))
				.isVisible();
			tab.isAccessible();
			tab.photograph("form-closed");
			tab.go("/profiles/" + shared + "/edit");
			tab.page().fill("#field-city", "Łódź");
			tab.button("Save", "Zapisz").click();
			assertThat(tab.page().locator(".trouble")).containsText("Tylko do wglądu");
			assertThat(tab.page().locator("#field-city")).hasValue("Łódź");
		}
	}

	private String field(String name, String selection, String field) {
		Answer answer = this.api.ask(
				"query($text: String!) { search(text: $text) { ... on Profile { " + selection + " } } }",
				Map.of("text", name));
		return answer.text("search[0]." + field);
	}

}
