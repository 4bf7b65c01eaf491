package dev.relata.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.relata.support.Account;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every text that a client can send, as somebody would send it who means harm: nothing
 * fails but the request, nothing is run, and nothing changes that should not.
 */
@RelataTest
class HostileInputTests {

	/** A document that is refused as a whole would try nothing. */
	private static final List<String> REFUSED_OR_FAILED = List.of("INTERNAL_ERROR", "Exception", "Neo.", "org.neo4j",
			"ValidationError", "\"TOO_COSTLY\"", "\"TOO_MANY_FIELDS\"", "\"TOO_MANY_ALIASES\"", "\"TOO_DEEP\"",
			"TOO_LONG\",\"classification");

	private static final int AT_ONCE = 6;

	private static final List<String> READS = List.of("profile(id: $s) { id }", "node(id: $s) { id }",
			"nodes(ids: [$s, $s]) { id }", "profileByExternalId(externalId: $s) { id }",
			"profiles(filter: {text: $s}) { totalCount edges { node { name } } }",
			"profiles(filter: {ids: [$s]}) { totalCount }", "profiles(after: $s) { totalCount }",
			"search(text: $s) { id name }",
			"relationCandidates(profileId: $company, typeId: \"typ_COMPETITOR\", as: SOURCE, text: $s) { id }",
			"relationCandidates(profileId: $s, typeId: $s, as: TARGET, text: \"a\") { id }",
			"chain(from: $s, steps: [{role: \"Competitor\"}]) { cut }",
			"chain(from: $company, steps: [{role: $s}]) { cut }",
			"chain(from: $company, steps: [{along: {typeId: $s, to: SOURCE}}]) { cut }",
			"chain(from: $company, steps: [{role: \"Competitor\"}], after: $s) { cut }",
			"profile(id: $company) { relations(filter: {text: $s}) { totalCount edges { cursor } } }",
			"profile(id: $company) { relations(filter: {typeIds: [$s]}) { totalCount } }",
			"profile(id: $company) { relations(after: $s) { totalCount } }",
			"profile(id: $company) { history(after: $s) { edges { cursor } } }",
			"previewRelationTypeChange(input: {id: $s}) { userErrors { code message } }",
			"profiles(filter: {fields: [{field: $t, equals: $t}]}) { totalCount }",
			"profiles(filter: {fields: [{field: \"city\", equals: $t, begins: $t}]}) { totalCount edges { cursor } }",
			"profiles(filter: {related: [{role: $t, typeIds: [$s], other: {text: $t, ids: [$s]}}]}) { totalCount }",
			"profiles(filter: {or: [{text: $t}, {related: [{role: \"Competitor\", other: {ids: [$s]}}]}]}) { totalCount edges { cursor } }",
			"profiles(sort: UPDATED_AT, after: $t) { totalCount }",
			"paths(from: $s, to: $company, typeIds: [$s]) { length }", "neighborhood(of: $s) { profiles { id } }",
			"neighborhood(of: $company, typeIds: [$s]) { profiles { id } }",
			"hierarchy(of: $s, typeId: $s) { path { id } }",
			"hierarchy(of: $company, typeId: \"typ_HEADQUARTERS_BRANCH\") { members(after: $t) { totalCount } }");

	private static final List<String> WRITES = List.of(
			"createContact(input: {name: $s, externalId: $s, jobTitle: $s, email: $s, phone: $s})",
			"createCompany(input: {name: $s, taxId: $s, website: $s, industry: $s, city: $s, country: $s})",
			"createDeal(input: {name: $s, currency: $s, stage: $s})",
			"createSpace(input: {name: $s, status: $s, description: $s})",
			"createContact(input: {name: \"Anna\", relations: [{typeId: $s, as: SOURCE, otherIds: [$s]}]})",
			"updateContact(input: {id: $s, name: $s})", "deleteProfile(input: {id: $s})",
			"addRelation(input: {profileId: $s, typeId: \"typ_COMPETITOR\", as: SOURCE, otherId: $s})",
			"addRelation(input: {profileId: $company, typeId: $s, as: SOURCE, otherId: $company})",
			"addRelations(input: [{profileId: $company, typeId: $s, as: SOURCE, otherId: $s, note: $s}])",
			"updateRelation(input: {id: $s, note: $s})", "updateRelation(input: {id: $relation, note: $s})",
			"updateRelation(input: {id: $relation, typeId: $s, otherId: $s, profileId: $s})",
			"removeRelation(input: {id: $s})", "removeRelations(input: [{id: $s}])", "undo(input: {changeId: $s})",
			"convertDeal(input: {dealId: $s, name: $s, typeId: $s})",
			"mergeProfiles(input: {keepId: $s, mergeIds: [$s, $company]})",
			"setAccess(input: {profileId: $company, ownerId: $s, readerIds: [$s], editorIds: [$s]})",
			"updateSettings(input: {defaultLanguage: $s})", "updateRelationType(input: {id: $s})",
			"deleteRelationType(input: {id: $s, existing: DELETE})", "reorderRelationTypes(input: {ids: [$s]})");

