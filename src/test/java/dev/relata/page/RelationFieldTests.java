package dev.relata.page;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.relata.exchange.DemoAccount;
import dev.relata.support.Account;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Relations as fields of the forms on the page. */
@RelataTest
class RelationFieldTests {

	private static final Pattern PROFILE = Pattern.compile("#/profiles/[a-z]{3}_\\w+$");

	@Autowired
	private Chromium chromium;

	@Autowired
	private DemoAccount demo;

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@BeforeEach
	void load() {
		this.demo.load();
	}

	@ParameterizedTest
	@EnumSource
	void asksForRelationsInTheirSections(Screen screen) {
		String type = people(Map.of());
		String cwikla = "Zbigniew Ćwikła";
		String zaneta = "Żaneta Olszańska-Kić";
		String sliwa = "Świętosław Śliwa";
		try (Tab tab = this.chromium.signIn(screen)) {
			tab.go("/new/COMPANY?name=Nowa");
			assertThat(tab.the(AriaRole.HEADING, "Ludzie")).isVisible();
			tab.button("Save", "Zapisz").click();
			assertThat(managers(tab).locator("input")).isFocused();
			assertThat(managers(tab).locator(".error")).isVisible();
			tab.isAccessible();
			tab.photograph("form-required");
			choose(tab, "cwik");
			choose(tab, "zan");
			choose(tab, "sliw");
			choose(tab, "zreb");
			assertThat(managers(tab).locator("input")).hasCount(0);
			assertThat(managers(tab).locator(".error")).hasCount(0);
			tab.photograph("form-relations");
			tab.button("Remove Krzysztof Źrebiec", "Usuń: Krzysztof Źrebiec").click();
			assertThat(managers(tab).locator("input")).hasCount(1);
			tab.button("Save", "Zapisz").click();
			assertThat(tab.page()).hasURL(PROFILE);
			String id = tab.page().url().replaceAll(".*/", "");
			assertThat(managersOf(id)).containsExactlyInAnyOrder(cwikla, zaneta, sliwa);
			tab.page().navigate(tab.page().url() + "/edit");
			tab.button("Remove " + cwikla, "Usuń: " + cwikla).click();
			assertThat(managers(tab).locator(".chip button:focus")).hasCount(1);
			tab.button("Remove " + sliwa, "Usuń: " + sliwa).click();
			this.account.relate(this.account.contact("Ktoś Inny"), type, id);
			choose(tab, "zreb");
			tab.button("Save", "Zapisz").click();
			assertThat(tab.page()).hasURL(PROFILE);
			assertThat(managersOf(id)).containsExactlyInAnyOrder("Krzysztof Źrebiec", zaneta, "Ktoś Inny");
			tab.button("Undo", "Cofnij").last().click();
			assertThat(tab.toast()).containsText(tab.says("Undone", "Cofnięto"));
			assertThat(managersOf(id)).containsExactlyInAnyOrder(cwikla, zaneta, sliwa, "Ktoś Inny");
		}
	}

	@ParameterizedTest
	@EnumSource
	void saysWhichOneCannotBeChosen(Screen screen) {
		String type = people(Map.of("limit", 1));
		String cwikla = this.api.ask("query($text: String!) { search(text: $text) { id } }", Map.of("text", "Ćwikła"))
			.text("search[0].id");
		this.account.create("Company", Map.of("name", "Stara Huta", "relations",
				List.of(Account.field(this.account.type(type), "TARGET", cwikla))));
		try (Tab tab = this.chromium.signIn(screen)) {
			tab.go("/new/COMPANY?name=Nowa");
			choose(tab, "zan");
			choose(tab, "cwik");
			tab.button("Save", "Zapisz").click();
			assertThat(managers(tab).locator(".error")).containsText("Zbigniew Ćwikła: ");
			assertThat(managers(tab).locator(".chip[data-invalid]")).containsText("Zbigniew Ćwikła");
			assertThat(managers(tab).locator("input")).isFocused();
			assertThat(tab.page().locator("#field-name")).hasValue("Nowa");
			tab.isAccessible();
			tab.photograph("form-relation-refused");
			tab.button("Remove Zbigniew Ćwikła", "Usuń: Zbigniew Ćwikła").click();
			assertThat(managers(tab).locator(".error")).hasCount(0);
			tab.button("Save", "Zapisz").click();
			assertThat(tab.page()).hasURL(PROFILE);
		}
	}

	private String people(Map<String, ?> rules) {
		this.account.createType(Map.of("edgeType", "ACCOUNT_MANAGER", "source",
				Account.end("CONTACT", "Account manager", rules), "target",
				Account.end("COMPANY", "Account", Map.of("formSection", "Ludzie", "required", true, "limit", 4))));
		return "ACCOUNT_MANAGER";
	}

	private Locator managers(Tab tab) {
		return tab.page().locator(".relation-field");
	}

	private void choose(Tab tab, String letters) {
		managers(tab).locator("input").fill(letters);
		assertThat(managers(tab).locator("[role=option]")).hasCount(1);
		tab.press("Enter");
		assertThat(managers(tab).locator("[role=option]")).hasCount(0);
	}

	private List<String> managersOf(String id) {
		return this.api
			.ask("query($id: ID!) { profile(id: $id) { relations { edges { other { name } } } } }", Map.of("id", id))
			.texts("profile.relations.edges[*].other.name");
	}

}
