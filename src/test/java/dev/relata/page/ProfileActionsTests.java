package dev.relata.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.relata.access.People;
import dev.relata.support.Account;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What can be done with a profile and its relations. */
@RelataTest
class ProfileActionsTests {

	@Autowired
	private Chromium chromium;

	@Autowired
	private Account account;

	@Autowired
	private People people;

	@Autowired
	private Api api;

	private String anna;

	private String mlyn;

	@BeforeEach
	void make() {
		this.anna = this.account.contact("Anna");
		this.mlyn = this.account.company("Młyn");
	}

	@ParameterizedTest
	@EnumSource
	void endsAndRemovesRelationsAndUndoesIt(Screen screen) {
		this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn);
		int year = LocalDate.now(ZoneId.systemDefault()).getYear();
		try (Tab tab = this.chromium.signIn(screen)) {
			ProfilePage page = ProfilePage.open(tab, this.anna);
			page.act("end", "Młyn");
			assertThat(page.toast())
				.containsText(tab.says("The relation to Młyn ends today", "Relacja z: Młyn kończy się dzisiaj"));
			assertThat(page.row("Młyn")).containsText(String.valueOf(year));
			assertThat(page.row("Młyn").locator("[data-action=end]")).hasCount(0);
			undo(tab);
			assertThat(page.row("Młyn")).not().containsText(String.valueOf(year));
			page.act("remove", "Młyn");
			assertThat(tab.page().getByRole(AriaRole.DIALOG)).containsText("Anna (");
			tab.isAccessible();
			tab.photograph("relation-remove");
			tab.page().locator(".dialog-foot .danger").click();
			assertThat(page.row("Młyn")).hasCount(0);
			assertThat(page.relations().locator("h2")).isFocused();
			undo(tab);
			assertThat(page.row("Młyn")).isVisible();
		}
	}

	@ParameterizedTest
	@EnumSource
	void deletesTheProfileSayingWhatGoesWithIt(Screen screen) {
		this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn);
		this.account.relate(this.anna, "FORMER_EMPLOYEE", this.account.company("Zorza"), "2020-01-01", "2021-12-31");
		try (Tab tab = this.chromium.signIn(screen)) {
			ProfilePage page = ProfilePage.open(tab, this.anna);
			page.act("remove");
			Locator dialog = tab.page().getByRole(AriaRole.DIALOG);
			assertThat(dialog).containsText(tab.says("2 relations go with it, ended ones included.",
					"Znikną też 2 relacje, licząc zakończone."));
			tab.isAccessible();
			tab.photograph("profile-delete");
			dialog.locator(".danger").click();
			assertThat(tab.heading("Hello, admin", "Witaj, admin")).isVisible();
			assertThat(page.toast()).containsText(tab.says("Anna is deleted", "Usunięto: Anna"));
			undo(tab);
			assertThat(page.toast()).containsText(tab.says("Undone", "Cofnięto"));
			ProfilePage.open(tab, this.anna);
			assertThat(page.row("Młyn")).isVisible();
		}
	}

	@ParameterizedTest
	@EnumSource
	void mergesDuplicatesAndUndoesIt(Screen screen) {
		String other = this.account.contact("Anna M.");
		this.account.relate(other, "FORMER_EMPLOYEE", this.mlyn);
		this.account.company("Anna sp. z o.o.");
		try (Tab tab = this.chromium.signIn(screen)) {
			ProfilePage page = ProfilePage.open(tab, this.anna);
			page.act("merge");
			Locator dialog = tab.page().getByRole(AriaRole.DIALOG);
			dialog.locator("input").fill("ann");
			assertThat(dialog.getByRole(AriaRole.OPTION)).hasCount(1);
			tab.page().keyboard().press("Enter");
			assertThat(dialog.locator(".merge-list li")).containsText("Anna M.");
			tab.isAccessible();
			tab.photograph("profile-merge");
			tab.button("Merge", "Scal").click();
			assertThat(page.toast())
				.containsText(tab.says("1 duplicate is merged into Anna", "Scalono 1 duplikat z: Anna"));
			assertThat(page.row("Młyn")).isVisible();
			undo(tab);
			assertThat(page.row("Młyn")).hasCount(0);
			assertThat(titles(other)).containsExactly("Anna M.");
		}
	}

	@ParameterizedTest
	@EnumSource
	void makesASpaceOfADealOrSaysWhyNot(Screen screen) {
		String deal = this.account.deal("Wdrożenie");
		try (Tab tab = this.chromium.signIn(screen)) {
			ProfilePage page = ProfilePage.open(tab, deal);
			page.act("convert");
			Locator dialog = tab.page().getByRole(AriaRole.DIALOG);
			assertThat(dialog.locator("#space-name")).hasValue("Wdrożenie");
			dialog.locator("#space-name").fill("Realizacja");
			tab.isAccessible();
			tab.photograph("profile-convert");
			dialog.locator("[type=submit]").click();
			assertThat(page.row("Realizacja")).isVisible();
			page.act("convert");
			dialog.locator("#space-name").fill("Jeszcze raz");
			dialog.locator("[type=submit]").click();
			assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("Realizacja");
			assertThat(dialog.locator("#space-name")).hasValue("Jeszcze raz");
			tab.isAccessible();
			tab.page().keyboard().press("Escape");
			assertThat(page.page().locator(".profile-actions summary")).isFocused();
			undo(tab);
			assertThat(page.row("Realizacja")).hasCount(0);
			page.toast().getByRole(AriaRole.BUTTON).last().click();
		}
	}

	@ParameterizedTest
	@EnumSource
	void saysWhoMaySeeTheProfile(Screen screen) {
		this.people.colleague("dan", "delivery");
		try (Tab tab = this.chromium.signIn(screen)) {
			ProfilePage page = ProfilePage.open(tab, this.anna);
			page.act("share");
			Locator dialog = tab.page().getByRole(AriaRole.DIALOG);
			dialog.locator("[value=HIDDEN]").check();
			dialog.getByText(tab.says("May see it: choose anew", "Mogą zobaczyć: wybierz od nowa")).click();
			dialog.locator("relata-sharers").first().getByText("delivery").click();
			tab.isAccessible();
			tab.photograph("profile-share");
			tab.button("Save", "Zapisz").click();
			assertThat(page.page().locator(".profile-title .badge")).hasText(tab.says("Hidden", "Ukryty"));
			assertThat(this.api
				.ask(this.people.signIn("dan"), "query($id: ID!) { profile(id: $id) { closed } }",
						Map.of("id", this.anna), "en")
				.text("profile.closed")).isEqualTo("false");
			undo(tab);
			assertThat(page.page().locator(".profile-title .badge")).hasCount(0);
		}
	}

	@ParameterizedTest
	@EnumSource
	void leadsToTheGraphTheChainAndTheHierarchy(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen)) {
			ProfilePage.open(tab, this.mlyn);
			Locator menu = tab.page().locator(".profile-actions .menu");
			menu.locator("summary").focus();
			tab.page().keyboard().press("Enter");
			tab.isAccessible();
			tab.photograph("profile-menu");
			assertThat(menu.locator("a")).hasCount(3);
			assertThat(menu.locator("a").nth(0)).hasAttribute("href", "#/graph/" + this.mlyn);
			assertThat(menu.locator("a").nth(1)).hasAttribute("href", "#/chain/" + this.mlyn);
			assertThat(menu.locator("a").nth(2)).hasAttribute("href",
					"#/hierarchy/" + this.mlyn + "/typ_HEADQUARTERS_BRANCH");
			tab.page().keyboard().press("Tab");
			tab.page().keyboard().press("Escape");
			assertThat(menu.locator("summary")).isFocused();
			assertThat(menu.locator(".menu-items")).isHidden();
			assertThat(tab.the(AriaRole.LINK, tab.says("Edit", "Edytuj"))).hasAttribute("href",
					"#/profiles/" + this.mlyn + "/edit");
		}
	}

	private List<String> titles(String id) {
		return this.api.ask("query($id: ID!) { nodes(ids: [$id]) { ... on Contact { name } } }", Map.of("id", id))
			.texts("nodes[*].name");
	}

	private static void undo(Tab tab) {
		tab.page().locator(".toast").getByText(tab.says("Undo", "Cofnij")).last().click();
	}

}
