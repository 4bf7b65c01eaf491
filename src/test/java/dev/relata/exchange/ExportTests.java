package dev.relata.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

import dev.relata.access.People;
import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody may see, as files. */
@RelataTest
class ExportTests {

	private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private People people;

	@Autowired
	private Exports exports;

	@SuppressWarnings("NullAway.Init")
	private Download admin;

	@BeforeEach
	void begin() {
		this.admin = new Download(this.api.session());
	}

	@Test
	void hasTheColumnsOfTheImport() {
		String anna = this.account.create("Contact", Map.of("name", "Anna", "externalId", "a", "email", "a@b.pl"));
		String mill = this.account.create("Company", Map.of("name", "Młyn, Łódź", "city", "Łódź"));
		this.account.create("Deal", Map.of("name", "Mąka", "externalId", "d", "amount", 12500000.5, "status", "WON"));
		this.account.relate(anna, "FORMER_EMPLOYEE", mill, "2019-05-01", "2020-06-30");
		ResponseEntity<byte[]> contacts = this.admin.get("/export/profiles?kind=CONTACT");
		assertThat(Download.text(contacts)).isEqualTo("externalId,name,jobTitle,email,phone\na,Anna,,a@b.pl,\n");
		assertThat(contacts.getHeaders().getContentType())
			.isEqualTo(new MediaType("text", "csv", StandardCharsets.UTF_8));
		assertThat(contacts.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION)).contains("contacts.csv");
		assertThat(this.admin.text("/export/profiles?kind=COMPANY")).isEqualTo(
				"externalId,name,taxId,website,industry,city,country\nrelata:" + mill + ",\"Młyn, Łódź\",,,,Łódź,\n");
		assertThat(this.admin.text("/export/profiles?kind=DEAL")).contains("\nd,Mąka,12500000.5,,,WON,\n");
		assertThat(this.admin.text("/export/relations")).isEqualTo(
				"source,target,type,since,until,note\na,relata:" + mill + ",FORMER_EMPLOYEE,2019-05-01,2020-06-30,\n");
	}

	@Test
	void isOfAListToo() {
		this.account.company("Młyn");
		this.account.company("Stary młyn");
		this.account.company("Tartak");
		this.account.contact("Młynarska");
		assertThat(this.admin.text("/export/profiles?kind=COMPANY&text=mlyn").lines()).hasSize(3);
		assertThat(Download.found(this.admin.text("/export/profiles?format=json&text=mlyn"), "$.profiles[*].name"))
			.containsExactly("Młynarska", "Młyn", "Stary młyn");
		assertThat(
				Download.found(this.admin.text("/export/profiles?format=json&kind=CONTACT,DEAL"), "$.profiles[*].name"))
			.containsExactly("Młynarska");
	}

	@Test
	void holdsWhatHeldOnADay() {
		String one = this.account.company("One");
		String two = this.account.company("Two");
		this.account.relate(one, "PARTNER", two, "2018-01-01", "2018-12-31");
		this.account.relate(one, "PARTNER", two, "2020-01-01", null);
		assertThat(Download.found(this.admin.text("/export/account?format=json"), "$.relations[*].since"))
			.containsExactly("2018-01-01", "2020-01-01");
		assertThat(
				Download.found(this.admin.text("/export/account?format=json&asOf=2018-12-31"), "$.relations[*].since"))
			.containsExactly("2018-01-01");
		assertThat(this.admin.text("/export/relations?asOf=2019-06-01").lines()).hasSize(1);
		this.account.switchRelations(false);
		assertThat(this.admin.text("/export/relations").lines()).hasSize(1);
	}

	@Test
	void isTextToSpreadsheetsAndComesBackAsItWas() throws IOException {
		List<String> cells = List.of("=1+1", "+48 22 1", "-5", "@SUM(A1)", "'=1", "''-", "'plain", "a;=1|=2\t=3",
				"a,\"b\"\n=c\r\nd", "\uFF1D1");
		for (String cell : cells) {
			this.account.create("Company", Map.of("name", cell, "externalId", cell, "industry", cell, "city", "x"));
		}
		String csv = this.admin.text("/export/profiles?kind=COMPANY");
		assertThat(csv).contains(",'=1+1,", ",''=1,", ",'plain,");
		try (Table table = new Table(new StringReader(csv), ',')) {
			assertThat(table.next(100).stream().flatMap((row) -> row.cells().stream()))
				.noneMatch((cell) -> cell.matches("(?s)[=+\uFF1D@\t\r\n-].*"));
		}
		assertThat(csv.lines().filter((line) -> line.contains("a;=1"))).singleElement()
			.asString()
			.startsWith("\"a;=1|=2\t=3\",\"a;=1|=2\t=3\"");
		assertThat(new Upload(this.api).profiles("COMPANY", csv).summary())
			.isEqualTo("DONE 0+0=" + cells.size() + "-0");
		assertThat(this.api.ask("{ profiles(first: 100) { edges { node { name } } } }")
			.texts("profiles.edges[*].node.name")).containsExactlyInAnyOrderElementsOf(cells);
	}

	@Test
	void tellsOfWhatIsClosedAsLittleAsThePageDoes() {
		this.people.colleague("dan");
		Download dan = new Download(this.people.signIn("dan"));
		String open = this.account.company("Open");
		String listed = secret("Listed");
		String hidden = secret("Hidden");
		List<String> relations = new ArrayList<>();
		for (String other : List.of(listed, hidden)) {
			relations
				.add(this.account
					.add(Map.of("profileId", open, "typeId", this.account.type("PARTNER"), "as", "SOURCE", "otherId",
							other, "note", "confidential"))
					.text("addRelation.relation.id"));
		}
		relations.add(this.account.relate(listed, "COMPETITOR", hidden));
		this.account.access(listed, "LISTED");
		this.account.access(hidden, "HIDDEN");
		Map<String, List<String>> all = Map.of("profileIds", List.of(open, listed, hidden), "relationIds", relations);
		for (String json : List.of(dan.text("/export/account?format=json"),
				Download.text(dan.post("/export/graph?format=json", all)))) {
			assertThat(json).doesNotContain("secret", "confidential", "Hidden", hidden);
			assertThat(Download.found(json, "$.profiles[*].name")).containsExactlyInAnyOrder("Open", "Listed");
			assertThat(Download.found(json, "$.profiles[?(@.closed == true)].id")).containsExactly(listed);
			assertThat(Download.found(json, "$.relations[*].target")).containsExactly(listed);
		}
		for (String xml : List.of(dan.text("/export/account?format=graphml"),
				Download.text(dan.post("/export/graph?format=graphml", all)))) {
			assertThat(xml).doesNotContain("secret", "confidential", "Hidden", hidden).contains("Listed");
		}
		for (Map<String, String> files : List.of(Download.files(dan.get("/export/account")),
				Download.files(dan.post("/export/graph", all)))) {
			assertThat(files.get("companies.csv")).contains("Open").doesNotContain("Listed", "secret", "Hidden");
			assertThat(String.valueOf(files.get("relations.csv")).lines()).hasSize(1);
		}
		assertThat(this.admin.text("/export/account?format=json")).contains("Hidden", "confidential");
	}

	private String secret(String name) {
		return this.account.create("Company",
				Map.of("name", name, "externalId", "secret " + name, "taxId", "secret", "city", "secret"));
	}

	@Test
	void isGraphMlThatOthersRead() {
		String odd = "<&>\"' ]]> \u0001\uFFFE 😀 a\rb\r\nc\nd\te";
		String mill = this.account.create("Company", Map.of("name", "Młyn", "externalId", "m", "industry", odd));
		String anna = this.account.contact("Anna");
		String deal = this.account.create("Deal", Map.of("name", "Deal", "amount", 1e7, "closesOn", "2026-01-31"));
		String rival = this.account.company("Rival");
		this.account.relate(anna, "FORMER_EMPLOYEE", mill, "2019-05-01", null);
		this.account.relate(mill, "COMPETITOR", rival);
		Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(SupplierUtil.createStringSupplier(),
				SupplierUtil.createSupplier(DefaultEdge.class), false);
		GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
		importer.setVertexFactory((id) -> id);
		Map<String, Map<String, String>> profiles = new HashMap<>();
		Map<String, String> relations = new TreeMap<>();
		importer.addVertexAttributeConsumer(
				(at, value) -> profiles.computeIfAbsent(at.getFirst(), (none) -> new HashMap<>())
					.put(at.getSecond(), value.getValue()));
		importer.addEdgeAttributeConsumer((at, value) -> relations.put(
				graph.getEdgeSource(at.getFirst()) + " " + graph.getEdgeTarget(at.getFirst()) + " " + at.getSecond(),
				value.getValue()));
		importer.importGraph(graph, new StringReader(this.admin.text("/export/account?format=graphml")));
		assertThat(graph.vertexSet()).containsExactlyInAnyOrder(mill, anna, deal, rival);
		assertThat(profiles.get(mill)).containsEntry("kind", "COMPANY")
			.containsEntry("name", "Młyn")
			.containsEntry("externalId", "m")
			.containsEntry("industry", odd.replace('\u0001', '\uFFFD').replace('\uFFFE', '\uFFFD'));
		assertThat(Double.parseDouble(Objects.requireNonNull(Objects.requireNonNull(profiles.get(deal)).get("amount"))))
			.isEqualTo(1e7);
		assertThat(relations).containsEntry(anna + " " + mill + " type", "FORMER_EMPLOYEE")
			.containsEntry(anna + " " + mill + " since", "2019-05-01")
			.containsEntry(anna + " " + mill + " targetRole", "Previous company")
			.containsEntry(mill + " " + rival + " type", "COMPETITOR");
	}

	@Test
	void isOfAnythingThatWasFound() {
		String anna = this.account.contact("Anna");
		String mill = this.account.company("Mill");
		String rival = this.account.company("Rival");
		String other = this.account.company("Other");
		this.account.relate(anna, "FORMER_EMPLOYEE", mill);
		this.account.relate(mill, "COMPETITOR", rival);
		this.account.relate(mill, "COMPETITOR", other);
		this.account.relate(other, "PARTNER", rival);
		Answer chain = this.api.ask("""
				query($from: ID!) {
					chain(from: $from, steps: [{role: "Previous company"}, {role: "Competitor"}]) {
						edges { node { hops { relation { id } } } }
					}
				}""", Map.of("from", anna));
		Map<String, List<String>> found = Map.of("relationIds", chain.texts("chain.edges[*].node.hops[*].relation.id"));
		String json = Download.text(this.admin.post("/export/graph?format=json", found));
		assertThat(Download.found(json, "$.profiles[*].id")).containsExactlyInAnyOrder(anna, mill, rival, other);
		assertThat(Download.found(json, "$.relations[*].type")).containsExactlyInAnyOrder("COMPETITOR", "COMPETITOR",
				"FORMER_EMPLOYEE");
		assertThat(Download.found(json, "$.relationTypes[*].edgeType")).containsExactly("COMPETITOR",
				"FORMER_EMPLOYEE");
		assertThat(Download.text(this.admin.post("/export/graph?format=graphml", found)))
			.contains("source=\"" + anna + "\" target=\"" + mill + "\"");
		Answer paths = this.api.ask("""
				query($from: ID!, $to: ID!) {
					paths(from: $from, to: $to, maxLength: 1) { hops { relation { id } to { id } } }
				}""", Map.of("from", other, "to", rival));
		Map<String, String> files = Download.files(this.admin.post("/export/graph", Map.of("profileIds",
				List.of(anna, anna, "com_none"), "relationIds", paths.texts("paths[*].hops[*].relation.id"))));
		assertThat(files.get("relations.csv"))
			.isEqualTo("source,target,type,since,until,note\nrelata:%s,relata:%s,PARTNER,,,\n".formatted(other, rival));
		assertThat(files.get("companies.csv")).contains(other, rival).doesNotContain(mill);
		assertThat(files.get("contacts.csv")).contains(anna);
	}

	@ParameterizedTest
	@CsvSource({ "/export/profiles, 400, CONTACT", "/export/profiles?kind=PERSON, 400, CONTACT",
			"/export/profiles?kind=DEAL&kind=SPACE, 400, CONTACT", "/export/account?format=xls, 400, graphml",
			"/export/relations?format=json, 400, csv", "/export/account?asOf=today, 400, 2026-03-31" })
	void saysWhatWouldBeRight(String path, int status, String right) {
		ResponseEntity<byte[]> answer = this.admin.get(path);
		assertThat(answer.getStatusCode().value()).isEqualTo(status);
		assertThat(Download.text(answer)).contains(right).contains("\"code\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "[] | 400 | profileIds", "nonsense | 400 | profileIds",
			"null | 400 | profileIds", "{\"profileIds\": 7} | 400 | profileIds" })
	void isOfASelectionThatCanBe(String body, int status, String right) {
		ResponseEntity<String> answer = this.api.session()
			.post()
			.uri("/export/graph")
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.retrieve()
			.toEntity(String.class);
		assertThat(answer.getStatusCode().value()).isEqualTo(status);
		assertThat(answer.getBody()).contains(right);
	}

	@Test
	void isOfABoundedSelection() {
		List<String> ids = IntStream.rangeClosed(0, Selection.MOST).mapToObj((i) -> "com_" + i).toList();
		ResponseEntity<byte[]> answer = this.admin.post("/export/graph", Map.of("relationIds", ids));
		assertThat(answer.getStatusCode().value()).isEqualTo(413);
		assertThat(Download.text(answer)).contains("relationIds", "5,000".replace(",", ""));
		assertThat(this.admin.post("/export/graph", Map.of("relationIds", ids.subList(1, ids.size())))
			.getStatusCode()
			.value()).isEqualTo(200);
	}

	@Test
	void isForThoseWhoAreSignedIn() {
		assertThat(new Download(this.api.anonymous()).get("/export/account").getStatusCode().value()).isEqualTo(401);
		assertThat(new Download(this.api.basic("admin", Api.PASSWORD)).post("/export/graph", Map.of())
			.getStatusCode()
			.value()).isEqualTo(200);
	}

	@Test
	void waitsForOthersToEnd() throws Exception {
		this.account.company("Mill");
		hold(4, () -> {
			ResponseEntity<byte[]> answer = this.admin.get("/export/account");
			assertThat(answer.getStatusCode().value()).isEqualTo(503);
			assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isNotNull();
			assertThat(Download.text(answer)).contains("TOO_MANY_EXPORTS");
		});
		assertThat(this.admin.get("/export/account").getStatusCode().value()).isEqualTo(200);
	}

	private void hold(int places, Runnable meanwhile) throws Exception {
		if (places == 0) {
			meanwhile.run();
			return;
		}
		this.exports.write((out) -> {
			try {
				hold(places - 1, meanwhile);
			}
			catch (IOException ex) {
				throw ex;
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}, java.io.OutputStream::nullOutputStream);
	}

	@Test
	void leavesOutWhatIsNotThereOnTheDay() {
		String one = this.account.company("One");
		String two = this.account.company("Two");
		String over = this.account
			.relate(one, "PARTNER", two, this.today.minusDays(9).toString(), this.today.minusDays(3).toString())
			.text("addRelation.relation.id");
		Map<String, List<String>> selection = Map.of("relationIds", List.of(over));
		String then = "/export/graph?format=json&asOf=" + this.today.minusDays(5);
		assertThat(Download.found(Download.text(this.admin.post(then, selection)), "$.relations[*].id"))
			.containsExactly(over);
		String now = "/export/graph?format=json&asOf=" + this.today;
		assertThat(Download.found(Download.text(this.admin.post(now, selection)), "$.relations[*].id")).isEmpty();
		assertThat(Download.found(Download.text(this.admin.post("/export/graph?format=json", selection)),
				"$.relations[*].id"))
			.containsExactly(over);
	}

}
