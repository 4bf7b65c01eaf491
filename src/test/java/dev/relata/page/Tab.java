package dev.relata.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotCaret;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A tab of a browser that shows Relata's page. What the browser complains of while it is
 * open, a script's error or something that the content policy forbids, fails the test.
 */
final class Tab implements AutoCloseable {

	private final BrowserContext context;

	private final Page page;

	private final Screen screen;

	private final String url;

	private final List<String> complaints = new CopyOnWriteArrayList<>();

	/** Whether the tests' own tools are at work, which the policy forbids much. */
	private boolean inspecting;

	Tab(Browser browser, Screen screen, String url) {
		this.screen = screen;
		this.url = url;
		this.context = browser.newContext(new Browser.NewContextOptions().setViewportSize(screen.width, screen.height)
			.setLocale(screen.says("en-GB", "pl-PL"))
			.setColorScheme(screen.colours)
			.setAcceptDownloads(true));
		this.page = this.context.newPage();
		this.page.onConsoleMessage(this::hear);
		this.page.onPageError((error) -> this.complaints.add(error));
		this.page.navigate(url + "/");
	}

	Page page() {
		return this.page;
	}

	/** What the page says in this tab's language. */
	String says(String english, String polish) {
		return this.screen.says(english, polish);
	}

	/** Goes to a place of the page, as {@code /profiles/com_…}. */
	Tab go(String place) {
		this.page.navigate(this.url + "/#" + place);
		return this;
	}

	/** What has a role and is called exactly so. */
	Locator the(AriaRole role, String name) {
		return this.page.getByRole(role, new GetByRoleOptions().setName(name).setExact(true));
	}

	/** A button by its name in English and Polish. */
	Locator button(String english, String polish) {
		return the(AriaRole.BUTTON, says(english, polish));
	}

	/** A heading by its text in English and Polish. */
	Locator heading(String english, String polish) {
		return the(AriaRole.HEADING, says(english, polish));
	}

	/** The field with this label in English and Polish. */
	Locator field(String english, String polish) {
		return this.page.getByLabel(says(english, polish), new GetByLabelOptions().setExact(true));
	}

	/** Presses keys, one after the other. */
	Tab press(String... keys) {
		for (String key : keys) {
			this.page.keyboard().press(key);
		}
		return this;
	}

	/** Types into what has the focus. */
	Tab type(String text) {
		this.page.keyboard().type(text);
		return this;
	}

	/** What is said in passing, with the newest last. */
	Locator toast() {
		return this.page.locator(".toast").last();
	}

	/** Fails where axe finds something that keeps people from using what is shown. */
	void isAccessible() {
		this.inspecting = true;
		assertThat(new AxeBuilder(this.page).analyze().getViolations()).as("what axe finds at %s", this.page.url())
			.allSatisfy((rule) -> assertThat(rule.getNodes()).as("%s: %s", rule.getId(), rule.getHelp()).isEmpty());
		this.inspecting = false;
	}

	/** Takes a picture of the page, to look at: {@code target/page/NAME-wide.png}. */
	void photograph(String name) {
		picture(Path.of("target", "page"), name);
	}

	/**
	 * Takes a picture that the documentation shows, into the folder that
	 * {@code -Dpictures} names if it does.
	 */
	void photographForDocs(String name) {
		picture(Path.of(System.getProperty("pictures", "target/page")), name);
	}

	private void picture(Path folder, String name) {
		this.inspecting = true;
		Path file = folder.resolve(name + "-" + this.screen.name().toLowerCase(Locale.ROOT) + ".png");
		this.page.screenshot(new ScreenshotOptions().setPath(file).setCaret(ScreenshotCaret.INITIAL));
		this.inspecting = false;
	}

	/**
	 * Expects a complaint with this text, and forgives it: what a test does on purpose.
	 */
	void forgives(String text) {
		assertThat(this.complaints).anyMatch((complaint) -> complaint.contains(text));
		this.complaints.removeIf((complaint) -> complaint.contains(text));
	}

	private void hear(ConsoleMessage message) {
		if (!this.inspecting && List.of("error", "warning").contains(message.type())) {
			this.complaints.add(message.text() + " " + message.location());
		}
	}

	@Override
	public void close() {
		this.context.close();
		assertThat(this.complaints).as("what the browser complained of").isEmpty();
	}

}
