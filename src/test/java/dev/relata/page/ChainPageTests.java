package dev.relata.page;

import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.relata.exchange.DemoAccount;
import dev.relata.support.Account;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A chain of roles, built step by step from a profile. */
@RelataTest
class ChainPageTests {

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
	void buildsAChainAndAnswersInAListAndOnTheCanvas(Screen screen) {
		this.demo.load();
		try (Tab tab = this.chromium.signIn(screen)) {
			tab.go("/chain/" + contact("contact-cwikla"));
			follow(tab, "Previous company", "Poprzednia firma").press("Enter");
			Locator ways = tab.page().locator(".graph-way-list > li");
			assertThat(ways).hasCount(2);
			follow(tab, "Competitor", "Konkurent").click();
			assertThat(ways).hasCount(4);
			assertThat(tab.page().getByText("Transportes Peñarrubia").first()).isVisible();
			DrawnGraph graph = new DrawnGraph(tab).has(5);
			ways.first().getByRole(AriaRole.LINK).first().focus();
			graph.hasOf("edge.way", 2);
			tab.isAccessible();
			tab.photographForDocs("chain");
			tab.page().reload();
			assertThat(ways).hasCount(4);
			graph.has(5);
			tab.page().getByLabel(tab.says("Remove Competitor", "Usuń krok Konkurent")).press("Enter");
			assertThat(ways).hasCount(2);
			assertThat(tab.page().locator(".chip").last().getByRole(AriaRole.BUTTON)).isFocused();
			tab.page().locator("input[type=date]").fill("2024-01-01");
			assertThat(ways).hasCount(1);
			tab.page().locator("input[type=date]").fill("2020-01-01");
			assertThat(tab.page().getByText(tab.says("Nobody is at the end", "Na końcu nie ma nikogo"))).isVisible();
			tab.photograph("chain-none");
		}
	}

	@ParameterizedTest
	@EnumSource
	void pagesThroughTheWays(Screen screen) {
		String hub = this.account.company("Hub");
		this.account.hub(hub, "PARTNER", "Spoke", 30);
		try (Tab tab = this.chromium.signIn(screen)) {
			tab.go("/chain/" + hub);
			assertThat(tab.page().getByText(tab.says("Follow a role", "Wybierz rolę"), exactly())).isVisible();
			tab.isAccessible();
			tab.photograph("chain-start");
			follow(tab, "Partner", "Partner").click();
			Locator ways = tab.page().locator(".graph-way-list > li");
			assertThat(ways).hasCount(25);
			tab.button("Show more", "Pokaż więcej").click();
			assertThat(ways).hasCount(30);
			new DrawnGraph(tab).has(31);
			tab.page().getByLabel(tab.says("Other roles", "Inne role")).selectOption(tab.says("Project", "Projekt"));
			assertThat(tab.page().locator(".chip")).hasCount(3);
			assertThat(tab.page().getByText(tab.says("Nobody is at the end", "Na końcu nie ma nikogo"))).isVisible();
			tab.go("/chain/" + hub + "?asOf=20255-01-01");
			assertThat(follow(tab, "Partner", "Partner")).isVisible();
			tab.go("/chain/com_none");
			assertThat(tab.page().getByText(tab.says("There is no such profile", "Nie ma takiego profilu")))
				.isVisible();
		}
	}

	private static Locator follow(Tab tab, String english, String polish) {
		return tab.page().locator("[data-follow]", new Page.LocatorOptions().setHasText(tab.says(english, polish)));
	}

	private static Page.GetByTextOptions exactly() {
		return new Page.GetByTextOptions().setExact(true);
	}

	private String contact(String externalId) {
		return this.api
			.ask("query($key: ID!) { profileByExternalId(externalId: $key) { id } }", Map.of("key", externalId))
			.text("profileByExternalId.id");
	}

}
