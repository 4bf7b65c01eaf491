package dev.relata.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.relata.access.People;
import dev.relata.exchange.DemoAccount;
import dev.relata.support.Account;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A graph as a link that restores it, and as files. */
@RelataTest
class ShareAndExportTests {

	private static final String PASSWORD = "colleague-on-the-page";

	@Autowired
	private Chromium chromium;

	@Autowired
	private DemoAccount demo;

	@Autowired
	private Account account;

	@Autowired
	private People people;

	@Autowired
	private Api api;

	private String baltika = "";

	@BeforeEach
	void load() {
		this.demo.load();
		this.baltika = company("company-baltika");
	}

	@ParameterizedTest
	@EnumSource
	void restoresTheViewFromALink(Screen screen) {
		this.people.add("ola", PASSWORD);
		this.account.access(company("company-mrozny-sad"), "HIDDEN");
		String link;
		Object positions;
		try (Tab tab = this.chromium.signIn(screen)) {
			DrawnGraph graph = DrawnGraph.around(tab, this.baltika, 13);
			tab.page().getByLabel(tab.says("Layout", "Układ"), exactly()).selectOption("circle");
			graph.choose("Mroźny Sad sp. z o.o.");
			tab.page().locator("relata-graph-panel").getByText(tab.says("Expand", "Rozwiń")).click();
			graph.listed("Źdźbło").waitFor();
			graph.show("Filters", "Filtry");
			tab.page().getByLabel(tab.says("Headquarters – Branch", "Centrala – Oddział")).uncheck();
			assertThat(graph.listed("Baltika Ładunki Oddział")).hasCount(0);
			positions = graph.positions();
			tab.button("Share", "Udostępnij").click();
			tab.isAccessible();
			tab.photograph("graph-link");
			link = tab.page().locator("[data-link]").inputValue();
			assertThat(link).hasSizeLessThan(8000);
			tab.button("Copy the link", "Kopiuj odnośnik").click();
			assertThat(tab.page().getByText(tab.says("Copied", "Skopiowano"))).isVisible();
			tab.page().navigate("about:blank");
			tab.page().navigate(link);
			assertThat(graph.listed("Źdźbło")).isVisible();
			assertThat(graph.listed("Baltika Ładunki Oddział")).hasCount(0);
			assertThat(tab.page().getByLabel(tab.says("Layout", "Układ"), exactly())).hasValue("circle");
			assertThat(graph.positions()).isEqualTo(positions);
		}
		try (Tab tab = this.chromium.signIn(screen, "ola", PASSWORD)) {
			tab.page().navigate(link);
			DrawnGraph graph = new DrawnGraph(tab);
			assertThat(graph.listed("Północny Szlak")).isVisible();
			assertThat(graph.listed("Mroźny Sad sp.")).hasCount(0);
		}
	}

	@ParameterizedTest
	@EnumSource
	void exportsWhatIsDrawn(Screen screen) throws Exception {
		try (Tab tab = this.chromium.signIn(screen)) {
			DrawnGraph.around(tab, this.baltika, 13).positions();
			assertThat(bytes(export(tab, "PNG"))).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(10_000);
			Document svg = xml(export(tab, "SVG"));
			assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
			assertThat(svg.getDocumentElement().getTextContent()).contains("Mroźny Sad");
			assertThat(bytes(export(tab, "SVG"))).hasSizeLessThan(60_000);
			assertThat(entries(export(tab, "CSV"))).contains("companies.csv", "relations.csv");
			Document graph = xml(export(tab, "GraphML"));
			assertThat(graph.getElementsByTagName("node").getLength()).isEqualTo(13);
			assertThat(graph.getElementsByTagName("edge").getLength()).isEqualTo(12);
		}
	}

	private static Download export(Tab tab, String format) {
		Locator menu = tab.page().locator(".graph-tools details", new Page.LocatorOptions().setHasText("PNG"));
		menu.locator("summary").press("Enter");
		Locator choice = menu.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("(" + format + ")"));
		return tab.page().waitForDownload(choice::click);
	}

	private static byte[] bytes(Download download) throws IOException {
		Path file = download.path();
		return Files.readAllBytes(file);
	}

	private static Document xml(Download download) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		try (InputStream in = download.createReadStream()) {
			return factory.newDocumentBuilder().parse(in);
		}
	}

	private static List<String> entries(Download download) throws IOException {
		List<String> names = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(download.createReadStream())) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				names.add(entry.getName());
			}
		}
		return names;
	}

	private static Page.GetByLabelOptions exactly() {
		return new Page.GetByLabelOptions().setExact(true);
	}

	private String company(String externalId) {
		return this.api
			.ask("query($key: ID!) { profileByExternalId(externalId: $key) { id } }", Map.of("key", externalId))
			.text("profileByExternalId.id");
	}

}
