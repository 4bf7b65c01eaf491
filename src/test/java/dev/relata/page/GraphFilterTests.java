package dev.relata.page;

import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.relata.exchange.DemoAccount;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Which relations are drawn: of which types, and of which day. */
@RelataTest
class GraphFilterTests {

	@Autowired
	private Chromium chromium;

	@Autowired
	private DemoAccount demo;

	@Autowired
	private Api api;

	@BeforeEach
	void load() {
		this.demo.load();
	}

	@ParameterizedTest
	@EnumSource
	void showsTheTypesThatAreWanted(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen)) {
			DrawnGraph graph = DrawnGraph.around(tab, company("company-baltika"), 13).show("Filters", "Filtry");
			Locator branches = tab.page().getByLabel(tab.says("Headquarters – Branch", "Centrala – Oddział"));
			branches.press("Space");
			graph.has(9);
			tab.page().getByLabel(tab.says("Competitor", "Konkurent")).uncheck();
			graph.has(6);
			tab.isAccessible();
			tab.photograph("graph-filters");
			tab.button("Undo", "Cofnij").click();
			graph.has(9);
			branches.check();
			graph.has(13);
		}
	}

	@ParameterizedTest
	@EnumSource
	void slidesToAnotherDay(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen)) {
			DrawnGraph graph = DrawnGraph.around(tab, company("company-baltika"), 13).show("Filters", "Filtry");
			Locator slider = tab.page().getByRole(AriaRole.SLIDER);
			slider.press("Home");
			graph.has(5);
			assertThat(slider).hasAttribute("aria-valuetext", tab.says("January 2023", "styczeń 2023"));
			tab.page().locator("input[type=date]").fill("2024-11-01");
			graph.has(10);
			tab.page()
				.locator("input[type=date]")
				.evaluate("input => { input.value = '20255-01-01'; input.dispatchEvent(new Event('change')); }");
			graph.has(13);
			tab.page().locator("input[type=date]").fill("2024-11-01");
			graph.has(10);
			tab.button("Today", "Dzisiaj").click();
			graph.has(13);
			tab.button("Undo", "Cofnij").click();
			graph.has(13);
		}
	}

	@ParameterizedTest
	@EnumSource
	void drawsWhatHasEndedOnTheDaysThatItHeld(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen)) {
			DrawnGraph graph = new DrawnGraph(tab);
			tab.go("/graph/" + company("company-sniezna-dolina"));
			assertThat(graph.listed("Mroźny Sad")).isVisible();
			assertThat(graph.listed("Źdźbło")).hasCount(0);
			graph.show("Filters", "Filtry");
			tab.page().locator("input[type=date]").fill("2024-06-01");
			assertThat(graph.listed("Źdźbło")).isVisible();
			graph.show("Filters", "Filtry");
			tab.page().locator("input[type=date]").fill("2025-01-01");
			assertThat(graph.listed("Źdźbło")).hasCount(0);
		}
	}

	private String company(String externalId) {
		return this.api
			.ask("query($key: ID!) { profileByExternalId(externalId: $key) { id } }", Map.of("key", externalId))
			.text("profileByExternalId.id");
	}

}
