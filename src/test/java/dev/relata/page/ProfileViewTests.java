package dev.relata.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.relata.exchange.DemoAccount;
import dev.relata.support.Account;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A profile on the page: its fields, and its relations by role. */
@RelataTest
class ProfileViewTests {

	@Autowired
	private Chromium chromium;

	@Autowired
	private DemoAccount demo;

	@Autowired
	private Account account;

	@Autowired
	private Api api;

	@ParameterizedTest
	@EnumSource
	void showsFieldsAndRelationsOfEachKind(Screen screen) {
		this.demo.load();
		try (Tab tab = this.chromium.signIn(screen)) {
			ProfilePage company = open(tab, "company-baltika");
			assertThat(tab.the(AriaRole.HEADING, "Baltika Ładunki S.A.")).isVisible();
			assertThat(company.field("industry")).hasText("Logistyka");
			assertThat(company.field("website").locator("a")).hasAttribute("href", "https://baltikaladunki.example");
			assertThat(company.relations().locator("h3"))
				.hasText(headings(tab, "Branch 4|Oddział 4", "Competitor 3|Konkurent 3", "Partner 1|Partner 1",
						"Project 1|Projekt 1", "Former employee 3|Były pracownik 3"));
			shown(tab, "profile-company");
			ProfilePage contact = open(tab, "contact-sliwa");
			assertThat(contact.field("jobTitle")).hasText("Kierownik magazynu centralnego");
			assertThat(contact.field("email").locator("a")).hasAttribute("href", "mailto:s.sliwa@debowyswit.example");
			assertThat(contact.field("phone").locator("a")).hasAttribute("href", "tel:+48000000102");
			assertThat(contact.relations().locator("h3").first())
				.containsText(tab.says("Previous company", "Poprzednia firma"));
			shown(tab, "profile-contact");
			ProfilePage deal = open(tab, "deal-mrozny-sad");
			assertThat(deal.field("status")).hasText(tab.says("Won", "Wygrana"));
			assertThat(deal.field("amount")).hasText(tab.says("PLN 2,400,000", "2 400 000 zł"));
			shown(tab, "profile-deal");
			ProfilePage space = open(tab, "space-baltika-strykow");
			assertThat(space.field("description")).containsText("Sorter, przenośniki i WMS");
			assertThat(space.group("Client", "Klient").locator(".relation")).hasCount(2);
			shown(tab, "profile-space");
		}
	}

	@ParameterizedTest
	@EnumSource
	void showsTheCardOfTheOtherAndOpensIt(Screen screen) {
		this.demo.load();
		try (Tab tab = this.chromium.signIn(screen)) {
			ProfilePage space = open(tab, "space-baltika-strykow");
			Locator other = space.row("Wieża Kodu").locator("a");
			Locator card = tab.page().locator("relata-card");
			assertThat(space.row("Wieża Kodu")).containsText("Weszli za Wądoła z dnia na dzień");
			assertThat(space.row("Wieża Kodu")).containsText("2025");
			other.hover();
			assertThat(card).containsText("Oprogramowanie WMS");
			tab.isAccessible();
			tab.photographForDocs("profile-card");
			tab.page().mouse().move(1, 1);
			assertThat(card).isHidden();
			space.relations().locator("h2").focus();
			tab.page().keyboard().press("Tab");
			while (other.evaluate("link => link !== document.activeElement").equals(true)) {
				tab.page().keyboard().press("Tab");
			}
			assertThat(card).containsText("Oprogramowanie WMS");
			tab.page().keyboard().press("Enter");
			assertThat(tab.the(AriaRole.HEADING, "Wieża Kodu Systemy sp. z o.o.")).isVisible();
		}
	}

