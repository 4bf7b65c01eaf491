package dev.relata.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.relata.access.People;
import dev.relata.support.Account;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What holds for everybody, and what each may set. */
@RelataTest
class SettingsTests {

	@Autowired
	private Chromium chromium;

	@Autowired
	private Account account;

	@Autowired
	private Api api;

	@Autowired
	private People people;

	@ParameterizedTest
	@EnumSource
	void switchesRelationsOnAndOffAndSaysWhatThatMeans(Screen screen) {
		this.account.switchRelations(false);
		try (Tab tab = this.chromium.signIn(screen).go("/settings")) {
			Locator on = tab.the(AriaRole.SWITCH, tab.says("Relations are switched on", "Relacje są włączone"));
			assertThat(on).not().isChecked();
			assertThat(tab.page().getByText(tab.says("A new account begins like this", "Tak zaczyna każde nowe konto")))
				.isVisible();
			tab.isAccessible();
			tab.photograph("settings-off");
			on.press("Space");
			assertThat(on).isChecked();
			assertThat(on).isFocused();
			assertThat(tab.page().locator(".notice")).hasCount(0);
			tab.isAccessible();
			tab.photograph("settings-general");
			on.click();
			assertThat(tab.heading("Switch relations off?", "Wyłączyć relacje?")).isVisible();
			tab.page().keyboard().press("Escape");
			assertThat(on).isChecked();
			on.click();
			tab.button("Switch off", "Wyłącz").click();
			assertThat(on).not().isChecked();
			assertThat(on).isFocused();
			assertThat(tab.page().locator(".notice")).isVisible();
		}
		assertThat(this.api.ask("{ settings { relationsEnabled } }").at("settings"))
			.hasToString("{relationsEnabled=false}");
	}

	@ParameterizedTest
	@EnumSource
	void choosesTheLanguageOfTheAccountAndOnesOwn(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen).go("/settings")) {
			tab.the(AriaRole.COMBOBOX, tab.says("Language of the account", "Język konta")).selectOption("pl");
			assertThat(tab.page().getByText(tab.says("The language of the account is Polish", "Język konta: polski")))
				.isVisible();
			tab.page().reload();
			assertThat(tab.the(AriaRole.COMBOBOX, tab.says("Language of the account", "Język konta"))).hasValue("pl");
			tab.page().locator(".settings .languages button").last().click();
			assertThat(tab.the(AriaRole.HEADING, "Ogólne")).isVisible();
			tab.page().locator(".settings .languages button").first().click();
			assertThat(tab.the(AriaRole.HEADING, "General")).isVisible();
		}
	}

	@ParameterizedTest
	@EnumSource
	void tellsWhoIsNoAdministratorWhoCanHelp(Screen screen) {
		this.people.add("anna", "anna-under-test");
		try (Tab tab = this.chromium.signIn(screen, "anna", "anna-under-test").go("/settings/types")) {
			assertThat(tab.page()
				.getByText(tab.says("Only administrators can change this", "Może to zmienić tylko administrator")))
				.isVisible();
			assertThat(tab.page()
				.getByText(tab.says("Ask somebody who looks after Relata", "Poproś osobę, która opiekuje się Relatą")))
				.isVisible();
			tab.isAccessible();
			tab.photograph("settings-closed");
			tab.the(AriaRole.LINK, tab.says("To your own settings", "Do twoich ustawień")).click();
			assertThat(tab.heading("Your language", "Twój język")).isVisible();
			assertThat(tab.page().locator("[role=switch]")).hasCount(0);
			Locator menu = tab.page().locator(".settings-menu");
			assertThat(menu.getByText(tab.says("Tokens", "Tokeny"))).isVisible();
			assertThat(menu.getByText(tab.says("Users", "Użytkownicy"))).hasCount(0);
			tab.isAccessible();
		}
	}

	@ParameterizedTest
	@EnumSource
	void showsWhoHasChangedWhat(Screen screen) {
		this.account.switchRelations(false);
		this.account.switchRelations(true);
		try (Tab tab = this.chromium.signIn(screen).go("/settings/history")) {
			assertThat(tab.page().locator(".settings-history > li").first()).containsText("admin");
			assertThat(tab.page().locator(".settings-history > li").first())
				.containsText(tab.says("Settings were changed", "ustawienia"));
			tab.isAccessible();
			tab.photograph("settings-history");
			tab.go("/settings/nowhere");
			assertThat(tab.page().getByText(tab.says("There is no such setting", "Nie ma takiego ustawienia")))
				.isVisible();
			tab.isAccessible();
		}
	}

}
