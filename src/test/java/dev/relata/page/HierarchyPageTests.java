package dev.relata.page;

import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.relata.exchange.DemoAccount;
import dev.relata.support.Account;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A group as a tree, with what it is related to as a whole. */
@RelataTest
class HierarchyPageTests {

	private static final String BRANCHES = "HEADQUARTERS_BRANCH";

	@Autowired
	private Chromium chromium;

	@Autowired
	private DemoAccount demo;

	@Autowired
	private Account account;

	@Autowired
	private Api api;

	@ParameterizedTest
	@EnumSource
	void showsTheGroupAsATreeWithTheRollUp(Screen screen) {
		this.demo.load();
		try (Tab tab = this.chromium.signIn(screen)) {
			tab.go("/hierarchy/" + company("company-baltika-strykow") + "/" + this.account.type(BRANCHES));
			Locator tree = tab.page().locator(".tree");
			assertThat(tree.getByRole(AriaRole.LINK)).hasCount(6);
			assertThat(tree.locator("[data-asked]")).containsText("Baltika Ładunki Terminal Stryków");
			assertThat(tree.locator("ul ul").getByRole(AriaRole.LINK)).hasCount(1);
			assertThat(tab.page().locator(".hierarchy-path a")).hasCount(3);
			assertThat(tab.page().locator(".roll-up")).containsText(tab.says("PLN 1,850,000", "1 850 000 zł"));
			tab.isAccessible();
			tab.photographForDocs("hierarchy");
			Locator fold = tree.getByRole(AriaRole.BUTTON).first();
			fold.press("Enter");
			assertThat(tree.getByRole(AriaRole.LINK)).hasCount(1);
			assertThat(fold).hasAttribute("aria-expanded", "false");
			fold.press("Enter");
			assertThat(tree.getByRole(AriaRole.LINK)).hasCount(6);
			tab.page().locator("input[type=date]").fill("2024-07-01");
			assertThat(tree.getByRole(AriaRole.LINK)).hasCount(5);
			tab.page().reload();
			assertThat(tree.getByRole(AriaRole.LINK)).hasCount(5);
			tab.button("Today", "Dzisiaj").click();
			assertThat(tree.getByRole(AriaRole.LINK)).hasCount(6);
		}
	}

	@ParameterizedTest
	@EnumSource
	void pagesThroughALargeGroupAndChangesItsKind(Screen screen) {
		String top = this.account.company("Top");
		this.account.hub(top, BRANCHES, "Branch", 120);
		this.api.ask("""
				mutation {
					createRelationType(input: {
						source: {kinds: [COMPANY], roles: [{language: "en", text: "Owner"}]}
						target: {kinds: [COMPANY], roles: [{language: "en", text: "Owned"}]}
						hierarchical: true
					}) { relationType { id } userErrors { code } }
				}""").text("createRelationType.relationType.id");
		try (Tab tab = this.chromium.signIn(screen)) {
			tab.go("/hierarchy/" + top + "/" + this.account.type(BRANCHES));
			Locator members = tab.page().locator(".tree").getByRole(AriaRole.LINK);
			assertThat(members).hasCount(100);
			tab.button("Show more", "Pokaż więcej").click();
			assertThat(members).hasCount(121);
			tab.page().getByLabel(tab.says("Kind of group", "Rodzaj grupy")).selectOption("Owner – Owned");
			assertThat(tab.page().getByText(tab.says("It stands alone", "Stoi samodzielnie"))).isVisible();
			tab.isAccessible();
			tab.photograph("hierarchy-alone");
			tab.go("/hierarchy/com_none/" + this.account.type(BRANCHES));
			assertThat(tab.page().getByText(tab.says("There is no such group", "Nie ma takiej grupy"))).isVisible();
			tab.go("/hierarchy/" + top + "/" + this.account.type("PARTNER"));
			assertThat(tab.the(AriaRole.ALERT, "")).isVisible();
			tab.photograph("hierarchy-failed");
		}
	}

	private String company(String externalId) {
		return this.api
			.ask("query($key: ID!) { profileByExternalId(externalId: $key) { id } }", Map.of("key", externalId))
			.text("profileByExternalId.id");
	}

}
