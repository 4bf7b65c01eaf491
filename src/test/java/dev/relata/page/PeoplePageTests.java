package dev.relata.page;

import java.util.Map;

import com.microsoft.playwright.Locator;
import dev.relata.access.People;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Users and groups, for administrators; tokens and the password, for everybody. */
@RelataTest
class PeoplePageTests {

	@Autowired
	private Chromium chromium;

	@Autowired
	private People people;

	@Autowired
	private Api api;

	@ParameterizedTest
	@EnumSource
	void addsAUserAndChangesWhatTheyMay(Screen screen) {
		this.people.colleague("bogdan", "Sales");
		try (Tab tab = this.chromium.signIn(screen).go("/settings/people")) {
			assertThat(row(tab, "admin")).isVisible();
			tab.isAccessible();
			tab.button("New user", "Nowy użytkownik").click();
			tab.page().fill("#user-name", "anna");
			tab.page().fill("#user-password", "short");
			tab.button("Add the user", "Dodaj użytkownika").click();
			assertThat(tab.page().locator("#user-password-error")).isVisible();
			assertThat(tab.page().locator("#user-password")).isFocused();
			assertThat(tab.page().locator("#user-name")).hasValue("anna");
			tab.isAccessible();
			tab.page().fill("#user-password", "anna-under-test");
			tab.button("Add the user", "Dodaj użytkownika").click();
			assertThat(row(tab, "anna")).containsText(tab.says("Profiles and relations", "Profile i relacje"));
			tab.button("Edit: anna", "Edytuj: anna").click();
			tab.page().check("#role-ANALYST");
			tab.page().locator("relata-picker").getByText("Sales").click();
			tab.page().check("#user-disabled");
			tab.isAccessible();
			tab.photograph("user");
			tab.button("Save", "Zapisz").click();
			assertThat(row(tab, "anna")).containsText("Cypher");
			assertThat(row(tab, "anna")).containsText("Sales");
			assertThat(row(tab, "anna")).containsText(tab.says("Disabled", "Wyłączony"));
			assertThat(tab.button("Edit: anna", "Edytuj: anna")).isFocused();
			tab.isAccessible();
			tab.photograph("users");
		}
	}

	@Test
	void leavesWhatSomebodyElseHasChangedMeanwhile() {
		this.people.colleague("anna");
		try (Tab tab = this.chromium.signIn(Screen.WIDE).go("/settings/people")) {
			tab.button("Edit: anna", "").click();
			tab.page().check("#role-ANALYST");
			this.api.ask("mutation($id: ID!) { updateUser(input: {id: $id, disabled: true}) { userErrors { code } } }",
					Map.of("id", this.people.id("anna")));
			tab.button("Save", "").click();
			assertThat(row(tab, "anna")).containsText("Cypher");
			assertThat(row(tab, "anna")).containsText("Disabled");
		}
	}

