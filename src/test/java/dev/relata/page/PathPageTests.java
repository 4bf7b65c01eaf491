package dev.relata.page;

import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.relata.exchange.DemoAccount;
import dev.relata.support.Account;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Finding a way from one profile to another on the graph, and walking it. */
@RelataTest
class PathPageTests {

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
	void findsAWayAndWalksIt(Screen screen) {
		this.demo.load();
		try (Tab tab = this.chromium.signIn(screen)) {
			DrawnGraph graph = DrawnGraph.around(tab, contact("contact-cwikla"), 3).show("Ways", "Drogi");
			to(tab, "peñarrubia", "Transportes Peñarrubia");
			Locator first = tab.page().locator(".graph-way-list > li").first();
			assertThat(first).containsText("Północny Szlak");
			tab.isAccessible();
			tab.photograph("graph-ways");
			first.getByText(tab.says("Draw", "Narysuj")).click();
			graph.has(4);
			graph.hasOf("edge.way", 2);
			graph.show("Ways", "Drogi");
			first.getByText(tab.says("Walk it", "Przejdź ją")).press("Enter");
			Locator walk = tab.page().locator(".graph-walk");
			assertThat(walk).containsText(tab.says("1 of 3", "1 z 3"));
			assertThat(walk.locator("[data-next]")).isFocused();
			tab.page().keyboard().press("Enter");
			assertThat(walk).containsText(tab.says("2 of 3 · Previous company of Zbigniew Ćwikła",
					"2 z 3 · Poprzednia firma – Zbigniew Ćwikła"));
			graph.marks("Północny Szlak Spedycja S.A.", "chosen", true);
			tab.page().keyboard().press("Enter");
			assertThat(walk).containsText("Transportes Peñarrubia");
			graph.hasInTheMiddle("Transportes Peñarrubia del Turia S.L.");
			tab.isAccessible();
			tab.photograph("graph-walk");
			walk.getByLabel(tab.says("Back", "Wstecz")).click();
			assertThat(walk).containsText(tab.says("2 of 3", "2 z 3"));
			walk.getByLabel(tab.says("End the walk", "Zakończ przejście")).click();
			assertThat(graph.stage()).isFocused();
		}
	}

	@ParameterizedTest
	@EnumSource
	void saysThatThereIsNoWayOfTheLength(Screen screen) {
		String one = this.account.company("One");
		String two = this.account.company("Two");
		String three = this.account.company("Three");
		this.account.relate(one, "PARTNER", two);
		this.account.relate(two, "PARTNER", three);
		try (Tab tab = this.chromium.signIn(screen)) {
			DrawnGraph.around(tab, one, 2).show("Ways", "Drogi");
			tab.page().getByLabel(tab.says("At the most", "Najwyżej")).selectOption("1");
			to(tab, "three", "Three");
			assertThat(tab.page().getByText(tab.says("There is no way", "Nie ma drogi"))).isVisible();
			tab.isAccessible();
			tab.photograph("graph-no-way");
			tab.page().getByLabel(tab.says("At the most", "Najwyżej")).selectOption("2");
			assertThat(tab.page().locator(".graph-way-list > li")).hasCount(1);
		}
	}

	private static void to(Tab tab, String typed, String name) {
		Locator field = tab.page().locator("relata-graph-ways").getByRole(AriaRole.COMBOBOX).first();
		field.fill(typed);
		assertThat(tab.page().locator("relata-graph-ways [role=option]").first()).containsText(name);
		field.press("Enter");
	}

	private String contact(String externalId) {
		return this.api
			.ask("query($key: ID!) { profileByExternalId(externalId: $key) { id } }", Map.of("key", externalId))
			.text("profileByExternalId.id");
	}

}
