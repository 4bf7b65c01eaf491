package dev.relata.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Bringing a file in: what its columns become, how far it is, and what was rejected. */
@RelataTest
class ImportPageTests {

	private static final Charset POLISH_WINDOWS = Charset.forName("windows-1250");

	@Autowired
	private Chromium chromium;

	@Autowired
	private Account account;

	@Autowired
	private Api api;

	@ParameterizedTest
	@EnumSource
	void guessesWhatColumnsBecomeAndListsWhatWasRejected(Screen screen) {
		this.account.create("Company", Map.of("name", "Młyn", "externalId", "c1"));
		try (Tab tab = this.chromium.signIn(screen).go("/settings/import")) {
			assertThat(tab.heading("Import", "Import")).isVisible();
			assertThat(tab.page().locator("#import-what")).isVisible();
			tab.isAccessible();
			choose(tab, "CONTACT", """
					\uFEFFID;Imię i nazwisko;E-mail;Poprzednia firma;Uwagi;Position\r
					p1;"Kot; Ala";ala@example.org;c1;"two\r
					lines, ""quoted"" words";Clerk\r
					;Nameless;x@example.org;;;\r
					p3;Jan;jan@example.org;nobody;;Chef\r
					""", StandardCharsets.UTF_8);
			assertThat(tab.page().locator("#import-delimiter")).hasValue(";");
			assertThat(becomes(tab, "Imię i nazwisko")).hasValue("name");
			assertThat(becomes(tab, "Poprzednia firma")).hasValue("Previous company (FORMER_EMPLOYEE)");
			assertThat(becomes(tab, "Uwagi")).hasValue("");
			assertThat(becomes(tab, "Position")).hasValue("jobTitle");
			becomes(tab, "Position").selectOption("name");
			assertThat(button(tab)).isDisabled();
			tab.isAccessible();
			becomes(tab, "Position").selectOption("jobTitle");
			becomes(tab, "ID").selectOption("");
			assertThat(tab.page().locator(".error")).containsText(tab.says("External id", "Identyfikator"));
			becomes(tab, "ID").selectOption("externalId");
			tab.isAccessible();
			tab.photograph("import-mapping");
			button(tab).click();
			assertThat(count(tab, "created")).hasText("2");
			assertThat(count(tab, "rejected")).hasText("2");
			Locator rejected = tab.page().locator(".rejected-table tbody tr");
			assertThat(rejected.first()).containsText("4");
			assertThat(rejected.first()).containsText("Nameless");
			assertThat(rejected.last()).containsText("5");
			assertThat(rejected.last()).containsText("Poprzednia firma");
			assertThat(rejected.last()).containsText("nobody");
			tab.isAccessible();
			tab.photograph("import-rejected");
			Download all = tab.page()
				.waitForDownload(tab.page()
					.getByText(tab.says("Download all rejected rows", "Pobierz wszystkie odrzucone wiersze"))::click);
			assertThat(all.suggestedFilename()).endsWith("-rejects.csv");
		}
		Answer ala = profile("p1", "... on Contact { jobTitle email } relationCount");
		assertThat(ala.text("profileByExternalId.name")).isEqualTo("Kot; Ala");
		assertThat(ala.text("profileByExternalId.jobTitle")).isEqualTo("Clerk");
	}

