package dev.relata.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import dev.relata.support.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Personal access tokens. */
@RelataTest
@ExtendWith(OutputCaptureExtension.class)
class TokenTests {

	private static final String PASSWORD = "user-under-test";

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private People people;

	@Autowired
	private Driver driver;

	@Autowired
	private StatementCounter statements;

	private RestClient anna = RestClient.create();

	@BeforeEach
	void aUser() {
		this.people.add("anna", PASSWORD);
		this.anna = this.api.signIn("anna", PASSWORD);
	}

	@Test
	void letTheirUserInEverywhere() {
		String token = create(this.anna, Map.of("name", "script")).text("createToken.token");
		assertThat(token).matches("relata_[0-9a-f]{64}");
		RestClient script = bearer(token);
		assertThat(this.api.ask(script, "{ viewer { name roles } }", Map.of(), "en").text("viewer.name"))
			.isEqualTo("anna");
		assertThat(get(script, "/graphql/schema")).isEqualTo(200);
		assertThat(get(script, "/import/imp_0")).isEqualTo(404);
		assertThat(get(script, "/actuator/prometheus")).isEqualTo(403);
		String admins = create(this.api.session(), Map.of("name", "metrics")).text("createToken.token");
		assertThat(get(bearer(admins), "/actuator/prometheus")).isEqualTo(200);
		assertThat(script.get().uri("/graphql/schema").retrieve().toBodilessEntity().getHeaders().get("Set-Cookie"))
			.as("no session is begun")
			.satisfiesAnyOf((cookies) -> assertThat(cookies).isNull(),
					(cookies) -> assertThat(cookies).noneMatch((cookie) -> cookie.startsWith("JSESSIONID")));
	}

