package dev.relata.page;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.relata.access.People;
import dev.relata.exchange.DemoAccount;
import dev.relata.support.Account;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What lies around a profile, drawn and in a list. */
@RelataTest
class GraphPageTests {

	private static final String PASSWORD = "colleague-on-the-page";

	@Autowired
	private Chromium chromium;

	@Autowired
	private DemoAccount demo;

	@Autowired
	private Account account;

	@Autowired
	private People people;

	@Autowired
	private Api api;

	@ParameterizedTest
	@EnumSource
	void drawsWhatLiesAroundAProfileAndSaysItInAList(Screen screen) {
		this.demo.load();
		try (Tab tab = this.chromium.signIn(screen)) {
			DrawnGraph graph = DrawnGraph.around(tab, company("company-baltika"), 13);
			tab.isAccessible();
			tab.photographForDocs("graph");
			assertThat(tab.heading("Graph of Baltika Ładunki S.A.", "Graf: Baltika Ładunki S.A.")).isVisible();
			assertThat(graph.listed("Mroźny Sad").getByRole(AriaRole.LINK)).containsText("Baltika Ładunki S.A.");
			assertThat(tab.page().locator(".graph-list > li")).hasCount(13);
			graph.choose("Mroźny Sad");
			graph.marks("Mroźny Sad sp. z o.o.", "chosen", true);
			tab.isAccessible();
			tab.photograph("graph-list");
			assertThat(graph.listed("Mroźny Sad").getByRole(AriaRole.LINK).last()).hasAttribute("href",
					"#/profiles/" + company("company-baltika"));
		}
	}

	@ParameterizedTest
	@EnumSource
	void isUsedByTheKeysAlone(Screen screen) {
		this.demo.load();
		try (Tab tab = this.chromium.signIn(screen)) {
			DrawnGraph graph = DrawnGraph.around(tab, company("company-baltika"), 13);
			graph.stage().focus();
			assertThat(graph.said()).containsText("Baltika Ładunki S.A.");
			graph.marks("Baltika Ładunki S.A.", "at", true);
			tab.page().keyboard().press("ArrowRight");
			assertThat(graph.said()).not().containsText("Baltika Ładunki S.A.");
			assertThat(graph.said()).containsText(": ");
			tab.page().keyboard().press("+");
			tab.page().keyboard().press("0");
			tab.page().keyboard().press("Enter");
			assertThat(graph.panel().locator("h2")).isFocused();
			tab.isAccessible();
			tab.photograph("graph-chosen");
			tab.page().keyboard().press("Escape");
			assertThat(graph.stage()).isFocused();
			tab.page().keyboard().press("Delete");
			graph.has(12);
		}
	}

	@ParameterizedTest
	@EnumSource
	void laysItOutInSeveralWaysAndBack(Screen screen) {
		this.demo.load();
		try (Tab tab = this.chromium.signIn(screen)) {
			DrawnGraph graph = DrawnGraph.around(tab, company("company-baltika"), 13);
			Locator layouts = tab.the(AriaRole.COMBOBOX, tab.says("Layout", "Układ"));
			Object forces = graph.positions();
			for (String layout : List.of("concentric", "breadthfirst", "circle", "grid")) {
				Object before = graph.positions();
				layouts.selectOption(layout);
				assertThat(graph.positions()).isNotEqualTo(before);
			}
			for (int step = 0; step < 4; step++) {
				tab.button("Undo", "Cofnij").press("Enter");
			}
			assertThat(layouts).hasValue("cose");
			assertThat(graph.positions()).isEqualTo(forces);
			tab.page().locator("summary[aria-label='" + tab.says("Keys", "Klawisze") + "']").press("Enter");
			assertThat(tab.heading("Keys", "Klawisze")).isVisible();
			tab.isAccessible();
			tab.photograph("graph-keys");
		}
	}

	@ParameterizedTest
	@EnumSource
	void dimsTheRestWhereOneHovers(Screen screen) {
		this.demo.load();
		try (Tab tab = this.chromium.signIn(screen)) {
			DrawnGraph graph = DrawnGraph.around(tab, company("company-baltika"), 13);
			graph.stage().hover(new Locator.HoverOptions().setPosition(graph.place("Mroźny Sad sp. z o.o.")));
			graph.hasOf("node.dim", 11);
			graph.marks("Baltika Ładunki S.A.", "dim", false);
			tab.page().mouse().move(5, 5);
			graph.hasOf(".dim", 0);
		}
	}

	@ParameterizedTest
	@EnumSource
	void drawsClosedProfilesAsClosed(Screen screen) {
		this.people.add("ola", PASSWORD);
		String open = this.account.company("Open");
		String closed = this.account.company("Shut");
		this.account.relate(open, "PARTNER", closed);
		this.account.relate(closed, "COMPETITOR", this.account.company("Behind"));
		this.account.access(closed, "LISTED");
		try (Tab tab = this.chromium.signIn(screen, "ola", PASSWORD)) {
			DrawnGraph graph = DrawnGraph.around(tab, open, 2);
			graph.hasOf("node[?closed]", 1);
			graph.choose("Shut");
			assertThat(graph.panel())
				.containsText(tab.says("You may see name and kind only.", "Możesz zobaczyć tylko nazwę i rodzaj."));
			assertThat(tab.button("Expand", "Rozwiń")).hasCount(0);
			tab.isAccessible();
			tab.photograph("graph-closed");
		}
	}

	@ParameterizedTest
	@EnumSource
	void hasAWordForEveryState(Screen screen) {
		String alone = this.account.company("Alone");
		try (Tab tab = this.chromium.signIn(screen)) {
			tab.go("/graph/com_none");
			assertThat(tab.page().getByText(tab.says("There is no such profile", "Nie ma takiego profilu")))
				.isVisible();
			tab.isAccessible();
			DrawnGraph.around(tab, alone, 1);
			assertThat(tab.page()
				.getByText(tab.says("It has no relations on this day.", "W tym dniu nie ma żadnych relacji.")))
				.isVisible();
			tab.photograph("graph-alone");
			tab.page().context().setOffline(true);
			tab.go("/graph/" + this.account.company("Later"));
			assertThat(tab.the(AriaRole.ALERT, ""))
				.containsText(tab.says("Relata cannot be reached.", "Nie można połączyć się z Relatą."));
			tab.photograph("graph-offline");
			tab.page().context().setOffline(false);
			tab.button("Try again", "Spróbuj ponownie").click();
			assertThat(tab.heading("Graph of Later", "Graf: Later")).isVisible();
			tab.forgives("ERR_INTERNET_DISCONNECTED");
		}
	}

	private String company(String externalId) {
		return this.api
			.ask("query($key: ID!) { profileByExternalId(externalId: $key) { id } }", Map.of("key", externalId))
			.text("profileByExternalId.id");
	}

}