	@ParameterizedTest
	@EnumSource
	void keepsTheLastAdministratorAndSaysSo(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen).go("/settings/people")) {
			tab.button("Edit: admin", "Edytuj: admin").click();
			tab.page().check("#role-USER");
			tab.page().uncheck("#role-ADMIN");
			tab.button("Save", "Zapisz").click();
			assertThat(tab.page().locator(".form-error")).isVisible();
			assertThat(tab.page().locator("#role-USER")).isChecked();
		}
	}

	@ParameterizedTest
	@EnumSource
	void putsUsersIntoGroups(Screen screen) {
		this.people.colleague("anna");
		this.people.colleague("bogdan");
		try (Tab tab = this.chromium.signIn(screen).go("/settings/groups")) {
			assertThat(tab.page().getByText(tab.says("There are no groups yet", "Nie ma jeszcze żadnych grup")))
				.isVisible();
			tab.isAccessible();
			tab.button("New group", "Nowa grupa").click();
			tab.page().fill("#group-name", "Sales");
			tab.page().locator("relata-picker").getByText("anna").click();
			tab.photograph("group");
			tab.button("Add the group", "Dodaj grupę").click();
			assertThat(row(tab, "Sales")).containsText("anna");
			tab.button("Edit: Sales", "Edytuj: Sales").click();
			assertThat(tab.page().locator("relata-picker :checked")).hasCount(1);
			tab.page().locator("relata-picker").getByText("bogdan").click();
			tab.page().fill("#group-name", "Field sales");
			tab.button("Save", "Zapisz").click();
			assertThat(row(tab, "Field sales")).containsText("anna, bogdan");
			tab.isAccessible();
			tab.button("Delete: Field sales", "Usuń: Field sales").click();
			tab.button("Delete", "Usuń").click();
			assertThat(tab.page().getByText(tab.says("There are no groups yet", "Nie ma jeszcze żadnych grup")))
				.isVisible();
			assertThat(tab.button("New group", "Nowa grupa")).isFocused();
		}
	}

	@ParameterizedTest
	@EnumSource
	void showsATokenOnceAndRevokesIt(Screen screen) {
		this.people.add("anna", "anna-under-test");
		try (Tab tab = this.chromium.signIn(screen, "anna", "anna-under-test").go("/settings/tokens")) {
			tab.button("Make the token", "Utwórz token").click();
			assertThat(tab.page().locator("#token-name-error")).isVisible();
			tab.page().fill("#token-name", "Nightly import");
			tab.page().keyboard().press("Enter");
			String token = tab.page().locator("#token-value").inputValue();
			tab.isAccessible();
			tab.photograph("token");
			assertThat(isGood(token)).isTrue();
			tab.button("I have kept it", "Mam go zapisany").click();
			assertThat(row(tab, "Nightly import")).isVisible();
			assertThat(tab.page().locator("body")).not().containsText(token);
			tab.isAccessible();
			tab.button("Revoke: Nightly import", "Unieważnij: Nightly import").click();
			tab.button("Revoke", "Unieważnij").click();
			assertThat(tab.page().getByText(tab.says("You have no tokens", "Nie masz żadnych tokenów"))).isVisible();
			assertThat(isGood(token)).isFalse();
		}
	}

	@ParameterizedTest
	@EnumSource
	void changesOnesOwnPassword(Screen screen) {
		this.people.add("anna", "anna-under-test");
		try (Tab tab = this.chromium.signIn(screen, "anna", "anna-under-test").go("/settings/password")) {
			tab.page().fill("#password-oldPassword", "something else");
			tab.page().fill("#password-newPassword", "anna-at-work");
			tab.page().fill("#password-again", "anna-at-home");
			tab.button("Change the password", "Zmień hasło").click();
			assertThat(tab.page().locator("#password-again-error")).isVisible();
			tab.page().fill("#password-again", "anna-at-work");
			tab.button("Change the password", "Zmień hasło").click();
			assertThat(tab.page().locator("#password-oldPassword-error")).isVisible();
			assertThat(tab.page().locator("#password-oldPassword")).isFocused();
			tab.isAccessible();
			tab.photograph("password");
			tab.page().fill("#password-oldPassword", "anna-under-test");
			tab.button("Change the password", "Zmień hasło").click();
			assertThat(tab.page().getByText(tab.says("Your password is changed", "Hasło zostało zmienione")))
				.isVisible();
		}
		this.chromium.signIn(screen, "anna", "anna-at-work").close();
	}

	private boolean isGood(String token) {
		RestClient script = this.api.anonymous();
		return script.get()
			.uri("/export/relations")
			.headers((headers) -> headers.setBearerAuth(token))
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.is2xxSuccessful();
	}

	private static Locator row(Tab tab, String name) {
		return tab.page()
			.locator("tr")
			.filter(new Locator.FilterOptions().setHas(tab.page().locator("th").getByText(name)));
	}

}
