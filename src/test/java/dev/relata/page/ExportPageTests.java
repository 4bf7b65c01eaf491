package dev.relata.page;

import java.io.IOException;
import java.nio.file.Files;
import java.util.zip.ZipFile;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import dev.relata.exchange.DemoAccount;
import dev.relata.support.RelataTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What leaves the account as files. */
@RelataTest
class ExportPageTests {

	@Autowired
	private Chromium chromium;

	@Autowired
	private DemoAccount demo;

	@ParameterizedTest
	@EnumSource
	void givesTheWholeAccountInEachFormat(Screen screen) throws IOException {
		this.demo.load();
		try (Tab tab = this.chromium.signIn(screen).go("/settings/export")) {
			assertThat(tab.heading("The whole account", "Całe konto")).isVisible();
			tab.isAccessible();
			tab.photograph("export");
			Download zip = download(tab, tab.says("Tables (CSV)", "Tabele (CSV)"));
			assertThat(zip.suggestedFilename()).isEqualTo("relata.zip");
			try (ZipFile files = new ZipFile(zip.path().toFile())) {
				assertThat(files.getEntry("companies.csv")).isNotNull();
			}
			assertThat(text(download(tab, "JSON"))).startsWith("{").contains("Baltika Ładunki");
			assertThat(text(download(tab, "GraphML"))).contains("<graphml");
		}
	}

	@ParameterizedTest
	@EnumSource
	void givesSingleTablesAndTheRelationsOfADay(Screen screen) throws IOException {
		this.demo.load();
		try (Tab tab = this.chromium.signIn(screen).go("/settings/export")) {
			Download companies = download(tab, tab.says("Companies", "Firmy"));
			assertThat(companies.suggestedFilename()).isEqualTo("companies.csv");
			assertThat(text(companies)).contains("Baltika Ładunki");
			long all = text(download(tab, tab.says("Relations", "Relacje"))).lines().count();
			tab.page().fill("#export-day", "2000-01-01");
			long then = text(download(tab, tab.says("Relations", "Relacje"))).lines().count();
			assertThat(then).isLessThan(all);
		}
	}

	private static Download download(Tab tab, String name) {
		return tab.page()
			.waitForDownload(tab.page()
				.locator(".export-files a")
				.filter(new Locator.FilterOptions().setHas(tab.page()
					.locator("strong")
					.getByText(name, new Locator.GetByTextOptions().setExact(true))))::click);
	}

	private static String text(Download download) throws IOException {
		return Files.readString(download.path());
	}

}