	/** An analyst is a user of the database too. */
	private static final List<String> PEOPLE = List.of(
			"createUser(input: {name: $s, password: \"a-password-of-length\", roles: [ANALYST]})",
			"createUser(input: {name: \"anna\", password: $s, groupIds: [$s]})",
			"updateUser(input: {id: $s, password: $s, groupIds: [$s]})",
			"changePassword(input: {oldPassword: $s, newPassword: $s})",
			"createGroup(input: {name: $s, userIds: [$s]})", "createGroup(input: {name: $s})",
			"updateGroup(input: {id: $s, name: $s})", "deleteGroup(input: {id: $s})", "createToken(input: {name: $s})",
			"revokeToken(input: {id: $s})");

	/** Each makes indexes, after which the database plans everything anew. */
	private static final List<String> DEFINITIONS = List.of(
			"createRelationType(input: {edgeType: $s, symmetric: true, source: {kinds: [SPACE], roles: [{language: \"en\", text: \"X\"}]}})",
			"createRelationType(input: {symmetric: true, source: {kinds: [SPACE], roles: [{language: $s, text: $s}]}})",
			"createRelationType(input: {symmetric: true, source: {kinds: [SPACE], formSection: $s, roles: [{language: \"en\", text: \"Y\"}]}})");

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private Driver driver;

	private String company = "";

	private String relation = "";

	@BeforeEach
	void somethingToHarm() {
		this.company = this.account.company("Kanarek");
		this.relation = this.account.relate(this.company, "COMPETITOR", this.account.company("Żółw"));
	}

	static Stream<String> hostile() {
		return Stream.of("'}) DETACH DELETE n //", "\" OR 1=1 MATCH (n) DETACH DELETE n //",
				"`]->() MATCH (n) DETACH DELETE n WITH 1 AS x MATCH ()-[:`", "\\u0027}) MATCH (n) DETACH DELETE n //",
				"typ_COMPETITOR`|`X", "rel_A`]->() DETACH DELETE n //_01", "rel_X:Y|Z_01M85D4CAM8052144G5BSJR5HY",
				"LOAD CSV FROM 'http://127.0.0.1:1/' AS x", "*:* OR name:* -\"", "a~0.1^9 (b AND [x TO y} \\", "/.*/",
				"\"", "{{type}} {{types}}", "${jndi:ldap://127.0.0.1:1/x} #{T(java.lang.Runtime)} ${name}",
				"%s%n%x%d %1$s {0} {1,number}", "a\r\nX-Evil: 1\r\n\r\n<html>", "\u0000", "a\u0000b",
				"\u0001\u0007\u001B[31m", "\uD800", "a\uDC00b", "\uDFFF\uD800", "\u202Egnp.exe\u202C",
				"\u200B\u200D\uFEFF", "\uFFFE\uFFFF", "<script>alert(1)</script>", "=HYPERLINK(\"x\")",
				"../../../../etc/passwd", "Z" + "\u0301".repeat(500), "\uFDFA".repeat(300), "a".repeat(2000),
				"\uD83D\uDE00".repeat(200), "", " ", "-", cursor("'}) DETACH DELETE n //"), cursor("\u0000"),
				cursor(""), cursor("2026|x|y|z|".repeat(50)));
	}

	/** For what takes longer. */
	static Stream<String> some() {
		List<String> all = hostile().toList();
		return IntStream.range(0, all.size()).filter((index) -> index % 4 == 0).mapToObj(all::get);
	}

	@Test
	void harmsNothingAsAnArgument() {
		List<String> failed = new ArrayList<>();
		hostile().forEach((text) -> {
			String before = everything();
			ask(query(READS), text, failed);
			assertThat(everything()).as(text).isEqualTo(before);
			write(WRITES, text, failed);
			assertUnharmed();
		});
		assertThat(failed).isEmpty();
	}

	@Test
	void harmsNothingInWhatIsToldOfPeople() {
		List<String> failed = new ArrayList<>();
		hostile().forEach((text) -> write(PEOPLE, text, failed));
		assertThat(failed).isEmpty();
		assertUnharmed();
	}

	@Test
	void harmsNothingInADefinition() {
		List<String> failed = new ArrayList<>();
		some().forEach((text) -> write(DEFINITIONS, text, failed));
		assertThat(failed).isEmpty();
		assertUnharmed();
	}

