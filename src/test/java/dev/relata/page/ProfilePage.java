package dev.relata.page;

import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.relata.support.Api;

/** The view of a profile in a tab, and where its parts are. */
record ProfilePage(Tab tab, String id) {

	/** Opens the view of a profile. */
	static ProfilePage open(Tab tab, String id) {
		tab.go("/profiles/" + id);
		ProfilePage page = new ProfilePage(tab, id);
		page.relations().waitFor();
		return page;
	}

	/** The id of a profile of the demo account. */
	static String idOf(Api api, String externalId) {
		return api.ask("query($key: ID!) { profileByExternalId(externalId: $key) { id } }", Map.of("key", externalId))
			.text("profileByExternalId.id");
	}

	Page page() {
		return this.tab.page();
	}

	/** The column of relations. */
	Locator relations() {
		return page().locator(".relations");
	}

	/** What a field has. */
	Locator field(String name) {
		return page().locator(".profile-fields [data-field=" + name + "] dd");
	}

	/** The relations of a role. */
	Locator group(String english, String polish) {
		return relations().getByRole(AriaRole.REGION,
				new Locator.GetByRoleOptions().setName(this.tab.says(english, polish)).setExact(true));
	}

	/** All relations that are shown. */
	Locator rows() {
		return relations().locator(".relation");
	}

	/** The relation to a profile. */
	Locator row(String other) {
		return rows().filter(new Locator.FilterOptions().setHasText(other));
	}

	/** What is said in passing. */
	Locator toast() {
		return page().locator(".toast");
	}

	/** Chooses something from the profile's menu. */
	void act(String action) {
		page().locator(".profile-actions summary").click();
		page().locator(".profile-actions [data-action=" + action + "]").click();
	}

	/** Chooses something from the menu of the relation to a profile. */
	void act(String action, String other) {
		row(other).locator("summary").click();
		row(other).locator("[data-action=" + action + "]").click();
	}

	/** Shows what has ended or not begun, too. */
	void showEnded() {
		this.page().locator(".relations-head input").check();
	}

}
