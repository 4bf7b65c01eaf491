package dev.relata.web;

import java.util.Map;

import dev.relata.RelataApplication;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** A Relata behind a proxy, with names, friends, and little patience. */
@RelataTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProxyTests {

	private static final String HOST = "Host: crm.example";

	@Autowired
	private Neo4jConnectionDetails database;

	@Autowired
	private Driver driver;

	@SuppressWarnings("NullAway.Init")
	private ConfigurableApplicationContext relata;

	@SuppressWarnings("NullAway.Init")
	private Api api;

	@BeforeAll
	void start() {
		this.relata = new SpringApplicationBuilder(RelataApplication.class, Api.class).profiles("test")
			.initializers((context) -> ((GenericApplicationContext) context).registerBean(Neo4jConnectionDetails.class,
					() -> this.database))
			.run("--server.port=0", "--neo4j=shared", "--relata.behind-proxy=true", "--relata.hosts=crm.example",
					"--relata.cors-origins=https://pages.example", "--relata.graphql.timeout=1s");
		this.api = this.relata.getBean(Api.class);
	}

	@AfterAll
	void stop() {
		this.relata.close();
	}

	@ParameterizedTest
	@CsvSource({ "crm.example, 200", "CRM.example:443, 200", "localhost, 200", "other.example, 421",
			"pages.example, 421" })
	void answersUnderTheNamesItWasGiven(String host, int status) {
		assertThat(Raw.get(this.api.url(), "/", "Host: " + host)).startsWith("HTTP/1.1 " + status + " ");
	}

	@Test
	void securesWhatCameOverTls() {
		String answer = Raw.get(this.api.url(), "/", HOST, "X-Forwarded-Proto: https");
		assertThat(answer).contains("Strict-Transport-Security: max-age=")
			.containsPattern("Set-Cookie: XSRF-TOKEN=[^\r]*; Secure");
		assertThat(Raw.get(this.api.url(), "/", HOST)).doesNotContain("Strict-Transport-Security", "; Secure");
	}

	@Test
	void letsNamedSitesTalkToIt() {
		String allowed = Raw.ask(this.api.url(), "OPTIONS /graphql", HOST, "Origin: https://pages.example",
				"Access-Control-Request-Method: POST", "Access-Control-Request-Headers: authorization, content-type");
		assertThat(allowed).startsWith("HTTP/1.1 200")
			.contains("Access-Control-Allow-Origin: https://pages.example")
			.doesNotContain("Allow-Credentials");
		String refused = Raw.ask(this.api.url(), "OPTIONS /graphql", HOST, "Origin: https://evil.example",
				"Access-Control-Request-Method: POST", "Access-Control-Request-Headers: authorization");
		assertThat(refused).startsWith("HTTP/1.1 403").doesNotContain("Access-Control-Allow");
		assertThat(
				Raw.get(this.api.url(), "/graphql/schema", HOST, "Origin: https://pages.example", Raw.authorization()))
			.startsWith("HTTP/1.1 200")
			.contains("Access-Control-Allow-Origin: https://pages.example");
	}

	@Test
	void opensWebSocketsForNamedSites() {
		assertThat(Raw.handshake(this.api.url(), HOST, "Origin: https://pages.example")).isEqualTo("HTTP/1.1 101");
		assertThat(Raw.handshake(this.api.url(), HOST, "Origin: https://evil.example")).isEqualTo("HTTP/1.1 403");
	}

	@Test
	void takesTheProxysIdOfARequest() {
		assertThat(Raw.get(this.api.url(), "/", HOST, "X-Request-Id: 0af7651916cd43dd"))
			.contains("X-Request-Id: 0af7651916cd43dd");
	}

	@ParameterizedTest
	@ValueSource(strings = { "short", "has a space in it", "${jndi:ldap://x}", "aaaaaaaaa%0d%0a",
			"<script>alert</script>", "0123456789012345678901234567890123456789012345678901234567890123456789" })
	void makesAnIdWhereTheGivenOneIsNone(String id) {
		assertThat(Raw.get(this.api.url(), "/", HOST, "X-Request-Id: " + id))
			.containsPattern("X-Request-Id: [0-9a-f-]{36}\r")
			.doesNotContain(id);
	}

	@Test
	void endsARequestThatTakesTooLong() {
		try (Session session = this.driver.session(); Transaction other = session.beginTransaction()) {
			other.run("MATCH (s:Settings) SET s.held = true").consume();
			String answer = this.api.ask(this.api.basic("admin", Api.PASSWORD),
					"mutation { updateSettings(input: {defaultLanguage: \"pl\"}) { settings { defaultLanguage } } }",
					Map.of(), "en")
				.toString();
			assertThat(answer).contains("TIMED_OUT", "A request has 1 seconds").doesNotContain("INTERNAL_ERROR");
			other.rollback();
		}
		assertThat(this.driver.executableQuery("MATCH (s:Settings) RETURN s.defaultLanguage AS language")
			.execute()
			.records()
			.getFirst()
			.get("language")
			.asString()).isEqualTo("en");
	}

}