	@Test
	void letTheirUserListen() throws IOException, InterruptedException {
		String company = this.account.company("Młyn");
		String token = create(this.anna, Map.of("name", "listener")).text("createToken.token");
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpRequest listening = HttpRequest.newBuilder(URI.create(this.api.url() + "/graphql"))
				.header("Authorization", "Bearer " + token)
				.header("Content-Type", "application/json")
				.header("Accept", "text/event-stream")
				.timeout(Duration.ofSeconds(20))
				.POST(HttpRequest.BodyPublishers
					.ofString("{\"query\": \"subscription { relationChanged(profileId: \\\"%s\\\") { kind } }\"}"
						.formatted(company)))
				.build();
			HttpResponse<java.io.InputStream> events = client.send(listening,
					HttpResponse.BodyHandlers.ofInputStream());
			assertThat(events.statusCode()).isEqualTo(200);
			events.body().close();
			assertThat(socket(client, "Bearer " + token).sendClose(WebSocket.NORMAL_CLOSURE, "").join()).isNotNull();
			assertThatExceptionOfType(CompletionException.class)
				.isThrownBy(() -> socket(client, "Bearer relata_" + "0".repeat(64)));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "relata_0", "", "x", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9." })
	void areRefusedWhereTheyAreNone(String token) {
		assertThat(get(bearer(token), "/graphql/schema")).isEqualTo(401);
		assertThat(get(bearer(token), "/actuator/prometheus")).isEqualTo(401);
		assertThat(get(bearer(token), "/import/imp_0")).isEqualTo(401);
	}

	@Test
	void areRefusedOnceTheyAreRevoked() {
		Answer made = create(this.anna, Map.of("name", "script"));
		RestClient script = bearer(made.text("createToken.token"));
		assertThat(get(script, "/graphql/schema")).isEqualTo(200);
		Answer revoked = revoke(this.anna, made.text("createToken.id"));
		assertThat(revoked.text("revokeToken.deletedId")).isEqualTo(made.text("createToken.id"));
		assertThat(get(script, "/graphql/schema")).isEqualTo(401);
		assertThat(revoke(this.anna, made.text("createToken.id")).problems("revokeToken"))
			.containsExactly("TOKEN_NOT_FOUND");
	}

	@Test
	void areRevokedByTheirUserOrAnAdministrator() {
		this.people.add("piotr", PASSWORD);
		Answer made = create(this.anna, Map.of("name", "script"));
		String id = made.text("createToken.id");
		assertThat(revoke(this.api.basic("piotr", PASSWORD), id).problems("revokeToken"))
			.containsExactly("TOKEN_NOT_FOUND");
		assertThat(get(bearer(made.text("createToken.token")), "/graphql/schema")).isEqualTo(200);
		assertThat(revoke(this.api.session(), id).problems("revokeToken")).isEmpty();
		assertThat(get(bearer(made.text("createToken.token")), "/graphql/schema")).isEqualTo(401);
	}

	@Test
	void areRefusedOnceTheyExpire() {
		Answer made = create(this.anna, Map.of("name", "short", "expiresAt", soon(Duration.ofHours(1))));
		RestClient script = bearer(made.text("createToken.token"));
		assertThat(get(script, "/graphql/schema")).isEqualTo(200);
		this.driver.executableQuery("MATCH (t:Token {id: $id}) SET t.expiresAt = datetime() - duration({seconds: 1})")
			.withParameters(Map.of("id", made.text("createToken.id")))
			.execute();
		assertThat(get(script, "/graphql/schema")).isEqualTo(401);
	}

	@Test
	void expireWithinAYearAndAfterNinetyDaysUnlessSaid() {
		assertThat(create(this.anna, Map.of("name", "x", "expiresAt", soon(Duration.ofSeconds(-1))))
			.problems("createToken")).containsExactly("EXPIRES_IN_THE_PAST");
		assertThat(
				create(this.anna, Map.of("name", "x", "expiresAt", soon(Duration.ofDays(367)))).problems("createToken"))
			.containsExactly("EXPIRES_TOO_LATE");
		assertThat(
				create(this.anna, Map.of("name", "x", "expiresAt", soon(Duration.ofDays(364)))).problems("createToken"))
			.isEmpty();
		assertThat(create(this.anna, Map.of("name", " ")).problems("createToken")).containsExactly("NAME_BLANK");
		create(this.anna, Map.of("name", "usual"));
		OffsetDateTime usual = OffsetDateTime
			.parse(this.api.ask(this.anna, "{ viewer { tokens { name expiresAt } } }", Map.of(), "en")
				.text("viewer.tokens[0].expiresAt"));
		assertThat(usual).isBetween(OffsetDateTime.now(ZoneOffset.UTC).plusDays(89),
				OffsetDateTime.now(ZoneOffset.UTC).plusDays(90));
	}

	@Test
	void holdForAsLongAsTheirUserDoes() {
		RestClient script = bearer(create(this.anna, Map.of("name", "script")).text("createToken.token"));
		update("disabled: true");
		assertThat(get(script, "/graphql/schema")).isEqualTo(401);
		update("disabled: false");
		assertThat(get(script, "/graphql/schema")).isEqualTo(200);
		update("password: \"another-one\"");
		assertThat(get(script, "/graphql/schema")).isEqualTo(401);
	}

	@Test
	void endWhenTheirUserChangesThePassword() {
		RestClient script = bearer(create(this.anna, Map.of("name", "script")).text("createToken.token"));
		this.api.ask(this.anna, """
				mutation {
					changePassword(input: {oldPassword: "%s", newPassword: "another-one"}) { userErrors { code } }
				}""".formatted(PASSWORD), Map.of(), "en");
		assertThat(get(script, "/graphql/schema")).isEqualTo(401);
		assertThat(tokens(this.anna)).isEmpty();
	}

	@Test
	void areListedForTheirUserAlone() {
		String id = create(this.anna, Map.of("name", "script")).text("createToken.id");
		Answer listed = this.api.ask(this.anna, "{ viewer { tokens { id name createdAt expiresAt lastUsedAt } } }",
				Map.of(), "en");
		assertThat(listed.texts("viewer.tokens[*].id")).containsExactly(id);
		assertThat(listed.at("viewer.tokens[0].lastUsedAt")).isNull();
		assertThat(tokens(this.api.session())).isEmpty();
	}

	@Test
	void noteOnceAnHourThatTheyWereUsed() {
		RestClient script = bearer(create(this.anna, Map.of("name", "script")).text("createToken.token"));
		get(script, "/graphql/schema");
		String used = this.api.ask(this.anna, "{ viewer { tokens { lastUsedAt } } }", Map.of(), "en")
			.text("viewer.tokens[0].lastUsedAt");
		assertThat(this.statements.count(() -> get(script, "/graphql/schema"))).isEqualTo(1);
		assertThat(this.api.ask(this.anna, "{ viewer { tokens { lastUsedAt } } }", Map.of(), "en")
			.text("viewer.tokens[0].lastUsedAt")).isEqualTo(used);
		this.driver.executableQuery("MATCH (t:Token) SET t.lastUsedAt = t.lastUsedAt - duration('PT1H1S')").execute();
		get(script, "/graphql/schema");
		assertThat(this.api.ask(this.anna, "{ viewer { tokens { lastUsedAt } } }", Map.of(), "en")
			.text("viewer.tokens[0].lastUsedAt")).isGreaterThan(used);
	}

	@Test
	void areFiftyAtTheMost() {
		for (int number = 0; number < 50; number++) {
			assertThat(create(this.anna, Map.of("name", "script " + number)).problems("createToken")).isEmpty();
		}
		assertThat(create(this.anna, Map.of("name", "one more")).problems("createToken"))
			.containsExactly("TOO_MANY_TOKENS");
		revoke(this.anna, tokens(this.anna).getFirst());
		assertThat(create(this.anna, Map.of("name", "one more")).problems("createToken")).isEmpty();
	}

	@Test
	void makeNoOthers() {
		RestClient script = bearer(create(this.anna, Map.of("name", "script")).text("createToken.token"));
		assertThat(create(script, Map.of("name", "longer")).problems("createToken")).containsExactly("NOT_BY_TOKEN");
	}

	@Test
	void areKeptAsAHashAndNotTold(CapturedOutput output) {
		String token = create(this.anna, Map.of("name", "script")).text("createToken.token");
		get(bearer(token), "/graphql/schema");
		Map<String, Object> kept = this.driver.executableQuery("MATCH (t:Token) RETURN t")
			.execute()
			.records()
			.getFirst()
			.get("t")
			.asMap();
		assertThat(kept.toString()).doesNotContain(token).doesNotContain(token.substring("relata_".length()));
		assertThat(output.getAll()).contains("anna made the token tok_").doesNotContain(token);
	}

	private WebSocket socket(HttpClient client, String authorization) {
		return client.newWebSocketBuilder()
			.header("Authorization", authorization)
			.subprotocols("graphql-transport-ws")
			.buildAsync(URI.create(this.api.url().replace("http:", "ws:") + "/graphql"), new WebSocket.Listener() {
			})
			.join();
	}

	private Answer create(RestClient client, Map<String, ?> input) {
		return this.api.ask(client, """
				mutation($input: CreateTokenInput!) {
					createToken(input: $input) { id token userErrors { code field } }
				}""", Map.of("input", new HashMap<>(input)), "en");
	}

	private Answer revoke(RestClient client, String id) {
		return this.api.ask(client,
				"mutation($id: ID!) { revokeToken(input: {id: $id}) { deletedId affected userErrors { code } } }",
				Map.of("id", id), "en");
	}

	private List<String> tokens(RestClient client) {
		return this.api.ask(client, "{ viewer { tokens { id } } }", Map.of(), "en").texts("viewer.tokens[*].id");
	}

	private void update(String changes) {
		String id = this.api.ask("{ users { id name } }").texts("users[?(@.name == 'anna')].id").getFirst();
		this.api.ask(
				"mutation($id: ID!) { updateUser(input: {id: $id, %s}) { userErrors { code } } }".formatted(changes),
				Map.of("id", id));
	}

	private RestClient bearer(String token) {
		return this.api.anonymous()
			.mutate()
			.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
			.defaultHeader(HttpHeaders.ACCEPT, MediaType.ALL_VALUE)
			.build();
	}

	private static String soon(Duration after) {
		return OffsetDateTime.now(ZoneOffset.UTC).plus(after).toString();
	}

	private static int get(RestClient client, String path) {
		return client.get().uri(path).retrieve().toBodilessEntity().getStatusCode().value();
	}

}