	@ParameterizedTest
	@EnumSource
	void readsWhatSpreadsheetsInPolandWrite(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen).go("/settings/import")) {
			choose(tab, "COMPANY", "Identyfikator;Nazwa;Miasto\nc1;Żółty Młyn;Łódź\n", POLISH_WINDOWS);
			assertThat(tab.page().locator("#import-encoding")).hasValue("windows-1250");
			assertThat(tab.page().locator(".mapping-table")).containsText("Żółty Młyn");
			button(tab).click();
			assertThat(count(tab, "created")).hasText("1");
		}
		assertThat(profile("c1", "... on Company { city }").text("profileByExternalId.city")).isEqualTo("Łódź");
	}

	@ParameterizedTest
	@EnumSource
	void takesTheNameForTheKeyWhereThereIsNoOther(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen).go("/settings/import")) {
			choose(tab, "COMPANY", """
					Firma,Miasto,Uwagi
					" Młyn
					Wielki",Łódź,x
					Zorza,Radom,
					,Kutno,
					Zorza,Radom,
					""", StandardCharsets.UTF_8);
			assertThat(becomes(tab, "Firma")).hasValue("externalId name");
			assertThat(tab.page().locator(".import"))
				.containsText(tab.says("Rows of the same name", "Wiersze o tej samej nazwie"));
			tab.isAccessible();
			tab.photograph("import-name-is-key");
			becomes(tab, "Uwagi").selectOption("name");
			assertThat(button(tab)).isDisabled();
			becomes(tab, "Uwagi").selectOption("");
			button(tab).click();
			assertThat(count(tab, "created")).hasText("2");
			assertThat(count(tab, "unchanged")).hasText("1");
			assertThat(tab.page().locator(".rejected-table tbody tr")).hasCount(1);
			assertThat(tab.page().locator(".rejected-table tbody tr")).containsText("5");
			assertThat(tab.page().locator(".rejected-table tbody tr")).containsText("Firma");
		}
		assertThat(profile("Młyn Wielki", "... on Company { city }").text("profileByExternalId.city"))
			.isEqualTo("Łódź");
	}

	@ParameterizedTest
	@EnumSource
	void showsHowFarALargeFileIs(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen).go("/settings/import")) {
			choose(tab, "COMPANY",
					IntStream.range(0, 6000)
						.mapToObj((number) -> "c" + number + ",Spółka „Młyn” " + number)
						.collect(Collectors.joining("\n", "key,nazwa\n", "\n")),
					StandardCharsets.UTF_8);
			assertThat(tab.page().locator(".drop")).containsText("file.csv");
			button(tab).click();
			assertThat(tab.page().locator("[data-state=RUNNING]")).isVisible();
			assertThat(tab.page().locator("progress")).isVisible();
			tab.isAccessible();
			tab.photograph("import-running");
			String address = tab.page().url();
			tab.page().reload();
			assertThat(tab.page().locator("[data-state=DONE]")).isVisible();
			assertThat(count(tab, "created")).hasText(tab.says("6,000", "6000"));
			assertThat(address).contains("id=imp_");
		}
		assertThat(profile("c5999", "id").text("profileByExternalId.name")).isEqualTo("Spółka „Młyn” 5999");
	}

	@ParameterizedTest
	@EnumSource
	void bringsRelationsInAndSaysWhyAFileFails(Screen screen) {
		this.account.create("Contact", Map.of("name", "Ala", "externalId", "p1"));
		this.account.create("Company", Map.of("name", "Młyn", "externalId", "c1"));
		try (Tab tab = this.chromium.signIn(screen).go("/settings/import")) {
			choose(tab, "RELATIONS", "from|to|type|since\np1|c1|FORMER_EMPLOYEE|2020-01-31\n", StandardCharsets.UTF_8);
			assertThat(becomes(tab, "from")).hasValue("source");
			button(tab).click();
			assertThat(count(tab, "created")).hasText("1");
			tab.page().getByText(tab.says("Import another file", "Importuj kolejny plik")).click();
			choose(tab, "RELATIONS", "source,target,type\np1,c1,\"FORMER", StandardCharsets.UTF_8);
			button(tab).click();
			assertThat(tab.page().locator("[data-state=FAILED]")).isVisible();
			tab.isAccessible();
			tab.photograph("import-failed");
			tab.go("/settings/import?id=imp_gone");
			assertThat(tab.page()
				.getByText(tab.says("Nothing is known of this import any more", "Nic już nie wiadomo o tym imporcie")))
				.isVisible();
			tab.forgives("404");
		}
	}

	private Answer profile(String key, String fields) {
		return this.api.ask("{ profileByExternalId(externalId: \"" + key + "\") { name " + fields + " } }");
	}

	private static void choose(Tab tab, String what, String text, Charset charset) {
		tab.page().locator("#import-what").selectOption(what);
		tab.page()
			.locator("input[type=file]")
			.setInputFiles(new FilePayload("file.csv", "text/csv", text.getBytes(charset)));
		assertThat(tab.page().locator(".mapping-table")).isVisible();
	}

	private static Locator becomes(Tab tab, String column) {
		return tab.page().getByLabel(tab.says("What “" + column + "” becomes", "Czym stanie się „" + column + "”"));
	}

	private static Locator button(Tab tab) {
		return tab.button("Import", "Importuj");
	}

	private static Locator count(Tab tab, String count) {
		return tab.page().locator("[data-count=" + count + "] dd");
	}

}