	@ParameterizedTest
	@EnumSource
	void showsMoreOnDemandAndFiltersByName(Screen screen) {
		String hub = this.account.company("Węzeł");
		this.account.hub(hub, "COMPETITOR", "Rywal", 31);
		this.account.relate(hub, "PARTNER", this.account.company("Źródło"));
		try (Tab tab = this.chromium.signIn(screen)) {
			ProfilePage page = ProfilePage.open(tab, hub);
			Locator rivals = page.group("Competitor", "Konkurent");
			assertThat(rivals.locator("h3")).containsText("31");
			assertThat(rivals.locator(".relation")).hasCount(5);
			Locator more = tab.button("Show more: Competitor", "Pokaż więcej: Konkurent");
			more.click();
			assertThat(rivals.locator(".relation")).hasCount(30);
			assertThat(rivals.locator(".relation").nth(5).locator("a")).isFocused();
			more.click();
			assertThat(rivals.locator(".relation")).hasCount(31);
			assertThat(more).hasCount(0);
			shown(tab, "profile-hub");
			Locator filter = page.relations().locator(".relations-filter");
			filter.fill("zro");
			assertThat(page.rows()).hasCount(1);
			assertThat(page.row("Źródło")).isVisible();
			filter.fill("qq");
			assertThat(page.relations()).containsText(
					tab.says("No related profile has such a name", "Żaden powiązany profil nie ma takiej nazwy"));
			tab.isAccessible();
			filter.fill("");
			assertThat(page.rows()).hasCount(32);
		}
	}

	@ParameterizedTest
	@EnumSource
	void showsWhatHasEndedOrIsToComeOnDemand(Screen screen) {
		this.demo.load();
		LocalDate day = LocalDate.now(ZoneId.systemDefault()).plusMonths(2);
		String wadol = ProfilePage.idOf(this.api, "company-wadol");
		this.account.relate(wadol, "PARTNER", this.account.company("Jutro"), day.toString(), null);
		try (Tab tab = this.chromium.signIn(screen)) {
			ProfilePage page = ProfilePage.open(tab, wadol);
			assertThat(page.row("Lagerhöfer")).isVisible();
			assertThat(page.row("Moravské")).hasCount(0);
			page.showEnded();
			assertThat(page.row("Moravsk")).containsText(tab.says("Ended", "Zakończona"));
			assertThat(page.row("Moravsk")).containsText("Rozeszli się po sporze o gwarancję");
			assertThat(page.row("Jutro")).containsText(tab.says("Not yet", "Przyszła"));
			assertThat(page.group("Project", "Projekt")).containsText("Stryków");
			assertThat(page.row("Lagerhöfer").locator(".badge")).hasCount(0);
			shown(tab, "profile-ended");
			page.page().locator(".relations-head input").uncheck();
			assertThat(page.row("Moravsk")).hasCount(0);
		}
	}

	@Test
	void linksToTheWebAloneAndShowsTextsAsTexts() {
		String company = this.account.create("Company",
				Map.of("name", "<b>Firma</b>", "website", "javascript:alert(1)", "industry", "<img src=x>"));
		try (Tab tab = this.chromium.signIn(Screen.WIDE)) {
			ProfilePage page = ProfilePage.open(tab, company);
			assertThat(tab.the(AriaRole.HEADING, "<b>Firma</b>")).isVisible();
			assertThat(page.field("website")).hasText("javascript:alert(1)");
			assertThat(page.field("website").locator("a")).hasCount(0);
			assertThat(page.field("industry")).hasText("<img src=x>");
			assertThat(page.field("city")).containsText("not set");
		}
	}

	private ProfilePage open(Tab tab, String externalId) {
		return ProfilePage.open(tab, ProfilePage.idOf(this.api, externalId));
	}

	private static String[] headings(Tab tab, String... both) {
		return List.of(both)
			.stream()
			.map((pair) -> pair.split("\\|", -1))
			.map((pair) -> tab.says(pair[0], pair[1]))
			.toArray(String[]::new);
	}

	private static void shown(Tab tab, String name) {
		tab.isAccessible();
		tab.photograph(name);
	}

}
