package dev.relata.page;

import com.microsoft.playwright.options.AriaRole;
import dev.relata.support.RelataTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Signing in and out on the page. */
@RelataTest
class SignInTests {

	@Autowired
	private Chromium chromium;

	@ParameterizedTest
	@EnumSource
	void saysWhereThePasswordIsAndWhatIsWrong(Screen screen) {
		try (Tab tab = this.chromium.open(screen)) {
			tab.page().getByText(tab.says("First start?", "Pierwsze uruchomienie?")).click();
			assertThat(tab.page().getByText("RELATA_ADMIN_PASSWORD")).isVisible();
			assertThat(tab.the(AriaRole.LINK, "docs/running.md")).hasAttribute("href", "/docs/running.md");
			tab.isAccessible();
			tab.photograph("sign-in");
			tab.page().fill("#username", "admin");
			tab.page().fill("#password", "not the password");
			tab.button("Sign in", "Zaloguj").click();
			assertThat(tab.the(AriaRole.ALERT, ""))
				.hasText(tab.says("The user or the password is wrong.", "Użytkownik lub hasło nie zgadza się."));
			tab.forgives("401");
		}
	}

	@ParameterizedTest
	@EnumSource
	void letsOneInAndOut(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen)) {
			assertThat(tab.heading("Hello, admin", "Witaj, admin")).isVisible();
			tab.page().reload();
			assertThat(tab.heading("Hello, admin", "Witaj, admin")).isVisible();
			if (screen == Screen.NARROW) {
				tab.page().locator(".top-menu summary").click();
			}
			tab.button("Sign out", "Wyloguj").click();
			assertThat(tab.heading("Sign in to Relata", "Zaloguj się do Relaty")).isVisible();
			tab.page().reload();
			assertThat(tab.heading("Sign in to Relata", "Zaloguj się do Relaty")).isVisible();
		}
	}

}
