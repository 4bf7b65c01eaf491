package dev.relata.page;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import dev.relata.support.RelataTest;
import dev.relata.web.Issuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Signing in on the page where there is an OpenID provider. */
@RelataTest
@DirtiesContext
class OpenIdSignInTests {

	private static final Issuer ISSUER = new Issuer();

	@Autowired
	private Chromium chromium;

	@DynamicPropertySource
	static void provider(DynamicPropertyRegistry properties) {
		ISSUER.welcome(properties);
		properties.add("spring.security.oauth2.client.registration.company.client-name", () -> "Młyn <i>ID</i>");
	}

	@AfterAll
	static void stop() {
		ISSUER.close();
	}

	@ParameterizedTest
	@EnumSource
	void leadsToTheProviderAndSaysWhereThatDidNotLetOneIn(Screen screen) {
		try (Tab tab = this.chromium.open(screen)) {
			String link = tab.says("Sign in with Młyn <i>ID</i>", "Zaloguj przez Młyn <i>ID</i>");
			String refused = tab.says("You were not signed in there. Try again, or ask an administrator.",
					"Nie udało się tam zalogować. Spróbuj ponownie albo zapytaj administratora.");
			String url = tab.page().url();
			assertThat(tab.page().getByText(refused)).hasCount(0);
			assertThat(tab.the(AriaRole.LINK, link)).hasAttribute("href", "/oauth2/authorization/company");
			APIResponse led = tab.page()
				.request()
				.get(url + "oauth2/authorization/company", RequestOptions.create().setMaxRedirects(0));
			assertThat(led.headers().get("location")).startsWith(ISSUER.url() + "/oauth2/authorize?");
			tab.page().navigate(url + "login/oauth2/code/company?error=access_denied&state=none");
			assertThat(tab.page()).hasURL(url);
			assertThat(tab.the(AriaRole.ALERT, "")).hasText(refused);
			tab.isAccessible();
			tab.photograph("sign-in-with-provider");
			tab.page().reload();
			assertThat(tab.the(AriaRole.LINK, link)).isVisible();
			assertThat(tab.page().getByText(refused)).hasCount(0);
		}
	}

}
