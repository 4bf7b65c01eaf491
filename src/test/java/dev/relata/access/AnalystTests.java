package dev.relata.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.relata.embedded.EmbeddedServer;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Analysts at the embedded database's own door; and clients behind a proxy, as both take
 * an application that is set up otherwise.
 */
@RelataTest
@DirtiesContext
@DisabledIfSystemProperty(named = "neo4j", matches = "container")
class AnalystTests {

	private static final Config AT_ONCE = Config.builder().withMaxTransactionRetryTime(0, TimeUnit.SECONDS).build();

	private static final int PORT = EmbeddedServer.freePort();

	@Autowired
	private Api api;

	@DynamicPropertySource
	static void open(DynamicPropertyRegistry properties) {
		properties.add("relata.bolt-port", () -> PORT);
		properties.add("server.forward-headers-strategy", () -> "native");
	}

	@Test
	void signInWithTheNameAndPasswordThatTheyHaveInRelata() {
		String id = create("anna", "first-password", "USER", "ANALYST");
		assertThat(reads("anna", "first-password")).isTrue();
		this.api.ask(this.api.basic("anna", "first-password"), """
				mutation {
					changePassword(input: {oldPassword: "first-password", newPassword: "second-password"}) {
						userErrors { code }
					}
				}""", Map.of(), "en");
		assertThat(reads("anna", "first-password")).isFalse();
		assertThat(reads("anna", "second-password")).isTrue();
		update(id, Map.of("password", "third-password"));
		assertThat(reads("anna", "second-password")).isFalse();
		assertThat(reads("anna", "third-password")).isTrue();
	}

	@Test
	void areOutOnceTheyAreDisabledOrLoseTheRole() {
		String id = create("anna", "first-password", "ANALYST");
		try (Driver open = GraphDatabase.driver("bolt://127.0.0.1:" + PORT, AuthTokens.basic("anna", "first-password"),
				AT_ONCE)) {
			open.executableQuery("RETURN 1").execute();
			update(id, Map.of("disabled", true));
			assertThat(reads(open)).as("over a connection that was open").isFalse();
		}
		assertThat(reads("anna", "first-password")).isFalse();
		update(id, Map.of("disabled", false));
		assertThat(reads("anna", "first-password")).as("the password is not known").isFalse();
		update(id, Map.of("password", "first-password"));
		assertThat(reads("anna", "first-password")).isTrue();
		update(id, Map.of("roles", List.of("USER")));
		assertThat(reads("anna", "first-password")).isFalse();
	}

	@Test
	void areInOnceThePasswordIsSetAfterTheRole() {
		String id = create("anna", "first-password", "USER");
		assertThat(reads("anna", "first-password")).isFalse();
		update(id, Map.of("roles", List.of("ANALYST")));
		assertThat(reads("anna", "first-password")).isFalse();
		update(id, Map.of("password", "second-password"));
		assertThat(reads("anna", "second-password")).isTrue();
		update(id, Map.of("password", "third-password", "disabled", true));
		assertThat(reads("anna", "third-password")).isFalse();
	}

	@Test
	void haveNamesThatTheDatabaseTakes() {
		assertThat(made("Łucja", "first-password", "ANALYST").problems("createUser"))
			.containsExactly("NAME_NOT_FOR_ANALYSTS");
		String id = create("Łucja", "first-password", "USER");
		assertThat(update(id, Map.of("roles", List.of("ANALYST"))).problems("updateUser"))
			.containsExactly("NAME_NOT_FOR_ANALYSTS");
	}

	@Test
	void areNotMadeOfAdministratorsWhoStayAsTheyAre() {
		assertThat(reads("admin", Api.PASSWORD)).isTrue();
		String other = create("other", "first-password", "ADMIN");
		assertThat(reads("other", "first-password")).isFalse();
		update(other, Map.of("disabled", true));
		assertThat(reads("admin", Api.PASSWORD)).isTrue();
	}

	@Test
	void areNotMadeWhereSomethingIsRefused() {
		assertThat(this.api
			.ask("""
					mutation {
						createUser(input: {name: "anna", password: "first-password", roles: [ANALYST], groupIds: ["grp_0"]}) {
							userErrors { code }
						}
					}""")
			.problems("createUser")).containsExactly("GROUP_NOT_FOUND");
		assertThat(reads("anna", "first-password")).isFalse();
	}

	@Test
	void countAttemptsForTheClientThatTheProxyNames() {
		create("anna", "first-password", "USER");
		for (int attempt = 0; attempt < 10; attempt++) {
			assertThat(status(behindProxy("203.0.113.7", "wrong-password")).value()).isEqualTo(401);
		}
		assertThat(status(behindProxy("203.0.113.7", "first-password")).value()).isEqualTo(429);
		assertThat(status(behindProxy("203.0.113.8", "first-password")).value()).isEqualTo(200);
		for (int attempt = 0; attempt < 10; attempt++) {
			status(behindProxy("2001:db8::" + attempt, "wrong-password"));
		}
		assertThat(status(behindProxy("2001:db8::ffff", "first-password")).value()).as("the same network")
			.isEqualTo(429);
		assertThat(status(behindProxy("2001:db8:0:1::1", "first-password")).value()).as("another network")
			.isEqualTo(200);
	}

	private RestClient behindProxy(String client, String password) {
		return this.api.basic("anna", password).mutate().defaultHeader("X-Forwarded-For", client).build();
	}

	private static HttpStatusCode status(RestClient client) {
		return client.get().uri("/graphql/schema").retrieve().toBodilessEntity().getStatusCode();
	}

	private Answer made(String name, String password, String... roles) {
		return this.api.ask("""
				mutation($input: CreateUserInput!) {
					createUser(input: $input) { user { id } userErrors { code } }
				}""", Map.of("input", Map.of("name", name, "password", password, "roles", List.of(roles))));
	}

	private String create(String name, String password, String... roles) {
		return made(name, password, roles).text("createUser.user.id");
	}

	private Answer update(String id, Map<String, ?> changes) {
		Map<String, Object> input = new HashMap<>(changes);
		input.put("id", id);
		return this.api.ask("""
				mutation($input: UpdateUserInput!) {
					updateUser(input: $input) { user { id } userErrors { code } }
				}""", Map.of("input", input));
	}

	private static boolean reads(String name, String password) {
		try (Driver driver = GraphDatabase.driver("bolt://127.0.0.1:" + PORT, AuthTokens.basic(name, password),
				AT_ONCE)) {
			return reads(driver);
		}
	}

	private static boolean reads(Driver driver) {
		try {
			return driver.executableQuery("MATCH (s:Settings) RETURN s").execute().records().size() == 1;
		}
		catch (Neo4jException ex) {
			return false;
		}
	}

}
