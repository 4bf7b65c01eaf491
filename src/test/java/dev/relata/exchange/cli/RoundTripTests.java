package dev.relata.exchange.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.jayway.jsonpath.JsonPath;
import dev.relata.support.Account;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** An exported account, imported into an empty one, is the account that it was. */
@RelataTest
class RoundTripTests {

	private static final String ACCOUNT = """
			{
				profiles(first: 20) { edges { node {
					id kind name externalId
					... on Contact { jobTitle email phone }
					... on Company { taxId website industry city country }
					... on Deal { amount currency stage dealStatus: status closesOn }
					... on Space { status startsOn endsOn description }
					relations(first: 20, filter: {includeInactive: true}) { edges { as node {
						id type { edgeType } source { id } target { id } since until note
					} } }
				} } }
			}""";

	private static final String TYPES = """
			{
				relationTypes {
					edgeType symmetric hierarchical allowSelf
					source { kinds roles { language text } limit formSection required }
					target { kinds roles { language text } limit formSection required }
				}
			}""";

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	private final Terminal terminal = new Terminal();

	@BeforeEach
	void fill() {
		String note = "said \"no\",\r\nthen; 'yes'\n=and\tleft";
		String anna = this.account.create("Contact",
				Map.of("name", "=HYPERLINK(\"x\")", "externalId", "+48", "jobTitle", "a,b", "phone", "+48 22 1"));
		String jan = this.account.contact("Jan");
		String mill = this.account.create("Company", Map.of("name", "Młyn \"Łódź\"", "externalId", "-1", "taxId", "'=1",
				"website", "@x", "industry", "a\nb\r\nc\rd", "city", "Łódź", "country", "''-"));
		String rival = this.account.create("Company", Map.of("name", "Rival;Ltd", "externalId", "relata:rival"));
		String deal = this.account.create("Deal", Map.of("name", "😀", "externalId", "d", "amount", -1234567.125,
				"currency", "PLN", "stage", "{type}", "status", "WON", "closesOn", "2026-01-31"));
		String space = this.account.create("Space", Map.of("name", "Plac", "status", "ok", "startsOn", "2020-01-01",
				"endsOn", "2021-12-31", "description", "line 1\n\nline 3"));
		define(Map.of("edgeType", "OWNER", "source",
				Account.end("COMPANY CONTACT", "Owner: \"big\"",
						Map.of("limit", 3, "formSection", "Who: owns", "roles",
								List.of(role("en", "Owner: \"big\""), role("pl", "Właściciel # 1")))),
				"target", Account.end("COMPANY", "Property", Map.of("required", true)), "hierarchical", true));
		define(Map.of("edgeType", "TWIN", "source", Account.end("COMPANY", "Twin"), "symmetric", true, "allowSelf",
				true));
		relate(anna, "FORMER_EMPLOYEE", mill, "2010-01-01", "2012-12-31", note);
		relate(anna, "FORMER_EMPLOYEE", mill, "2014-01-01", null, "=again");
		relate(jan, "FORMER_EMPLOYEE", rival, null, "2030-12-31", null);
		relate(rival, "COMPETITOR", mill, "2040-01-01", null, null);
		relate(mill, "TWIN", mill, null, null, "self");
		relate(anna, "OWNER", mill, null, null, null);
		relate(deal, "SALE_DELIVERY", space, null, null, "-");
		relate(space, "PROJECT_CLIENT", mill, "2020-01-01", "2020-01-01", null);
	}

	@Test
	void comesBackFromTables() throws IOException {
		List<String> before = account();
		String types = this.api.ask(TYPES).toString();
		assertThat(before).hasSize(6 + 8);
		export("account.zip");
		unzip();
		assertThat(importAll()).as(this.terminal.err()).isZero();
		assertThat(this.terminal.out()).doesNotContainPattern("[1-9]\\d* (new|changed|rejected)");
		assertThat(account()).isEqualTo(before);
		this.account.reset();
		assertThat(account()).isEmpty();
		assertThat(importAll()).as(this.terminal.err()).isZero();
		assertThat(account()).isEqualTo(before);
		assertThat(this.api.ask(TYPES)).hasToString(types);
	}

	@Test
	void comesBackFromJson() throws IOException {
		List<String> before = account();
		String types = this.api.ask(TYPES).toString();
		String json = Files.readString(export("account.json"));
		this.account.reset();
		List<String> builtIn = this.api.ask(TYPES).texts("relationTypes[*].edgeType");
		Map<String, String> ids = new HashMap<>();
		for (Map<String, @Nullable Object> type : JsonPath.<List<Map<String, @Nullable Object>>>read(json,
				"$.relationTypes")) {
			if (!builtIn.contains(String.valueOf(type.get("edgeType")))) {
				define(type);
			}
		}
		for (Map<String, @Nullable Object> profile : JsonPath.<List<Map<String, @Nullable Object>>>read(json,
				"$.profiles")) {
			String id = String.valueOf(profile.remove("id"));
			String kind = String.valueOf(profile.remove("kind"));
			assertThat(profile.remove("closed")).isEqualTo(false);
			profile.putIfAbsent("externalId", "relata:" + id);
			ids.put(id,
					this.account.make(kind.charAt(0) + kind.substring(1).toLowerCase(java.util.Locale.ROOT), profile)
						.text("create" + kind.charAt(0) + kind.substring(1).toLowerCase(java.util.Locale.ROOT)
								+ ".profile.id"));
		}
		for (Map<String, @Nullable Object> relation : JsonPath.<List<Map<String, @Nullable Object>>>read(json,
				"$.relations")) {
			relate(Objects.requireNonNull(ids.get(String.valueOf(relation.get("source")))),
					String.valueOf(relation.get("type")),
					Objects.requireNonNull(ids.get(String.valueOf(relation.get("target")))),
					(String) relation.get("since"), (String) relation.get("until"), (String) relation.get("note"));
		}
		assertThat(account()).isEqualTo(before);
		assertThat(this.api.ask(TYPES)).hasToString(types);
	}

