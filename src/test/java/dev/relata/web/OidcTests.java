package dev.relata.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.relata.access.OidcUsers;
import dev.relata.access.People;
import dev.relata.access.TokenSignIn;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;

/** Signing in with what an OpenID provider has signed, a real one. */
@RelataTest
@DirtiesContext
class OidcTests {

	private static final Issuer ISSUER = new Issuer();

	@Autowired
	private Api api;

	@Autowired
	private People people;

	@DynamicPropertySource
	static void provider(DynamicPropertyRegistry properties) {
		properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::url);
		properties.add("spring.security.oauth2.resourceserver.jwt.audiences", () -> "relata");
		properties.add("relata.oidc.groups-claim", () -> "groups");
		ISSUER.welcome(properties);
	}

	@AfterAll
	static void stop() {
		ISSUER.close();
	}

	@Test
	void makesAUserOnFirstSightWhoHasNoPassword() {
		RestClient robot = bearer(ISSUER.token("robot"));
		Answer who = this.api.ask(robot, "{ viewer { name roles } }", Map.of(), "en");
		assertThat(who.text("viewer.name")).isEqualTo("robot");
		assertThat(who.texts("viewer.roles[*]")).containsExactly("USER");
		assertThat(status(robot, "/graphql/schema")).isEqualTo(200);
		assertThat(status(robot, "/import/imp_0")).isEqualTo(404);
		assertThat(status(robot, "/actuator/prometheus")).isEqualTo(403);
		assertThat(this.api.ask("{ users { name } }").texts("users[*].name")).containsExactly("admin", "robot");
		assertThat(status(this.api.basic("robot", ""), "/graphql/schema")).isEqualTo(401);
		assertThat(status(this.api.basic("robot", "null"), "/graphql/schema")).isEqualTo(401);
	}

	@Test
	void putsTheUserIntoTheGroupsThatTheProviderNamesAndRelataHas() {
		this.api.ask(
				"mutation { sales: createGroup(input: {name: \"Sales\"}) { group { id } } other: createGroup(input: {name: \"Other\"}) { group { id } } }");
		status(bearer(ISSUER.token("robot")), "/graphql/schema");
		assertThat(groupsOf("robot")).containsExactly("Sales");
	}

	@Test
	void findsAUserWhoIsThereAndTakesTheRolesFromRelata() {
		this.people.add("anna", "user-under-test");
		String id = this.api.ask("{ users { id name } }").texts("users[?(@.name == 'anna')].id").getFirst();
		update(id, "roles: [ADMIN]");
		RestClient anna = bearer(ISSUER.token("anna"));
		assertThat(status(anna, "/actuator/prometheus")).isEqualTo(200);
		update(id, "disabled: true");
		assertThat(status(anna, "/graphql/schema")).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "stranger", "expired", "nameless", "Relata" })
	void refusesATokenForAnotherApplicationOneThatExpiredAndOneThatNamesNobody(String client) {
		assertThat(status(bearer(ISSUER.token(client)), "/graphql/schema")).isEqualTo(401);
		assertThat(this.api.ask("{ users { name } }").texts("users[*].name")).containsExactly("admin");
	}

	@Test
	void refusesAnotherIssuer() {
		assertThat(status(bearer(ISSUER.token("/elsewhere", "robot")), "/graphql/schema")).as("with the same keys")
			.isEqualTo(401);
		try (Issuer other = new Issuer()) {
			assertThat(status(bearer(other.token("robot")), "/graphql/schema")).isEqualTo(401);
		}
	}

	@Test
	void refusesWhatTheProviderDidNotSign() {
		String[] parts = ISSUER.token("robot").split("\\.", -1);
		String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
		String forged = base64(claims.replace("\"robot\"", "\"admin\""));
		assertThat(status(bearer(parts[0] + "." + forged + "." + parts[2]), "/graphql/schema")).isEqualTo(401);
		assertThat(status(bearer(base64("{\"alg\":\"none\"}") + "." + forged + "."), "/graphql/schema")).isEqualTo(401);
		assertThat(status(bearer("x.y.z"), "/graphql/schema")).isEqualTo(401);
		assertThat(status(bearer(String.join(".", List.of(parts))), "/graphql/schema")).isEqualTo(200);
	}

	@Test
	void leavesTheOtherWaysOpen() {
		String token = this.api.ask("mutation { createToken(input: {name: \"script\"}) { token } }")
			.text("createToken.token");
		assertThat(status(bearer(token), "/actuator/prometheus")).isEqualTo(200);
		assertThat(status(bearer("relata_0"), "/graphql/schema")).isEqualTo(401);
		assertThat(status(this.api.basic("admin", Api.PASSWORD), "/graphql/schema")).isEqualTo(200);
	}

	@Test
	void beginsASessionForWhoeverComesBackFromTheProvider() {
		RestClient browser = this.api.anonymous();
		ResponseEntity<Void> end = signInAtProvider(browser);
		assertThat(end.getStatusCode().value()).isEqualTo(302);
		assertThat(String.valueOf(end.getHeaders().getLocation())).endsWith("/?signed-in");
		RestClient page = browser.mutate().defaultHeader(HttpHeaders.COOKIE, session(end)).build();
		assertThat(status(page, "/graphql/schema")).isEqualTo(200);
		assertThat(status(page, "/actuator/prometheus")).isEqualTo(403);
		assertThat(this.api.ask("{ users { name } }").texts("users[*].name")).containsExactly("admin", "zofia");
	}

	@Test
	void letsNobodyInWhoIsDisabledAndLeadsBackToThePage() {
		this.people.add("zofia", "user-under-test");
		update(this.api.ask("{ users { id name } }").texts("users[?(@.name == 'zofia')].id").getFirst(),
				"disabled: true");
		RestClient browser = this.api.anonymous();
		ResponseEntity<Void> end = signInAtProvider(browser);
		assertThat(String.valueOf(end.getHeaders().getLocation())).endsWith("/?not-signed-in");
		RestClient page = browser.mutate().defaultHeader(HttpHeaders.COOKIE, session(end)).build();
		assertThat(status(page, "/graphql/schema")).isEqualTo(401);
	}

	@Test
	void tellsStrangersWhereTheyCanSignIn() {
		assertThat(this.api.anonymous().get().uri("/login/providers").retrieve().body(String.class))
			.isEqualTo("[{\"name\":\"company\",\"href\":\"/oauth2/authorization/company\"}]");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "error=access_denied&error_description=no%0D%0Aentry&state=x", "code=made-up&state=x", "" })
	void leadsToThePageWhomTheProviderDidNotLetIn(String answer) {
		RestClient browser = this.api.anonymous();
		ResponseEntity<Void> end = browser.get()
			.uri(URI.create(this.api.url() + "/login/oauth2/code/company?" + answer))
			.retrieve()
			.toBodilessEntity();
		assertThat(end.getStatusCode().value()).isEqualTo(302);
		assertThat(String.valueOf(end.getHeaders().getLocation())).endsWith("/?not-signed-in");
		assertThat(status(browser, "/graphql/schema")).isEqualTo(401);
	}

	@Test
	void needsToKnowWhatTheProviderCallsRelata() {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("decoder", mock(JwtDecoder.class));
		beans.addBean("properties", new OAuth2ResourceServerProperties());
		assertThatIllegalStateException()
			.isThrownBy(() -> new BearerSignIn(mock(TokenSignIn.class), mock(OidcUsers.class),
					beans.getBeanProvider(JwtDecoder.class),
					beans.getBeanProvider(OAuth2ResourceServerProperties.class)))
			.withMessageContaining("spring.security.oauth2.resourceserver.jwt.audiences");
	}

	/** As zofia, whom the provider knows. */
	private ResponseEntity<Void> signInAtProvider(RestClient browser) {
		ISSUER.knowPage(this.api.url() + "/login/oauth2/code/company");
		ResponseEntity<Void> start = browser.get().uri("/oauth2/authorization/company").retrieve().toBodilessEntity();
		assertThat(start.getStatusCode().value()).isEqualTo(302);
		ResponseEntity<Void> provider = RestClient.create()
			.get()
			.uri(Objects.requireNonNull(start.getHeaders().getLocation()))
			.headers((headers) -> headers.setBasicAuth("zofia", "zofia-at-the-provider"))
			.accept(org.springframework.http.MediaType.TEXT_HTML)
			.retrieve()
			.toBodilessEntity();
		URI back = Objects.requireNonNull(provider.getHeaders().getLocation());
		assertThat(back.toString()).startsWith(this.api.url() + "/login/oauth2/code/company?code=");
		return browser.get().uri(back).header(HttpHeaders.COOKIE, session(start)).retrieve().toBodilessEntity();
	}

	private List<String> groupsOf(String name) {
		return this.api.ask("{ users { name groups { name } } }")
			.texts("users[?(@.name == '%s')].groups[*].name".formatted(name));
	}

	private void update(String id, String changes) {
		this.api.ask(
				"mutation($id: ID!) { updateUser(input: {id: $id, %s}) { userErrors { code } } }".formatted(changes),
				Map.of("id", id));
	}

	private RestClient bearer(String token) {
		return this.api.anonymous().mutate().defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token).build();
	}

	private static String session(ResponseEntity<?> answer) {
		return answer.getHeaders()
			.getOrDefault(HttpHeaders.SET_COOKIE, List.of())
			.stream()
			.filter((cookie) -> cookie.startsWith("JSESSIONID="))
			.map((cookie) -> cookie.split(";", 2)[0])
			.findFirst()
			.orElseThrow();
	}

	private static String base64(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private static int status(RestClient client, String path) {
		return client.get().uri(path).retrieve().toBodilessEntity().getStatusCode().value();
	}

}
