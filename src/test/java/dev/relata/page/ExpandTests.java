package dev.relata.page;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.relata.support.Account;
import dev.relata.support.RelataTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Drawing more and less of a graph. */
@RelataTest
class ExpandTests {

	@Autowired
	private Chromium chromium;

	@Autowired
	private Account account;

	@ParameterizedTest
	@EnumSource
	void expandsByRoleAndCollapsesAndTakesItBack(Screen screen) {
		String middle = this.account.company("Middle");
		String neighbour = this.account.company("Neighbour");
		this.account.relate(middle, "PARTNER", neighbour);
		this.account.hub(neighbour, "COMPETITOR", "Rival", 3);
		this.account.hub(neighbour, "PARTNER", "Friend", 2);
		try (Tab tab = this.chromium.signIn(screen)) {
			DrawnGraph graph = DrawnGraph.around(tab, middle, 2).choose("Neighbour");
			assertThat(role(graph, tab.says("Competitor", "Konkurent"))).containsText(tab.says("0 of 3", "0 z 3"));
			tab.button("Show: Competitor", "Pokaż: Konkurent").press("Enter");
			graph.has(5);
			assertThat(role(graph, tab.says("Competitor", "Konkurent"))).containsText(tab.says("3 of 3", "3 z 3"));
			tab.button("Show: Partner", "Pokaż: Partner").click();
			graph.has(7);
			tab.button("Hide: Competitor", "Ukryj: Konkurent").click();
			graph.has(4);
			tab.button("Undo", "Cofnij").click();
			graph.has(7);
			tab.button("Collapse", "Zwiń").click();
			graph.has(2);
			tab.page().keyboard().press("Control+z");
			graph.has(7);
			tab.page().keyboard().press("Control+z");
			tab.page().keyboard().press("Control+z");
			graph.has(2);
			tab.page().keyboard().press("Control+Shift+z");
			graph.has(5);
			tab.button("Redo", "Ponów").click();
			graph.has(7);
		}
	}

	@ParameterizedTest
	@EnumSource
	void asksHowManyOrWhichOfAHub(Screen screen) {
		String hub = this.account.company("Hub");
		this.account.hub(hub, "PARTNER", "Spoke", 30);
		try (Tab tab = this.chromium.signIn(screen)) {
			DrawnGraph graph = DrawnGraph.around(tab, hub, 21).choose("Hub");
			assertThat(role(graph, "Partner")).containsText(tab.says("20 of 30", "20 z 30"));
			tab.button("Hide: Partner", "Ukryj: Partner").click();
			graph.has(1);
			tab.button("Show: Partner", "Pokaż: Partner").press("Enter");
			Locator dialog = tab.page().getByRole(AriaRole.DIALOG);
			assertThat(dialog).containsText("30");
			tab.isAccessible();
			tab.photograph("graph-hub");
			dialog.locator("#hub-first").fill("31");
			tab.button("Draw the newest", "Narysuj najnowsze").click();
			assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("30");
			dialog.locator("#hub-first").fill("4");
			dialog.locator("#hub-first").press("Enter");
			graph.has(5);
			tab.button("Show: Partner", "Pokaż: Partner").click();
			dialog.getByPlaceholder(tab.says("Filter by name", "Filtruj po nazwie")).fill("spoke 1");
			assertThat(dialog.locator(".graph-hub li")).hasCount(11);
			dialog.getByText("Spoke 17", new Locator.GetByTextOptions().setExact(true)).click();
			dialog.getByText("Spoke 12", new Locator.GetByTextOptions().setExact(true)).click();
			tab.button("Draw 2 chosen", "Narysuj 2 wybrane").click();
			graph.has(7);
			assertThat(graph.listed("Spoke 17")).isVisible();
		}
	}

	@ParameterizedTest
	@EnumSource
	void putsAnotherProfileInTheMiddle(Screen screen) {
		String one = this.account.company("One");
		String two = this.account.company("Two");
		this.account.relate(one, "PARTNER", two);
		this.account.relate(two, "COMPETITOR", this.account.company("Three"));
		try (Tab tab = this.chromium.signIn(screen)) {
			DrawnGraph graph = DrawnGraph.around(tab, one, 2).choose("Two");
			tab.button("Put in the middle", "Ustaw w środku").click();
			graph.has(3);
			assertThat(tab.heading("Graph of Two", "Graf: Two")).isVisible();
			graph.marks("Two", "centre", true);
			graph.choose("One");
			tab.button("Remove from view", "Usuń z widoku").click();
			graph.has(2);
			assertThat(tab.page()).not().hasURL(Pattern.compile(one));
			tab.page().reload();
			graph.has(2);
			assertThat(tab.heading("Graph of Two", "Graf: Two")).isVisible();
		}
	}

	private static Locator role(DrawnGraph graph, String role) {
		return graph.panel().locator(".graph-roles li").filter(new Locator.FilterOptions().setHasText(role));
	}

}
