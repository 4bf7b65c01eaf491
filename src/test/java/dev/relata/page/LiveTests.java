package dev.relata.page;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.relata.support.Account;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What others change while one looks at a profile. */
@RelataTest
class LiveTests {

	@Autowired
	private Chromium chromium;

	@Autowired
	private Account account;

	private String anna;

	private String mlyn;

	private String zorza;

	@BeforeEach
	void make() {
		this.anna = this.account.contact("Anna");
		this.mlyn = this.account.company("Młyn");
		this.zorza = this.account.company("Zorza");
	}

	@ParameterizedTest
	@EnumSource
	void appearsByItselfAndIsSaid(Screen screen) {
		this.account.relate(this.anna, "FORMER_EMPLOYEE", this.zorza);
		try (Tab tab = this.chromium.signIn(screen)) {
			ProfilePage page = ProfilePage.open(tab, this.anna);
			page.row("Zorza").locator("a").focus();
			settle(tab);
			String relation = this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn);
			assertThat(page.row("Młyn")).isVisible();
			assertThat(page.relations().getByRole(AriaRole.STATUS))
				.hasText(tab.says("Added: Previous company Młyn", "Dodano: Poprzednia firma Młyn"));
			assertThat(page.row("Zorza").locator("a")).isFocused();
			tab.isAccessible();
			this.account.change(relation, Map.of("note", "Wyjechała do Łodzi"));
			assertThat(page.row("Młyn")).containsText("Wyjechała do Łodzi");
			page.row("Młyn").locator("summary").focus();
			this.account.remove(relation);
			assertThat(page.row("Młyn")).hasCount(0);
			assertThat(page.row("Zorza").locator("summary")).isFocused();
			assertThat(page.relations().getByRole(AriaRole.STATUS))
				.hasText(tab.says("Removed: Previous company Młyn", "Usunięto: Poprzednia firma Młyn"));
		}
	}

	@Test
	void keepsWhatOneHasOpened() {
		String hub = this.account.company("Węzeł");
		this.account.hub(hub, "COMPETITOR", "Rywal", 12);
		try (Tab tab = this.chromium.signIn(Screen.WIDE)) {
			ProfilePage page = ProfilePage.open(tab, hub);
			tab.button("Show more: Competitor", "").click();
			assertThat(page.rows()).hasCount(12);
			settle(tab);
			this.account.relate(this.mlyn, "COMPETITOR", hub);
			assertThat(page.row("Młyn")).isVisible();
			assertThat(page.group("Competitor", "").locator("h3")).containsText("13");
			assertThat(page.rows()).hasCount(12);
			tab.button("Show more: Competitor", "").click();
			assertThat(page.rows()).hasCount(13);
		}
	}

	@Test
	void catchesUpWhenTheConnectionWasGone() {
		try (Tab tab = this.chromium.signIn(Screen.WIDE)) {
			AtomicReference<WebSocketRoute> socket = new AtomicReference<>();
			tab.page().routeWebSocket("**/graphql", (route) -> {
				route.connectToServer();
				socket.set(route);
			});
			tab.page().reload();
			ProfilePage page = ProfilePage.open(tab, this.anna);
			tab.page().waitForCondition(() -> socket.get() != null);
			settle(tab);
			socket.get().close(new WebSocketRoute.CloseOptions().setCode(1001));
			this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn);
			assertThat(page.row("Młyn")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
		}
	}

	@Test
	void comesBackSoonHoweverLongTheConnectionWasGone() {
		try (Tab tab = this.chromium.signIn(Screen.WIDE)) {
			AtomicInteger tries = new AtomicInteger();
			tab.page().routeWebSocket("**/graphql", (route) -> {
				tries.incrementAndGet();
				route.close(new WebSocketRoute.CloseOptions().setCode(1001));
			});
			tab.page().clock().install();
			tab.page().reload();
			ProfilePage.open(tab, this.anna);
			tab.page().waitForCondition(() -> tries.get() > 0);
			for (int minute = 1; minute <= 10; minute++) {
				int before = tries.get();
				for (int quarter = 0; quarter < 4; quarter++) {
					tab.page().clock().runFor(15_000);
					settle(tab);
				}
				org.assertj.core.api.Assertions.assertThat(tries.get())
					.as("in minute %d", minute)
					.isGreaterThanOrEqualTo(before + 3);
			}
		}
	}

	/** Until the page listens. */
	private static void settle(Tab tab) {
		tab.page().waitForTimeout(300);
	}

}
