package dev.relata.page;

import java.util.Map;

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

/** Adding a relation on the page. */
@RelataTest
class AddRelationPageTests {

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
	void readsTheRelationBeforeItIsSavedAndUndoesIt(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen)) {
			Relating relating = new Relating(tab, this.api).add("Kablowisko Zgierz Instalacje sp. z o.o.");
			assertThat(relating.relations()).hasCount(7);
			tab.isAccessible();
			tab.photograph("add-relation-choose");
			relating.relate(tab.says("form", "był")).type("zreb");
			assertThat(relating.suggestions().first()).containsText("Krzysztof Źrebiec");
			tab.isAccessible();
			tab.photograph("add-relation-type");
			tab.press("Enter");
			assertThat(relating.since()).isFocused();
			relating.since().fill("2025-03-01");
			assertThat(relating.sentence()).hasText(tab.says(
					"Krzysztof Źrebiec is the Former employee of Kablowisko Zgierz Instalacje sp. z o.o., from Mar 1, 2025",
					"Krzysztof Źrebiec to Były pracownik dla: Kablowisko Zgierz Instalacje sp. z o.o., od 1 mar 2025"));
			tab.field("Note", "Notatka").fill("Odszedł na swoje");
			tab.photographForDocs("add-relation-sentence");
			relating.save();
			assertThat(tab.toast()).containsText("Krzysztof Źrebiec");
			assertThat(relating.dialog()).hasCount(0);
			assertThat(relating.row("Krzysztof Źrebiec")).containsText("Odszedł na swoje");
			assertThat(relating.related("Krzysztof Źrebiec", "Previous company"))
				.contains("Kablowisko Zgierz Instalacje sp. z o.o.");
			tab.button("Undo", "Cofnij").click();
			assertThat(tab.toast()).containsText(tab.says("Undone", "Cofnięto"));
			assertThat(relating.row("Krzysztof Źrebiec")).hasCount(0);
			relating.at("Krzysztof Źrebiec");
			assertThat(relating.row("Kablowisko")).hasCount(0);
		}
	}

	@ParameterizedTest
	@EnumSource
	void makesTheOtherSideInPlaceAndOnlyOnce(Screen screen) {
		this.account.company("Stara Huta");
		this.account.defineType(Account.end("COMPANY SPACE", "Seller", Map.of("limit", 1)),
				Account.end("COMPANY", "Buyer"));
		try (Tab tab = this.chromium.signIn(screen)) {
			Relating relating = new Relating(tab, this.api).add("Stara Huta");
			relating.relate("sell").type("Zupełnie Nowa");
			assertThat(relating.suggestions())
				.hasText(new String[] { tab.says("Create “Zupełnie Nowa”", "Utwórz „Zupełnie Nowa”") });
			tab.press("Enter");
			assertThat(tab.field("Name", "Nazwa")).hasValue("Zupełnie Nowa");
			relating.the(AriaRole.RADIO, "Space", "Przestrzeń").check();
			assertThat(relating.sentence()).hasText(
					tab.says("Zupełnie Nowa is the Seller of Stara Huta", "Zupełnie Nowa to Seller dla: Stara Huta"));
			relating.since().fill("2026-02-01");
			relating.until().fill("2026-01-01");
			tab.isAccessible();
			tab.photograph("add-relation-in-place");
			relating.save();
			assertThat(relating.until()).isFocused();
			assertThat(relating.until()).hasAttribute("aria-invalid", "true");
			assertThat(relating.dialog())
				.containsText(tab.says("It has been created and is kept.", "Profil został utworzony i pozostanie."));
			tab.isAccessible();
			tab.photograph("add-relation-refused");
			relating.until().fill("");
			relating.save();
			assertThat(tab.page().locator(".toast")).hasCount(2);
			assertThat(relating.related("Stara Huta", "Seller")).containsExactly("Zupełnie Nowa");
			assertThat(this.api.ask("{ profiles(filter: {kinds: [SPACE], text: \"Zupełnie\"}) { totalCount } }")
				.number("profiles.totalCount")).isEqualTo(1);
		}
	}

	@ParameterizedTest
	@EnumSource
	void saysWhatIsMissingAndWhatCannotBe(Screen screen) {
		this.account.relate(this.account.company("Stara Huta"), "HEADQUARTERS_BRANCH", this.account.company("Filia"));
		this.account.defineType(Account.end("COMPANY", "Buyer", Map.of("limit", 1)), Account.end("COMPANY", "Seller"));
		try (Tab tab = this.chromium.signIn(screen)) {
			Relating relating = new Relating(tab, this.api).add("Filia");
			relating.save();
			assertThat(relating.dialog())
				.containsText(tab.says("Choose how the two are related.", "Wybierz, jak oba profile są powiązane."));
			relating.relate(tab.says("headq", "centr"));
			relating.save();
			assertThat(relating.dialog())
				.containsText(tab.says("Choose one, or create one.", "Wybierz istniejący profil albo utwórz nowy."));
			relating.type("baltika");
			assertThat(relating.suggestions().first()).containsText("Baltika");
			tab.press("Enter");
			tab.field("Note", "Notatka").fill("Kupiona");
			relating.save();
			assertThat(relating.dialog().locator(".error")).isVisible();
			tab.isAccessible();
			tab.photograph("add-relation-impossible");
			assertThat(tab.field("Note", "Notatka")).hasValue("Kupiona");
			tab.press("Escape");
			assertThat(tab.heading("Leave without saving?", "Wyjść bez zapisywania?")).isVisible();
			tab.press("Escape");
			assertThat(tab.field("Note", "Notatka")).hasValue("Kupiona");
			tab.press("Escape");
			tab.button("Leave", "Wyjdź").click();
			assertThat(relating.dialog()).hasCount(0);
			assertThat(relating.related("Filia", "Headquarters")).containsExactly("Stara Huta");
		}
	}

	@ParameterizedTest
	@EnumSource
	void keepsWhatWasTypedWhereThereIsNoAnswer(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen)) {
			Relating relating = new Relating(tab, this.api).add("Zbigniew Ćwikła").type("kabl");
			assertThat(relating.suggestions().first()).containsText("Kablowisko");
			tab.press("Enter");
			assertThat(relating.since()).isFocused();
			tab.page().context().setOffline(true);
			relating.save();
			assertThat(relating.dialog().locator(".trouble")).isFocused();
			tab.photograph("add-relation-offline");
			assertThat(relating.sentence()).containsText("Kablowisko");
			tab.page().context().setOffline(false);
			relating.save();
			assertThat(relating.dialog()).hasCount(0);
			assertThat(relating.related("Zbigniew Ćwikła", "Previous company"))
				.contains("Kablowisko Zgierz Instalacje sp. z o.o.");
			tab.forgives("ERR_INTERNET_DISCONNECTED");
		}
	}

	@ParameterizedTest
	@EnumSource
	void offersOnlyWhatFits(Screen screen) {
		String type = this.account
			.defineType(Account.end("DEAL", "Offer", Map.of("limit", 1)), Account.end("COMPANY", "Bidder"))
			.text("createRelationType.relationType.id");
		String deal = this.account.deal("Umowa roczna");
		this.account.add(Map.of("profileId", deal, "typeId", type, "as", "SOURCE", "otherId",
				this.account.company("Stara Huta")));
		try (Tab tab = this.chromium.signIn(screen)) {
			Relating relating = new Relating(tab, this.api).add("Umowa roczna");
			assertThat(relating.relations()).hasCount(2);
			assertThat(relating.relations().last()).hasAttribute("aria-disabled", "true");
			assertThat(relating.relations().last())
				.containsText(tab.says("Has as many as it may have", "Ma już tyle, ile może mieć"));
			tab.isAccessible();
			tab.photograph("add-relation-full");
			tab.press("ArrowUp", "Enter");
			assertThat(relating.relations()).hasCount(2);
			tab.press("Escape");
			assertThat(relating.dialog()).hasCount(0);
			this.account.switchRelations(false);
			relating.add();
			assertThat(relating.dialog()).containsText(tab.says("Relations are switched off", "Relacje są wyłączone"));
			tab.isAccessible();
			tab.photograph("add-relation-none");
		}
		finally {
			this.account.switchRelations(true);
		}
	}

}
