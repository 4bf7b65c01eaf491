package dev.relata.web;

import java.util.Map;

import dev.relata.access.People;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who gets in, and how. */
@RelataTest
class SigningInTests {

	private static final String WHO = "{ viewer { name roles language } }";

	@Autowired
	private Api api;

	@Autowired
	private People people;

	@Autowired
	private Driver driver;

	@ParameterizedTest
	@ValueSource(strings = { "/graphql", "/graphql/schema", "/actuator/prometheus", "/actuator/env", "/nowhere" })
	void refusesStrangersEverywhere(String path) {
		assertThat(get(this.api.anonymous(), path)).isEqualTo(401);
		assertThat(post(this.api.anonymous(), path)).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/graphql", "/export/account", "/nowhere" })
	void keepsNothingOfStrangers(String path) {
		assertThat(this.api.anonymous()
			.get()
			.uri(path)
			.accept(MediaType.TEXT_HTML)
			.retrieve()
			.toBodilessEntity()
			.getHeaders()
			.getOrEmpty("Set-Cookie")).noneMatch((cookie) -> cookie.startsWith("JSESSIONID"));
	}

	@Test
	void asksNoBrowserForAPassword() {
		assertThat(this.api.anonymous()
			.get()
			.uri("/graphql")
			.retrieve()
			.toBodilessEntity()
			.getHeaders()
			.containsHeader("WWW-Authenticate")).isFalse();
	}

	@Test
	void letsAScriptInWithNameAndPassword() {
		RestClient admin = this.api.basic("admin", Api.PASSWORD);
		assertThat(this.api.ask(admin, WHO, Map.of(), "pl").text("viewer.name")).isEqualTo("admin");
		assertThat(this.api.ask(admin, WHO, Map.of(), "pl").texts("viewer.roles[*]")).containsExactly("ADMIN");
		assertThat(this.api.ask(admin, WHO, Map.of(), "pl").text("viewer.language")).isEqualTo("pl");
	}

	@ParameterizedTest
	@ValueSource(strings = { "admin:wrong", "admin:", "nobody:admin-under-test", "relata:relata", "neo4j:neo4j" })
	void refusesAWrongPassword(String credentials) {
		String[] parts = credentials.split(":", 2);
		assertThat(post(this.api.basic(parts[0], parts[1]), "/graphql")).isEqualTo(401);
	}

	@Test
	void refusesASessionWithoutItsToken() {
		RestClient page = this.api.signIn("admin", Api.PASSWORD);
		assertThat(post(page, "/graphql")).isEqualTo(200);
		RestClient forged = page.mutate().defaultHeaders((headers) -> headers.remove("X-XSRF-TOKEN")).build();
		assertThat(post(forged, "/graphql")).isEqualTo(403);
		RestClient guessed = page.mutate().defaultHeaders((headers) -> headers.set("X-XSRF-TOKEN", "guess")).build();
		assertThat(post(guessed, "/graphql")).isEqualTo(403);
	}

	@Test
	void refusesToSignInWithoutItsToken() {
		assertThat(this.api.anonymous()
			.post()
			.uri("/login")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("username=admin&password=" + Api.PASSWORD)
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value()).isEqualTo(403);
	}

	@Test
	void endsASessionThatSignsOut() {
		RestClient page = this.api.signIn("admin", Api.PASSWORD);
		assertThat(page.post().uri("/logout").retrieve().toBodilessEntity().getStatusCode().value()).isEqualTo(204);
		assertThat(post(page, "/graphql")).isEqualTo(401);
	}

	@Test
	void isHealthyForEveryoneAndCountsForAdministrators() {
		this.people.add("user", "user-under-test");
		assertThat(get(this.api.anonymous(), "/actuator/health/liveness")).isEqualTo(200);
		assertThat(get(this.api.anonymous(), "/actuator/health/readiness")).isEqualTo(200);
		assertThat(get(this.api.basic("user", "user-under-test"), "/actuator/prometheus")).isEqualTo(403);
		assertThat(
				this.api.basic("admin", Api.PASSWORD).get().uri("/actuator/prometheus").retrieve().body(String.class))
			.contains("relata_cypher_seconds_count");
	}

	@Test
	void showsTheSchemaToThoseWhoAreSignedIn() {
		assertThat(this.api.session().get().uri("/graphql/schema").retrieve().body(String.class))
			.contains("type RelationType implements Node");
	}

	@Test
	void keepsAHashOfThePasswordAndNothingElse() {
		Map<String, Object> admin = this.driver.executableQuery("MATCH (u:User {name: 'admin'}) RETURN u")
			.execute()
			.records()
			.getFirst()
			.get("u")
			.asMap();
		assertThat(String.valueOf(admin.get("passwordHash"))).startsWith("{bcrypt}$2");
		assertThat(admin.toString()).doesNotContain(Api.PASSWORD);
	}

	private static int get(RestClient client, String path) {
		return client.get().uri(path).retrieve().toBodilessEntity().getStatusCode().value();
	}

	private static int post(RestClient client, String path) {
		return client.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("query", WHO))
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value();
	}

}
