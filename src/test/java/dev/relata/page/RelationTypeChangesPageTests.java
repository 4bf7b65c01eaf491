package dev.relata.page;

import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.relata.support.Account;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Changing, deactivating and deleting a relation type that has relations. */
@RelataTest
class RelationTypeChangesPageTests {

	@Autowired
	private Chromium chromium;

	@Autowired
	private Account account;

	@Autowired
	private Api api;

	@BeforeEach
	void relate() {
		this.account.defineType(Account.end("CONTACT", "Advisor"), Account.end("COMPANY", "Advised"));
		String anna = this.account.contact("Anna");
		this.account.relate(anna, "ADVISOR", this.account.company("Młyn"));
		this.account.relate(anna, "ADVISOR", this.account.company("Piekarnia"));
	}

	@ParameterizedTest
	@EnumSource
	void showsWhatAChangeWouldDoBeforeItIsSaved(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen).go("/settings/types/" + this.account.type("ADVISOR"))) {
			tab.page().fill("#target-role-en", "Customer");
			tab.page().locator("[data-side=source] summary").click();
			tab.page().fill("#source-limit", "1");
			tab.button("Save", "Zapisz").click();
			Locator dialog = tab.page().locator("relata-type-impact");
			assertThat(dialog).containsText("Anna");
			assertThat(dialog).containsText("Advisor → Advised");
			dialog.locator("[value=DELETE]").check();
			assertThat(dialog.locator("[role=status]")).containsText(tab.says("removed", "usunięt"));
			tab.isAccessible();
			tab.photograph("type-impact");
			tab.button("Back to the form", "Wróć do formularza").click();
			assertThat(tab.page().locator("#source-limit")).hasValue("1");
			assertThat(tab.page().locator("#target-role-en")).hasValue("Customer");
			tab.button("Save", "Zapisz").click();
			dialog.locator("[value=KEEP]").check();
			assertThat(dialog.locator("[role=status]")).containsText(tab.says("stay", "zosta"));
			tab.button("Save the change", "Zapisz zmianę").click();
			assertThat(tab.page().getByText(tab.says("Advisor ↔ Customer is saved", "Zapisano typ Advisor ↔ Customer")))
				.isVisible();
		}
		assertThat(advisor()).hasToString("{edgeType=ADVISOR, active=true, relationCount=2, source={limit=1}}");
	}

	@ParameterizedTest
	@EnumSource
	void savesAtOnceWhatNoRelationIsInTheWayOf(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen).go("/settings/types/" + this.account.type("ADVISOR"))) {
			assertThat(tab.page().locator("#symmetric")).isDisabled();
			tab.page().locator("[data-side=source] summary").click();
			tab.page().fill("#source-limit", "0");
			tab.button("Save", "Zapisz").click();
			assertThat(tab.page().locator("#source-limit-error")).isVisible();
			assertThat(tab.page().locator("#source-limit")).isFocused();
			tab.page().fill("#source-limit", "2");
			tab.button("Save", "Zapisz").click();
			assertThat(tab.page().locator("[data-type=ADVISOR]")).isVisible();
		}
		assertThat(advisor()).hasToString("{edgeType=ADVISOR, active=true, relationCount=2, source={limit=2}}");
	}

	@ParameterizedTest
	@EnumSource
	void deactivatesAndActivatesAType(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen).go("/settings/types")) {
			choose(tab, "Deactivate", "Wyłącz");
			assertThat(tab.page().locator("[data-type=ADVISOR]")).containsText(tab.says("Inactive", "Nieaktywny"));
			assertThat(menu(tab)).isFocused();
			tab.isAccessible();
			choose(tab, "Activate", "Włącz");
			assertThat(tab.page().locator("[data-type=ADVISOR] .badge")).hasCount(0);
		}
	}

	@ParameterizedTest
	@EnumSource
	void deletesATypeWithItsRelationsOnlyWhereThatIsChosen(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen).go("/settings/types")) {
			choose(tab, "Delete…", "Usuń…");
			Locator dialog = tab.page().locator("relata-delete-type");
			assertThat(dialog).containsText(tab.says("2 relations are of this type.", "2 relacje są tego typu."));
			tab.isAccessible();
			tab.photograph("type-delete");
			tab.button("Deactivate", "Wyłącz").click();
			assertThat(tab.page().locator("[data-type=ADVISOR]")).containsText(tab.says("Inactive", "Nieaktywny"));
			choose(tab, "Delete…", "Usuń…");
			assertThat(tab.page().locator("relata-delete-type .dialog-foot button").last()).isDisabled();
			dialog.locator("[value=delete]").check();
			tab.button("Delete", "Usuń").click();
			assertThat(tab.page().locator("[data-type=ADVISOR]")).hasCount(0);
			assertThat(tab.the(AriaRole.LINK, tab.says("New type", "Nowy typ"))).isFocused();
		}
		assertThat(this.api.ask("{ relationTypes(includeInactive: true) { edgeType } }")
			.texts("relationTypes[*].edgeType")).doesNotContain("ADVISOR");
	}

	private Map<String, Object> advisor() {
		return this.api.ask("{ relationTypes { edgeType active relationCount source { limit } } }")
			.objects("relationTypes")
			.getLast();
	}

	private static Locator menu(Tab tab) {
		return tab.page().locator("[data-type=ADVISOR] summary");
	}

	private static void choose(Tab tab, String english, String polish) {
		menu(tab).click();
		tab.page().locator("[data-type=ADVISOR] .menu-items").getByText(tab.says(english, polish)).click();
	}

}