	@ParameterizedTest
	@MethodSource("some")
	void harmsNothingInAFile(String text) {
		String cell = "\"" + text.replace("\"", "\"\"") + "\"";
		for (String csv : List.of("externalId,name,Competitor\n" + cell + "," + cell + "," + cell + "\n",
				cell + ",name\nx,y\n",
				"type,source,target,since,note\n" + String.join(",", List.of(cell, cell, cell, cell, cell)), text)) {
			for (String path : List.of("/import/profiles?kind=COMPANY", "/import/relations")) {
				ResponseEntity<String> answer = this.api.session()
					.post()
					.uri(path)
					.contentType(MediaType.parseMediaType("text/csv"))
					.body(csv.getBytes(StandardCharsets.UTF_8))
					.retrieve()
					.toEntity(String.class);
				assertThat(answer.getStatusCode().value()).as(path).isEqualTo(202);
				String id = String.valueOf(answer.getHeaders().getLocation());
				String ended = Awaitility.await()
					.until(() -> String.valueOf(this.api.session().get().uri(id).retrieve().body(String.class)),
							(status) -> !status.contains("RUNNING"));
				assertThat(ended).doesNotContain("IMPORT_BROKEN").doesNotContain("ended early");
				assertThat(String.valueOf(this.api.session().get().uri(id + "/rejects").retrieve().body(String.class)))
					.doesNotContainPattern("(^|[,\\n])\"?[=+@\\t]");
			}
		}
		assertUnharmed();
	}

	@ParameterizedTest
	@MethodSource("hostile")
	void harmsNothingInAnAddress(String text) {
		String before = everything();
		for (String path : List.of("/import/{s}", "/import/{s}/rejects", "/{s}", "/docs/{s}", "/components/{s}",
				"/actuator/{s}", "/graphql/{s}", "/import/x?delimiter={s}", "/export/{s}", "/export/account?format={s}",
				"/export/profiles?kind=COMPANY&text={s}", "/export/profiles?kind={s}", "/export/relations?asOf={s}")) {
			if (text.length() < 1000) {
				int status = this.api.session()
					.get()
					.uri(path, text)
					.retrieve()
					.toBodilessEntity()
					.getStatusCode()
					.value();
				assertThat(status).as(path).isIn(200, 400, 401, 403, 404, 405);
			}
		}
		for (String path : List.of("/import/profiles?kind={s}", "/import/relations?delimiter={s}")) {
			if (text.length() < 1000) {
				int status = this.api.session()
					.post()
					.uri(path, text)
					.contentType(MediaType.parseMediaType("text/csv"))
					.body("externalId,name\n")
					.retrieve()
					.toBodilessEntity()
					.getStatusCode()
					.value();
				assertThat(status).as(path).isIn(202, 400);
			}
		}
		assertThat(everything()).isEqualTo(before);
	}

	@ParameterizedTest
	@MethodSource("hostile")
	void harmsNothingAsWhatIsToBeExported(String text) {
		String before = everything();
		for (String body : List.of(text, "{\"profileIds\": [%1$s], \"relationIds\": [%1$s]}".formatted(json(text)))) {
			ResponseEntity<String> answer = this.api.session()
				.post()
				.uri("/export/graph?format=json")
				.contentType(MediaType.APPLICATION_JSON)
				.body(body.getBytes(StandardCharsets.UTF_8))
				.retrieve()
				.toEntity(String.class);
			assertThat(answer.getStatusCode().value()).isIn(200, 400);
			assertThat(String.valueOf(answer.getBody())).doesNotContain("Exception", "org.neo4j", "Kanarek");
		}
		assertThat(everything()).isEqualTo(before);
	}

	@ParameterizedTest
	@MethodSource("some")
	void harmsNothingAsAHeader(String text) {
		String value = text.replaceAll("[\\r\\n]", "");
		String before = everything();
		for (String name : List.of("Accept-Language", "X-Request-Id", "Authorization", "Authorization: Basic", "Cookie",
				"Origin", "Content-Type", "Accept", "X-XSRF-TOKEN", "X-Forwarded-For", "Content-Length", "Host")) {
			String header = name.contains(":")
					? name + " "
							+ Base64.getEncoder().encodeToString((value + ":" + value).getBytes(StandardCharsets.UTF_8))
					: name + ": " + value;
			String answer = Raw.ask(this.api.url(), "POST /graphql", "Host: localhost",
					name.startsWith("Authorization") ? "X: y" : Raw.authorization(), header);
			assertThat(answer).as(header).startsWith("HTTP/1.1 4").doesNotContain("X-Evil: 1\r\n\r\n<html>");
			assertThat(answer).as(header).doesNotContain("Exception", "org.springframework", "\tat ");
		}
		assertThat(everything()).isEqualTo(before);
	}

