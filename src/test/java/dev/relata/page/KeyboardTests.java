package dev.relata.page;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.relata.exchange.DemoAccount;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What people come for, from signing in to the other profile. */
@RelataTest
class KeyboardTests {

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
	void doesTheWholeMainJobByKeyboard(Screen screen) {
		String kablowisko = "Kablowisko Zgierz Instalacje sp. z o.o.";
		try (Tab tab = this.chromium.open(screen)) {
			assertThat(tab.page().locator("#username")).isFocused();
			tab.type("admin").press("Tab").type(Api.PASSWORD).press("Enter");
			tab.page().waitForSelector(".frame");
			tab.press("Control+k").type("kablow");
			assertThat(tab.page().getByRole(AriaRole.OPTION)).hasText(Pattern.compile(kablowisko));
			tab.press("Enter");
			assertThat(tab.the(AriaRole.HEADING, kablowisko)).isVisible();
			tabTo(tab, tab.button("Add relation", "Dodaj relację").first()).press("Enter");
			Relating relating = new Relating(tab, this.api);
			assertThat(relating.relations()).hasCount(7);
			tab.press("ArrowDown", "ArrowDown", "Enter");
			relating.type("piks");
			assertThat(relating.suggestions().first()).containsText("Piksel");
			tab.press("Enter");
			assertThat(relating.since()).isFocused();
			tab.press("Enter");
			assertThat(tab.toast()).containsText("Piksel");
			tabTo(tab, relating.row("Piksel").locator("a")).press("Enter");
			assertThat(tab.the(AriaRole.HEADING, "Piksel i Wąs Pracownia s.c.")).isVisible();
			assertThat(tab.page().locator(".relation-group", new LocatorOptions().setHasText(kablowisko)))
				.hasAttribute("aria-label", tab.says("Competitor", "Konkurent"));
		}
	}

	/** Moves the focus on by the key Tab until it is there. */
	private static Tab tabTo(Tab tab, Locator there) {
		there.waitFor();
		for (int i = 0; i < 40 && !Boolean.TRUE.equals(there.evaluate("(it) => it === document.activeElement")); i++) {
			tab.press("Tab");
		}
		assertThat(there).isFocused();
		return tab;
	}

}
