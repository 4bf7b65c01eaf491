package dev.relata.page;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Position;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The graph that a tab shows: a canvas, looked at through what draws it, and the list.
 */
final class DrawnGraph {

	private static final String NODES = "document.querySelector('relata-graph-canvas')?.drawing?.cy.nodes()";

	private final Tab tab;

	private final Page page;

	DrawnGraph(Tab tab) {
		this.tab = tab;
		this.page = tab.page();
	}

	/** Opens what lies around a profile, and waits until this many profiles are drawn. */
	static DrawnGraph around(Tab tab, String id, int profiles) {
		tab.go("/graph/" + id);
		return new DrawnGraph(tab).has(profiles);
	}

	/** Waits until this many profiles are drawn. */
	DrawnGraph has(int profiles) {
		this.page.waitForFunction("(count) => %s?.length === count".formatted(NODES), profiles);
		return this;
	}

	/** Waits until these are so many, as those of the class {@code .way}. */
	void hasOf(String selector, int count) {
		this.page.waitForFunction(
				"([selector, count]) => %s?.cy().elements(selector).length === count".formatted(NODES),
				new Object[] { selector, count });
	}

	/** Waits until a profile of this name has, or has not, a class of what is drawn. */
	void marks(String name, String mark, boolean so) {
		this.page.waitForFunction(
				"([name, mark, so]) => %s?.some((node) => node.data('name') === name && node.hasClass(mark)) === so"
					.formatted(NODES),
				new Object[] { name, mark, so });
	}

	/** Where everything lies, by ids, once it lies still. */
	Object positions() {
		this.page
			.waitForFunction("() => !%1$s.cy().animated() && %1$s.every((node) => !node.animated())".formatted(NODES));
		return this.page.evaluate(
				"() => Object.fromEntries(%s.map((node) => [node.id(), Math.round(node.position('x')) + ' ' + Math.round(node.position('y'))]))"
					.formatted(NODES));
	}

	/** Where a profile is drawn, from the upper left of the canvas. */
	Position place(String name) {
		@SuppressWarnings("unchecked")
		List<Number> place = (List<Number>) this.page.evaluate("""
				(name) => {
					const { x, y } = %s.filter((node) => node.data('name') === name)[0].renderedPosition();
					return [Math.round(x), Math.round(y)];
				}""".formatted(NODES), name);
		return new Position(place.get(0).doubleValue(), place.get(1).doubleValue());
	}

	/** Waits until a profile is in the middle of what one sees. */
	void hasInTheMiddle(String name) {
		this.page.waitForFunction("""
				(name) => {
					const node = %s.filter((candidate) => candidate.data('name') === name)[0];
					const { x, y } = node.renderedPosition();
					return Math.abs(x - node.cy().width() / 2) < 2 && Math.abs(y - node.cy().height() / 2) < 2;
				}""".formatted(NODES), name);
	}

	/** What the keys go to. */
	Locator stage() {
		return this.page.locator(".graph-stage");
	}

	/** What is said of where the keys are. */
	Locator said() {
		return this.page.locator("relata-graph-canvas [role=status]");
	}

	/** What is said and can be done about what is chosen. */
	Locator panel() {
		return this.page.locator("relata-graph-panel");
	}

	/** Shows one of the views beside the drawing. */
	DrawnGraph show(String english, String polish) {
		this.tab.button(english, polish).click();
		return this;
	}

	/** Shows the list, and gives the entry of a profile. */
	Locator listed(String name) {
		show("List", "Lista");
		return this.page.locator(".graph-list > li")
			.filter(new Locator.FilterOptions().setHas(this.page.locator("h3").getByText(name)));
	}

	/** Chooses a profile by the keys alone, from the list. */
	DrawnGraph choose(String name) {
		Locator button = listed(name).getByRole(AriaRole.BUTTON).first();
		if ("false".equals(button.getAttribute("aria-expanded"))) {
			button.press("Enter");
		}
		assertThat(panel()).isVisible();
		return this;
	}

}
