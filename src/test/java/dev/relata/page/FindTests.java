package dev.relata.page;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.relata.exchange.DemoAccount;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Finding any profile by letters of its name. */
@RelataTest
class FindTests {

	@Autowired
	private Chromium chromium;

	@Autowired
	private DemoAccount demo;

	@BeforeEach
	void loadDemo() {
		this.demo.load();
	}

	@ParameterizedTest
	@EnumSource
	void findsByKeysAloneAndMarksTheLetters(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen)) {
			tab.page().keyboard().press("Control+k");
			tab.page().keyboard().type("lodz");
			Locator first = tab.page().getByRole(AriaRole.OPTION).first();
			assertThat(first).containsText("Baltika Ładunki Oddział Łódź");
			assertThat(first.locator("mark")).hasText("Łódź");
			assertThat(first).containsText(tab.says("Company", "Firma"));
			tab.isAccessible();
			tab.photograph("find");
			tab.page().keyboard().press("ArrowDown");
			assertThat(tab.page().locator("[aria-selected=true]")).containsText("Dębowy Świt Salon Łódź");
			tab.page().keyboard().press("Enter");
			tab.page().waitForURL("**/#/profiles/com_*");
			assertThat(tab.page().getByRole(AriaRole.DIALOG)).hasCount(0);
		}
	}

	@ParameterizedTest
	@EnumSource
	void saysThatNothingIsFoundAndClosesByEscape(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen)) {
			tab.page().waitForSelector(".home-lately");
			tab.page().locator("h1").click();
			tab.page().keyboard().press("/");
			tab.page().keyboard().type("qqqq");
			assertThat(tab.page().getByText(tab.says("Nothing found for “qqqq”", "Nic nie znaleziono dla „qqqq”")))
				.isVisible();
			tab.isAccessible();
			tab.page().keyboard().press("Escape");
			assertThat(tab.page().getByRole(AriaRole.DIALOG)).hasCount(0);
		}
	}

	@Test
	void showsNoOldAnswerAfterANewerOne() {
		try (Tab tab = this.chromium.signIn(Screen.WIDE)) {
			Page page = tab.page();
			page.waitForSelector(".home-lately");
			List<Route> held = new ArrayList<>();
			page.route("**/graphql", (route) -> {
				if (held.isEmpty()) {
					held.add(route);
				}
				else {
					route.resume();
				}
			});
			page.keyboard().press("Control+k");
			page.keyboard().type("b");
			page.waitForCondition(() -> !held.isEmpty());
			page.keyboard().type("altika rz");
			Locator options = page.getByRole(AriaRole.OPTION);
			assertThat(options).hasText(new String[] { "Baltika Ładunki Oddział RzeszówCompany" });
			held.getFirst()
				.fulfill(new Route.FulfillOptions().setContentType("application/json")
					.setBody(
							"{\"data\": {\"search\": [{\"id\": \"con_1\", \"kind\": \"CONTACT\", \"name\": \"Old\"}]}}"));
			page.waitForTimeout(500);
			assertThat(options).hasText(new String[] { "Baltika Ładunki Oddział RzeszówCompany" });
		}
	}

	@ParameterizedTest
	@EnumSource
	void showsTheCardOfWhatOnePointsAt(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen)) {
			tab.go("/list/CONTACT");
			Locator link = tab.page().getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText("Ćwikła"));
			link.hover();
			Locator card = tab.page().locator("relata-card");
			assertThat(card).containsText("Szef spedycji morskiej");
			tab.isAccessible();
			tab.photograph("card");
			tab.page().keyboard().press("Escape");
			assertThat(card).isHidden();
			tab.page().locator(".list-tools input").focus();
			tab.page().keyboard().press("Tab");
			tab.page().keyboard().press("Tab");
			assertThat(card).isVisible();
		}
	}

}
