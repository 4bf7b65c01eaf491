package dev.relata.page;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

/** The frame around all views: the start, lists, the language, being cut off. */
@RelataTest
class FrameTests {

	@Autowired
	private Api api;

	@Autowired
	private Chromium chromium;

	@Autowired
	private DemoAccount demo;

	@Autowired
	private Account account;

	@ParameterizedTest
	@EnumSource
	void showsWhatThereIsAndWhatHasChanged(Screen screen) {
		this.demo.load();
		try (Tab tab = this.chromium.signIn(screen)) {
			assertThat(tab.page().locator(".home-kinds")).containsText("24");
			assertThat(tab.page().locator(".home-lately li")).hasCount(12);
			tab.isAccessible();
			tab.photograph("home");
		}
	}

	@ParameterizedTest
	@EnumSource
	void saysHowToBeginInAnEmptyAccount(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen)) {
			assertThat(tab.page().getByText(tab.says("Nothing is here yet", "Jeszcze nic tu nie ma"))).isVisible();
			tab.isAccessible();
			tab.photograph("home-empty");
		}
	}

	@ParameterizedTest
	@EnumSource
	void listsAKindInAnyOrder(Screen screen) {
		this.demo.load();
		try (Tab tab = this.chromium.signIn(screen)) {
			tab.go("/list/DEAL");
			Locator rows = tab.page().locator("tbody tr");
			assertThat(rows).hasCount(12);
			tab.page().locator("select").selectOption("AMOUNT");
			assertThat(rows.first()).containsText("Mroźnia wysokiego składowania Grójec");
			assertThat(tab.page()).hasTitle(tab.says("Deals 12 · Relata", "Szanse sprzedaży 12 · Relata"));
			tab.isAccessible();
			tab.photograph("list");
			tab.page().locator(".list-tools input").fill("regal");
			assertThat(rows).hasCount(1);
			tab.page().locator(".list-tools input").fill("qq");
			assertThat(tab.page().getByText(tab.says("None has such a name", "Nic nie ma takiej nazwy"))).isVisible();
		}
	}

	@Test
	void speaksBothLanguages() {
		this.demo.load();
		try (Tab tab = this.chromium.signIn(Screen.WIDE)) {
			tab.go("/list/DEAL");
			assertThat(tab.page().locator("tbody tr").first()).containsText("Won");
			tab.the(AriaRole.BUTTON, "Polski").click();
			assertThat(tab.page().locator("tbody tr").first()).containsText("Wygrana");
			assertThat(tab.page().locator("html")).hasAttribute("lang", "pl");
			tab.page().reload();
			assertThat(tab.the(AriaRole.BUTTON, "Wyloguj")).isVisible();
		}
	}

	@ParameterizedTest
	@EnumSource
	void saysThatOneIsOfflineOrLost(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen)) {
			tab.page().waitForSelector(".home-kinds");
			tab.go("/no/such/place");
			assertThat(tab.page().getByText(tab.says("There is no such page", "Nie ma takiej strony"))).isVisible();
			tab.isAccessible();
			tab.page().context().setOffline(true);
			tab.go("/list/SPACE");
			assertThat(tab.page().locator(".notice")).containsText("offline");
			assertThat(tab.page().getByRole(AriaRole.ALERT)).isVisible();
			tab.isAccessible();
			tab.photograph("offline");
			tab.page().context().setOffline(false);
			tab.button("Try again", "Spróbuj ponownie").click();
			tab.page().waitForSelector(".list-tools");
			tab.forgives("ERR_INTERNET_DISCONNECTED");
		}
	}

	@ParameterizedTest
	@EnumSource
	void saysThatRelationsAreSwitchedOff(Screen screen) {
		this.account.switchRelations(false);
		try (Tab tab = this.chromium.signIn(screen)) {
			assertThat(tab.page().locator(".notice")).containsText(tab.says("switched off", "wyłączone"));
			tab.isAccessible();
		}
	}

	@Test
	void closesADialogWhenOneGoesBack() {
		this.demo.load();
		try (Tab tab = this.chromium.signIn(Screen.WIDE)) {
			tab.go("/list/DEAL");
			tab.page().waitForSelector("tbody tr");
			tab.go("/list/SPACE");
			tab.page().keyboard().press("Control+k");
			assertThat(tab.page().getByRole(AriaRole.DIALOG)).isVisible();
			tab.page().goBack();
			assertThat(tab.page().getByRole(AriaRole.DIALOG)).hasCount(0);
			assertThat(tab.page()).hasURL(Pattern.compile("#/list/DEAL$"));
		}
	}

	@Test
	void saysThatAPageIsLostInWhateverLanguageOneChooses() {
		try (Tab tab = this.chromium.signIn(Screen.WIDE).go("/nowhere")) {
			assertThat(tab.heading("There is no such page", "")).isVisible();
			tab.the(AriaRole.BUTTON, "Polski").click();
			assertThat(tab.the(AriaRole.HEADING, "Nie ma takiej strony")).isVisible();
		}
	}

	@Test
	void tellsTheNextOneNothingOfWhatWasDone() {
		try (Tab tab = this.chromium.signIn(Screen.WIDE)) {
			tab.page().waitForSelector(".home-kinds");
			tab.page()
				.evaluate("() => import('/lib/toast.js').then(({ toast }) => toast('Added: Anna', { undo: 'x' }))");
			assertThat(tab.page().locator(".toast")).hasCount(1);
			tab.button("Sign out", "").click();
			assertThat(tab.page().locator("#username")).isVisible();
			assertThat(tab.page().locator(".toast")).hasCount(0);
		}
	}

	@Test
	void keepsWhatWasTypedWhenTheSessionEnds() {
		this.demo.load();
		try (Tab tab = this.chromium.signIn(Screen.WIDE)) {
			Page page = tab.page();
			page.waitForSelector(".home-lately");
			page.context().clearCookies();
			page.locator(".home-find input").fill("cwikla");
			page.waitForSelector("#username");
			page.fill("#username", "admin");
			page.fill("#password", Api.PASSWORD);
			page.keyboard().press("Enter");
			page.waitForSelector(".frame");
			assertThat(page.locator(".home-find input")).hasValue("cwikla");
			tab.forgives("401");
		}
	}

	@Test
	void keepsTheDialogWhenTheSessionEnds() {
		this.account.company("Młyn Łódź");
		try (Tab tab = this.chromium.signIn(Screen.WIDE)) {
			Page page = tab.page();
			Relating relating = new Relating(tab, this.api).add("Młyn Łódź").relate("previous");
			relating.type("kow");
			page.context().clearCookies();
			page.keyboard().type("a");
			assertThat(page.locator("#username")).isFocused();
			assertThat(relating.dialog()).not().isVisible();
			page.fill("#username", "admin");
			page.fill("#password", Api.PASSWORD);
			page.keyboard().press("Enter");
			assertThat(relating.dialog()).isVisible();
			assertThat(page.locator("relata-other-side input")).hasValue("kowa");
			page.keyboard().press("Escape");
			tab.forgives("401");
		}
	}

	@Test
	void weighsLessThan300KilobytesAtFirst() {
		try (Tab tab = this.chromium.signIn(Screen.WIDE)) {
			tab.page().waitForSelector(".home-kinds");
			Object bytes = tab.page()
				.evaluate("() => performance.getEntries().reduce((sum, entry) => sum + (entry.transferSize ?? 0), 0)");
			org.assertj.core.api.Assertions.assertThat(((Number) bytes).intValue()).isBetween(10_000, 300_000);
		}
	}

}