	@Test
	void leavesNoFileThatIsNotWhole() throws IOException {
		Path there = Files.writeString(this.folder.resolve("old.json"), "old");
		assertThat(this.terminal.exporting(this.api, "--user", "nobody", "--format", "json", there.toString()))
			.isEqualTo(1);
		assertThat(this.terminal.err()).contains("does not know this user");
		assertThat(this.terminal.exporting(this.api, "--as-of", "2026-02-31", "--format", "json", there.toString()))
			.isEqualTo(1);
		assertThat(this.terminal.err()).contains("Relata answered 400").contains("asOf");
		assertThat(this.terminal.exporting(this.api, "--url", "http://127.0.0.1:1", there.toString())).isEqualTo(1);
		assertThat(this.terminal.err()).contains("cannot be reached");
		assertThat(Files.readString(there)).isEqualTo("old");
		try (var files = Files.list(this.folder)) {
			assertThat(files).containsExactly(there);
		}
	}

	@Test
	void saysWhatIsMissing() {
		assertThat(this.terminal.exporting(this.api)).isEqualTo(1);
		assertThat(this.terminal.err()).contains("One file is needed").contains("Usage:");
		assertThat(this.terminal.exporting(this.api, "--format", "xls", "x")).isEqualTo(1);
		assertThat(this.terminal.err()).contains("csv, json, graphml");
		assertThat(this.terminal.exporting(this.api, "--fromat", "csv", "x")).isEqualTo(1);
		assertThat(this.terminal.err()).contains("There is no option --fromat");
		assertThat(this.terminal.exporting(this.api, "--help")).isZero();
		assertThat(this.terminal.out()).contains("relata.jar export");
	}

	/** What the API tells of the account, but for ids that it gave. */
	private List<String> account() {
		Map<String, String> keys = new HashMap<>();
		Map<String, String> relations = new TreeMap<>();
		List<String> told = new ArrayList<>();
		List<Map<String, @Nullable Object>> profiles = JsonPath.read(this.api.ask(ACCOUNT).toString(),
				"$.data.profiles.edges[*].node");
		profiles.forEach((profile) -> keys.put(String.valueOf(profile.get("id")),
				String.valueOf(Objects.requireNonNullElse(profile.get("externalId"), "relata:" + profile.get("id")))));
		for (Map<String, @Nullable Object> profile : profiles) {
			Map<String, @Nullable Object> values = new TreeMap<>();
			values.putAll(profile);
			values.put("externalId", keys.get(String.valueOf(values.remove("id"))));
			List<Map<String, @Nullable Object>> own = JsonPath.read(values.remove("relations"), "$.edges[*].node");
			for (Map<String, @Nullable Object> relation : own) {
				relations.put(String.valueOf(relation.get("id")), told(relation, keys));
			}
			told.add(values.toString());
		}
		told.addAll(relations.values());
		return List.copyOf(new TreeSet<>(told));
	}

	/** Which side of a symmetric relation is the source is nothing that anybody said. */
	private static String told(Map<String, @Nullable Object> relation, Map<String, String> keys) {
		String edgeType = JsonPath.read(relation, "$.type.edgeType");
		List<String> ends = Arrays.asList(keys.get(JsonPath.<String>read(relation, "$.source.id")),
				keys.get(JsonPath.<String>read(relation, "$.target.id")));
		return "%s %s %s %s %s".formatted(edgeType, ends, relation.get("since"), relation.get("until"),
				relation.get("note"));
	}

	private void define(Map<String, ? extends @Nullable Object> type) {
		assertThat(this.account.createType(type).problems("createRelationType")).isEmpty();
	}

	private static Map<String, String> role(String language, String text) {
		return Map.of("language", language, "text", text);
	}

	private void relate(String source, String edgeType, String target, @Nullable String since, @Nullable String until,
			@Nullable String note) {
		Map<String, @Nullable Object> input = new HashMap<>(
				Map.of("profileId", source, "typeId", this.account.type(edgeType), "as", "SOURCE", "otherId", target));
		input.put("since", since);
		input.put("until", until);
		input.put("note", note);
		assertThat(this.account.add(input).problems("addRelation")).isEmpty();
	}

	private Path export(String name) {
		Path file = this.folder.resolve(name);
		String format = name.endsWith(".json") ? "json" : "csv";
		assertThat(this.terminal.exporting(this.api, "--format", format, file.toString())).as(this.terminal.err())
			.isZero();
		return file;
	}

	private void unzip() throws IOException {
		try (InputStream file = Files.newInputStream(this.folder.resolve("account.zip"));
				ZipInputStream zip = new ZipInputStream(file)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				Files.copy(zip, this.folder.resolve(entry.getName()));
			}
		}
	}

	private int importAll() {
		this.terminal.clear();
		return this.terminal.importing(this.api, this.folder.resolve("mapping.yml").toString(), this.folder.toString());
	}

}
