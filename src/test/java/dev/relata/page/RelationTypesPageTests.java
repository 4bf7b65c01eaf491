package dev.relata.page;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import dev.relata.exchange.DemoAccount;
import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The list of relation types, new ones, and the sections of forms. */
@RelataTest
class RelationTypesPageTests {

	@Autowired
	private Chromium chromium;

	@Autowired
	private DemoAccount demo;

	@Autowired
	private Account account;

	@Autowired
	private Api api;

	@BeforeEach
	void load() {
		this.demo.load();
	}

	@ParameterizedTest
	@EnumSource
	void listsTypesWithBothRolesAndHowOftenTheyAreUsed(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen).go("/settings/types")) {
			Locator formerEmployee = row(tab, "FORMER_EMPLOYEE");
			assertThat(formerEmployee).containsText(tab.says("Former employee", "Były pracownik"));
			assertThat(formerEmployee).containsText(tab.says("Previous company", "Poprzednia firma"));
			assertThat(formerEmployee).containsText(tab.says("25 relations", "25 relacji"));
			assertThat(formerEmployee).containsText(tab.says("Built in", "Wbudowany"));
			assertThat(row(tab, "COMPETITOR")).containsText(tab.says("Symmetric", "Symetryczny"));
			assertThat(row(tab, "HEADQUARTERS_BRANCH")).containsText(tab.says("Tree", "Drzewo"));
			tab.isAccessible();
			tab.photograph("types");
		}
	}

	@ParameterizedTest
	@EnumSource
	void putsTypesInOrderByKeysAndByDragging(Screen screen) {
		this.account.defineType("Advisor", "Advised");
		this.account.defineType("Mentor", "Pupil");
		try (Tab tab = this.chromium.signIn(screen).go("/settings/types")) {
			assertThat(tab.page().locator(".type")).hasCount(9);
			Locator up = tab.button("Move up: Mentor ↔ Pupil", "Przesuń w górę: Mentor ↔ Pupil");
			up.press("Enter");
			assertThat(tab.page().locator("relata-relation-types [role=status]"))
				.hasText(tab.says("Mentor ↔ Pupil is at place 8 of 9", "Mentor ↔ Pupil: miejsce 8 z 9"));
			assertThat(up).isFocused();
			assertThat(tab.page().locator(".type").nth(7)).hasAttribute("data-type", "MENTOR");
			assertThat(tab.page().locator(".types[aria-busy]")).hasCount(0);
			tab.page().reload();
			assertThat(tab.page().locator(".type").nth(7)).hasAttribute("data-type", "MENTOR");
			drag(tab, "MENTOR", "ADVISOR");
			assertThat(tab.page().locator(".type").nth(8)).hasAttribute("data-type", "MENTOR");
			assertThat(tab.page().locator(".types[aria-busy]")).hasCount(0);
			tab.page().reload();
			assertThat(tab.page().locator(".type").nth(8)).hasAttribute("data-type", "MENTOR");
		}
	}

	@ParameterizedTest
	@EnumSource
	void addsATypeAndPreviewsBothProfilesWhileOneTypes(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen).go("/settings/types/new")) {
			Locator preview = tab.page().locator(".type-preview");
			Locator advisor = tab.page().locator("#source-role-" + screen.language);
			advisor.fill("Doradca");
			assertThat(preview.locator(".mock").last()).containsText("Doradca");
			tab.button("Add the type", "Dodaj typ").click();
			assertThat(tab.page().locator(screen == Screen.WIDE ? "#target-role-en" : "#source-role-en")).isFocused();
			assertThat(advisor).hasValue("Doradca");
			tab.isAccessible();
			tab.page().fill("#source-role-en", "Advisor");
			tab.page().fill("#source-role-pl", "Doradca");
			tab.page().fill("#target-role-pl", "Klient doradcy");
			tab.page().fill("#target-role-en", "Advised");
			choose(tab, "source", "Contact", "Kontakt");
			choose(tab, "target", "Company", "Firma");
			assertThat(preview.locator(".mock").first()).containsText("Advised");
			assertThat(preview.locator(".mock").last()).containsText("Advisor");
			assertThat(preview.locator(".type-sentence").first()).containsText(" is the Advised of ");
			preview.getByText("Polski").click();
			assertThat(preview.locator(".type-sentence").first()).containsText(" to Klient doradcy dla profilu ");
			tab.page().locator("[data-side=source] summary").click();
			tab.page().fill("#source-limit", "1.5");
			tab.button("Add the type", "Dodaj typ").click();
			assertThat(tab.page().locator("#source-limit-error"))
				.containsText(tab.says("no whole number", "nie jest liczba całkowita"));
			tab.page().fill("#source-limit", "");
			tab.page().fill("#source-section", "Praca");
			assertThat(preview.locator(".mock").first()).containsText("Praca");
			tab.isAccessible();
			tab.photographForDocs("type-new");
			tab.button("Add the type", "Dodaj typ").click();
			assertThat(row(tab, "ADVISOR")).containsText(tab.says("Advisor", "Doradca"));
		}
		Answer types = this.api
			.ask("{ relationTypes { source { roles { text } formSection } target { kinds role } } }");
		assertThat(types.texts("relationTypes[7].source.roles[*].text")).containsExactly("Advisor", "Doradca");
		assertThat(types.texts("relationTypes[7].target.kinds[*]")).containsExactly("COMPANY");
		assertThat(types.text("relationTypes[7].source.formSection")).isEqualTo("Praca");
	}

	@ParameterizedTest
	@EnumSource
	void addsATypeOfWhichBothSidesAreTheSame(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen).go("/settings/types/new")) {
			tab.page().check("#symmetric");
			assertThat(tab.page().locator(".type-end")).hasCount(1);
			tab.page().fill("#source-role-en", "Friend");
			choose(tab, "source", "Contact", "Kontakt");
			tab.page().locator(".type-more summary").click();
			tab.page().fill("#edge-type", "COMPETITOR");
			tab.button("Add the type", "Dodaj typ").click();
			assertThat(tab.page().locator("#edge-type")).isFocused();
			assertThat(tab.page().locator("#edge-type-error")).containsText("COMPETITOR");
			tab.isAccessible();
			tab.page().fill("#edge-type", "friendship");
			tab.button("Add the type", "Dodaj typ").click();
			assertThat(row(tab, "FRIENDSHIP")).containsText(tab.says("Symmetric", "Symetryczny"));
		}
	}

	@ParameterizedTest
	@EnumSource
	void showsWhereRelationsStandInForms(Screen screen) {
		this.account.defineType(Account.end("CONTACT", "Advisor", Map.of("formSection", "Work", "required", true)),
				Account.end("COMPANY", "Advised"));
		try (Tab tab = this.chromium.signIn(screen).go("/settings/forms")) {
			Locator contact = tab.page().locator("[aria-labelledby=form-CONTACT]");
			assertThat(contact.locator("h3"))
				.hasText(List.of(tab.says("General", "Ogólne"), tab.says("Contact details", "Dane kontaktowe"), "Work")
					.toArray(new String[0]));
			assertThat(contact.locator(".form-section").last()).containsText(tab.says("needed", "wymagane"));
			tab.isAccessible();
			tab.photograph("form-sections");
			tab.the(AriaRole.LINK, "Advised").click();
			assertThat(tab.page().locator("#source-section")).hasValue("Work");
		}
	}

	private static Locator row(Tab tab, String edgeType) {
		return tab.page().locator("[data-type=" + edgeType + "]");
	}

	private static void choose(Tab tab, String side, String english, String polish) {
		tab.page().locator("[data-side=" + side + "]").getByText(tab.says(english, polish)).last().click();
	}

	private static void drag(Tab tab, String edgeType, String beyond) {
		row(tab, edgeType).locator(".type-grip").scrollIntoViewIfNeeded();
		row(tab, beyond).locator(".type-grip").scrollIntoViewIfNeeded();
		BoundingBox from = row(tab, edgeType).locator(".type-grip").boundingBox();
		BoundingBox to = row(tab, beyond).boundingBox();
		tab.page().mouse().move(from.x + 8, from.y + 8);
		tab.page().mouse().down();
		tab.page().mouse().move(from.x + 8, to.y + to.height - 4, new Mouse.MoveOptions().setSteps(8));
		tab.page().mouse().up();
	}

}
