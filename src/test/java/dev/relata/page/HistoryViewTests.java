package dev.relata.page;

import java.util.Map;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.relata.support.Account;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What was done with a profile, and undoing it. */
@RelataTest
class HistoryViewTests {

	@Autowired
	private Chromium chromium;

	@Autowired
	private Account account;

	@ParameterizedTest
	@EnumSource
	void tellsWhatWasDoneAndUndoesIt(Screen screen) {
		String anna = this.account.contact("Anna");
		this.account.relate(anna, "FORMER_EMPLOYEE", this.account.company("Młyn"));
		this.account.update("Contact", Map.of("id", anna, "jobTitle", "Prezes"));
		this.account.update("Contact", Map.of("id", anna, "jobTitle", "Doradca"));
		try (Tab tab = this.chromium.signIn(screen)) {
			ProfilePage.open(tab, anna);
			tab.the(AriaRole.LINK, tab.says("History", "Historia")).click();
			Locator changes = tab.page().locator(".change");
			assertThat(changes).hasCount(4);
			assertThat(changes.first()).containsText("Doradca");
			assertThat(changes.first()).containsText("admin");
			assertThat(changes.nth(2))
				.containsText(tab.says("Added: Anna (Former employee)", "Dodano: Anna (Były pracownik)"));
			tab.isAccessible();
			tab.photograph("history");
			this.account.update("Contact", Map.of("id", anna, "jobTitle", "Prezeska"));
			changes.first().getByRole(AriaRole.BUTTON).click();
			Locator toast = tab.page().locator(".toast");
			assertThat(toast)
				.containsText(tab.says("undo the later change first", "najpierw cofnij późniejszą zmianę"));
			assertThat(changes).hasCount(5);
			toast.getByRole(AriaRole.BUTTON).last().click();
			changes.first().getByRole(AriaRole.BUTTON).click();
			assertThat(changes).hasCount(6);
			assertThat(changes.first()).isFocused();
			assertThat(changes.first()).containsText(tab.says("Undone, so:", "Cofnięto"));
			toast.getByText(tab.says("Undo", "Cofnij"), new Locator.GetByTextOptions().setExact(true)).click();
			assertThat(changes).hasCount(7);
			tab.the(AriaRole.LINK, tab.says("Overview", "Przegląd")).click();
			assertThat(tab.page().locator("[data-field=jobTitle] dd")).hasText("Prezeska");
		}
	}

	@Test
	void comesInPages() {
		String anna = this.account.contact("Anna");
		IntStream.range(0, 29)
			.forEach(
					(number) -> this.account.update("Contact", Map.of("id", anna, "jobTitle", "Stanowisko " + number)));
		try (Tab tab = this.chromium.signIn(Screen.WIDE)) {
			tab.go("/profiles/" + anna + "/history");
			Locator changes = tab.page().locator(".change");
			assertThat(changes).hasCount(25);
			tab.button("Show older changes", "").click();
			assertThat(changes).hasCount(30);
			assertThat(changes.nth(25)).isFocused();
			assertThat(changes.last()).containsText("Added: Anna");
			assertThat(tab.button("Show older changes", "")).hasCount(0);
		}
	}

}
