package dev.relata.page;

import com.microsoft.playwright.options.AriaRole;
import dev.relata.access.People;
import dev.relata.support.Account;
import dev.relata.support.RelataTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A profile where there is little to see, or nothing. */
@RelataTest
class ProfileStatesTests {

	private static final String PASSWORD = "dan-under-test";

	@Autowired
	private Chromium chromium;

	@Autowired
	private Account account;

	@Autowired
	private People people;

	@ParameterizedTest
	@EnumSource
	void showsAClosedProfileAsClosed(Screen screen) {
		this.people.add("dan", PASSWORD);
		String deal = this.account.deal("Wdrożenie");
		String space = this.account.space("Realizacja");
		this.account.relate(deal, "SALE_DELIVERY", space);
		this.account.access(deal, "LISTED");
		try (Tab tab = this.chromium.signIn(screen, "dan", PASSWORD)) {
			ProfilePage page = ProfilePage.open(tab, space);
			assertThat(page.row("Wdrożenie").locator(".closed")).isVisible();
			tab.isAccessible();
			page.row("Wdrożenie").locator("a").click();
			assertThat(tab.page().locator("h1")).containsText("Wdrożenie");
			assertThat(tab.page().getByText(tab.says("You may see its name only", "Możesz zobaczyć tylko nazwę")))
				.isVisible();
			assertThat(tab.page().locator(".profile-actions, .relations, .tabs")).hasCount(0);
			tab.isAccessible();
			tab.photograph("profile-closed");
		}
	}

	@ParameterizedTest
	@EnumSource
	void saysThatThereIsNothing(Screen screen) {
		String anna = this.account.contact("Anna");
		try (Tab tab = this.chromium.signIn(screen)) {
			ProfilePage page = ProfilePage.open(tab, anna);
			assertThat(page.relations()).containsText(tab.says("No relations yet", "Brak relacji"));
			assertThat(tab.button("Add relation", "Dodaj relację")).hasCount(2);
			tab.isAccessible();
			tab.photograph("profile-empty");
			tab.go("/profiles/con_0");
			assertThat(tab.heading("There is no such profile", "Nie ma takiego profilu")).isVisible();
			tab.isAccessible();
			tab.photograph("profile-missing");
		}
	}

	@ParameterizedTest
	@EnumSource
	void saysThatRelationsAreSwitchedOffAndWhoCanSwitchThemOn(Screen screen) {
		this.people.add("dan", PASSWORD);
		String anna = this.account.contact("Anna");
		this.account.relate(anna, "FORMER_EMPLOYEE", this.account.company("Młyn"));
		this.account.switchRelations(false);
		try (Tab tab = this.chromium.signIn(screen, "dan", PASSWORD)) {
			ProfilePage page = ProfilePage.open(tab, anna);
			assertThat(page.rows()).hasCount(0);
			assertThat(page.relations())
				.containsText(tab.says("An administrator can switch them on.", "Może je włączyć administrator."));
			assertThat(tab.button("Add relation", "Dodaj relację")).hasCount(0);
			tab.isAccessible();
			tab.photograph("profile-relations-off");
		}
	}

	@ParameterizedTest
	@EnumSource
	void keepsWhatItHasWhileOfflineAndTriesAgain(Screen screen) {
		String anna = this.account.contact("Anna");
		String mlyn = this.account.company("Młyn");
		this.account.relate(anna, "FORMER_EMPLOYEE", mlyn);
		try (Tab tab = this.chromium.signIn(screen)) {
			ProfilePage page = ProfilePage.open(tab, anna);
			assertThat(page.row("Młyn")).isVisible();
			tab.page().context().setOffline(true);
			page.act("end", "Młyn");
			assertThat(page.toast())
				.containsText(tab.says("Relata cannot be reached.", "Nie można połączyć się z Relatą."));
			assertThat(page.row("Młyn")).isVisible();
			page.row("Młyn").locator("a").click();
			assertThat(tab.page().getByRole(AriaRole.ALERT)).isVisible();
			tab.isAccessible();
			tab.photograph("profile-offline");
			tab.page().context().setOffline(false);
			tab.button("Try again", "Spróbuj ponownie").click();
			assertThat(page.row("Anna")).isVisible();
			tab.forgives("ERR_INTERNET_DISCONNECTED");
		}
	}

}
