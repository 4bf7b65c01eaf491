package dev.relata.page;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.relata.support.Api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The dialog about a relation, as people use it. */
class Relating {

	private final Tab tab;

	private final Api api;

	Relating(Tab tab, Api api) {
		this.tab = tab;
		this.api = api;
	}

	/** The id of the profile with this name. */
	String id(String name) {
		return this.api.ask("query($text: String!) { search(text: $text) { id } }", Map.of("text", name))
			.text("search[0].id");
	}

	/** Goes to a profile. */
	Relating at(String name) {
		this.tab.go("/profiles/" + id(name));
		assertThat(this.tab.page().locator("h1")).hasText(name);
		return this;
	}

	/** Opens the dialog for a new relation of a profile. */
	Relating add(String name) {
		at(name);
		return add();
	}

	/** Opens the dialog for a new relation of the profile that is shown. */
	Relating add() {
		this.tab.button("Add relation", "Dodaj relację").first().click();
		return this;
	}

	/** Opens the dialog for the relation of a profile to another one. */
	Relating edit(String name, String other) {
		at(name);
		row(other).locator("summary").click();
		row(other).locator("[data-action=edit]").click();
		return this;
	}

	/** The relation to another one, as the profile shows it that one is at. */
	Locator row(String other) {
		return this.tab.page().locator(".relation", new Page.LocatorOptions().setHasText(other));
	}

	/** The list of relations that fit. */
	Locator relations() {
		return this.tab.page().locator("#relation-choices [role=option]");
	}

	/** Chooses a relation by letters. */
	Relating relate(String letters) {
		this.tab.page().locator("#relation-choice").pressSequentially(letters);
		this.tab.press("Enter");
		return this;
	}

	/** Types letters of the other side's name. */
	Relating type(String letters) {
		Locator input = this.tab.page().locator("relata-other-side input[role=combobox]");
		assertThat(input).isFocused();
		this.tab.page().keyboard().type(letters);
		return this;
	}

	/** What is suggested for the other side. */
	Locator suggestions() {
		return this.tab.page().locator("relata-other-side [role=option]");
	}

	/** The sentence that reads the relation. */
	Locator sentence() {
		return this.tab.page().locator(".relation-sentence");
	}

	Locator dialog() {
		return this.tab.page().locator("relata-relation-dialog dialog");
	}

	Locator since() {
		return this.tab.field("First day", "Pierwszy dzień");
	}

	Locator until() {
		return this.tab.field("Last day", "Ostatni dzień");
	}

	void save() {
		this.tab.button("Save", "Zapisz").click();
	}

	/** The names of those that stand to a profile in a role. */
	List<String> related(String name, String role) {
		return this.api
			.ask("query($id: ID!) { profile(id: $id) { relations { edges { otherRole other { name } } } } }",
					Map.of("id", id(name)))
			.texts("profile.relations.edges[?(@.otherRole == '" + role + "')].other.name");
	}

	/** Something with a role in the dialog, by its name. */
	Locator the(AriaRole role, String english, String polish) {
		return dialog().getByRole(role,
				new Locator.GetByRoleOptions().setName(this.tab.says(english, polish)).setExact(true));
	}

}
