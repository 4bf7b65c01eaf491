package dev.relata.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.relata.support.Api;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;

/**
 * The browser that all tests of the page share: the Chromium or Chrome that is installed,
 * else the one that Playwright fetches.
 */
@TestComponent
public class Chromium {

	private static final List<String> INSTALLED = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

	/** How long to wait for what is to be seen, in ms: a slow machine is no fault. */
	private static final double PATIENCE = 30_000;

	private final Api api;

	private @Nullable Playwright playwright;

	private @Nullable Browser browser;

	Chromium(Api api) {
		this.api = api;
	}

	/** Opens the page as the administrator, signed in. */
	Tab signIn(Screen screen) {
		return signIn(screen, "admin", Api.PASSWORD);
	}

	/** Opens the page as somebody, signed in. */
	Tab signIn(Screen screen, String name, String password) {
		Tab tab = open(screen);
		tab.page().fill("#username", name);
		tab.page().fill("#password", password);
		tab.page().keyboard().press("Enter");
		tab.page().waitForSelector(".frame");
		return tab;
	}

	/** Opens the page as a stranger. */
	Tab open(Screen screen) {
		return new Tab(browser(), screen, this.api.url());
	}

	private Browser browser() {
		if (this.browser == null) {
			Optional<Path> installed = installed();
			Map<String, String> environment = installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
					: Map.of();
			this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
			BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox",
					"--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--disable-background-networking"));
			installed.ifPresent(options::setExecutablePath);
			this.browser = this.playwright.chromium().launch(options);
			PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
		}
		return this.browser;
	}

	private static Optional<Path> installed() {
		return Stream.concat(Stream.ofNullable(System.getProperty("chromium")), INSTALLED.stream())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
	}

	@PreDestroy
	void close() {
		if (this.playwright != null) {
			this.playwright.close();
		}
	}

}