	@ParameterizedTest
	@MethodSource("some")
	void harmsNothingAsANameOrPassword(String text) {
		String token = String.valueOf(
				this.api.anonymous().get().uri("/").retrieve().toBodilessEntity().getHeaders().getFirst("Set-Cookie"))
			.replaceAll("XSRF-TOKEN=([^;]*);.*", "$1");
		int status = this.api.anonymous()
			.post()
			.uri("/login")
			.header("Cookie", "XSRF-TOKEN=" + token)
			.header("X-XSRF-TOKEN", token)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("username=%1$s&password=%1$s".formatted(URLEncoder.encode(text, StandardCharsets.UTF_8)))
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value();
		assertThat(status).isEqualTo(401);
		assertUnharmed();
	}

	@Test
	void readsWhateverThereIs() {
		Random random = new Random(7);
		List<String> failed = new ArrayList<>();
		String before = everything();
		for (int i = 0; i < 25; i++) {
			String text = text(random);
			ask(query(READS), random.nextBoolean() ? text : cursor(text), failed);
		}
		assertThat(failed).isEmpty();
		assertThat(everything()).isEqualTo(before);
	}

	private static String text(Random random) {
		String marks = "'\"`\\{}[]()$%:|&;/*~^+-=,. \u0000\n\uD800\uDC00\u202EąZ0_";
		String some = IntStream.range(0, random.nextInt(20))
			.mapToObj((index) -> String.valueOf(marks.charAt(random.nextInt(marks.length()))))
			.collect(Collectors.joining());
		return List.of("", "con_", "rel_", "rel_COMPETITOR_", "typ_", "chg_", "after:", "usr_").get(random.nextInt(8))
				+ some;
	}

	/**
	 * All of these in one request; one that is refused keeps no other from being tried.
	 */
	private static String query(List<String> fields) {
		return "query($s: ID!, $t: String!, $company: ID!) { %s }"
			.formatted(aliased(fields).replaceAll("(text|role|after): \\$s", "$1: \\$t"));
	}

	private static String aliased(List<String> fields) {
		return IntStream.range(0, fields.size())
			.mapToObj((number) -> "f%d: %s".formatted(number, fields.get(number)))
			.collect(Collectors.joining(" "));
	}

	/** With the text in the document itself, where it has to be quoted. */
	private String mutation(List<String> fields, String text) {
		return "mutation { %s }"
			.formatted(
					aliased(fields.stream().map((field) -> field + " { userErrors { code message field } }").toList()))
			.replace("$company", json(this.company))
			.replace("$relation", json(this.relation))
			.replace("$s", json(text));
	}

	/** A few at a time, as a document may be so long. */
	private void write(List<String> fields, String text, List<String> failed) {
		for (int i = 0; i < fields.size(); i += AT_ONCE) {
			ask(mutation(fields.subList(i, Math.min(i + AT_ONCE, fields.size())), text), text, failed);
		}
	}

	/** Sends a text as JSON that has nothing but ASCII. */
	private void ask(String document, String text, List<String> failed) {
		String body = "{\"query\": %1$s, \"variables\": {\"s\": %2$s, \"t\": %2$s, \"company\": %3$s}}"
			.formatted(json(document), json(text), json(this.company));
		ResponseEntity<String> answer = this.api.session()
			.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.retrieve()
			.toEntity(String.class);
		String told = String.valueOf(answer.getBody());
		if (answer.getStatusCode().value() != 200 || REFUSED_OR_FAILED.stream().anyMatch(told::contains)) {
			failed.add(document.substring(0, Math.min(document.length(), 300)) + " -> " + answer.getStatusCode() + " "
					+ told);
		}
	}

	private static String json(String text) {
		return text.chars()
			.mapToObj((letter) -> (letter < ' ' || letter > '~' || letter == '"' || letter == '\\')
					? "\\u%04x".formatted(letter) : String.valueOf((char) letter))
			.collect(Collectors.joining("", "\"", "\""));
	}

	private static String cursor(String text) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(("after:" + text).getBytes(StandardCharsets.UTF_8));
	}

	/** How many of what there are, by label. */
	private String everything() {
		return this.driver
			.executableQuery("MATCH (n:!Journal) WITH labels(n) AS what, count(n) AS nodes ORDER BY what "
					+ "RETURN collect([what, nodes]) AS nodes, COUNT { ()-->() } AS edges")
			.execute()
			.records()
			.toString();
	}

	private void assertUnharmed() {
		Map<String, Object> found = this.driver
			.executableQuery("MATCH (a:Profile {id: $id})-[r:COMPETITOR]->(b:Profile {name: 'Żółw'}) "
					+ "RETURN a.name AS name, COUNT { (:User {name: 'admin'}) } AS users, COUNT { (:Settings) } AS settings, COUNT { (:RelationType) } >= 7 AS types")
			.withParameters(Map.of("id", this.company))
			.execute()
			.records()
			.getFirst()
			.asMap();
		assertThat(found).containsEntry("name", "Kanarek")
			.containsEntry("users", 1L)
			.containsEntry("settings", 1L)
			.containsEntry("types", true);
	}

}
