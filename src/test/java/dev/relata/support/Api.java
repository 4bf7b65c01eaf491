package dev.relata.support;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/**
 * A client of the application under test: the administrator, signed in with a session as
 * the page is.
 */
@TestComponent
public class Api {

	/** The administrator's password, as in {@code application-test.yml}. */
	public static final String PASSWORD = "admin-under-test";

	private static final String CSRF_COOKIE = "XSRF-TOKEN";

	private final ApplicationContext context;

	private @Nullable RestClient session;

	Api(ApplicationContext context) {
		this.context = context;
	}

	/** Asks in English. */
	public Answer ask(String document, Map<String, ?> variables) {
		return ask(document, variables, "en");
	}

	/** Asks in a language. */
	public Answer ask(String document, Map<String, ?> variables, String language) {
		return ask(session(), document, variables, language);
	}

	/** Asks as another client. */
	public Answer ask(RestClient client, String document, Map<String, ?> variables, String language) {
		String body = Objects.requireNonNull(client.post()
			.uri("/graphql")
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.ACCEPT_LANGUAGE, language)
			.body(Map.of("query", document, "variables", variables))
			.retrieve()
			.body(String.class));
		return new Answer(body);
	}

	/** Asks without variables. */
	public Answer ask(String document) {
		return ask(document, Map.of());
	}

	/** The address of the application, as {@code http://127.0.0.1:4711}. */
	public String url() {
		int port = Objects.requireNonNull(((WebServerApplicationContext) this.context).getWebServer()).getPort();
		return "http://127.0.0.1:" + port;
	}

	/** A client that is nobody. */
	public RestClient anonymous() {
		return RestClient.builder().baseUrl(url()).defaultStatusHandler((status) -> true, (request, response) -> {
		}).build();
	}

	/** A client that sends a name and a password along with each request. */
	public RestClient basic(String name, String password) {
		return anonymous().mutate()
			.defaultHeaders((headers) -> headers.setBasicAuth(name, password, StandardCharsets.UTF_8))
			.build();
	}

	/** A client with a session of the administrator's. */
	public synchronized RestClient session() {
		if (this.session == null) {
			this.session = signIn("admin", PASSWORD);
		}
		return this.session;
	}

	/** A client with a session and a CSRF token, as the page is. */
	public RestClient signIn(String name, String password) {
		RestClient stranger = anonymous();
		String token = cookie(stranger.get().uri("/").retrieve().toBodilessEntity(), CSRF_COOKIE);
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("username", name);
		form.add("password", password);
		ResponseEntity<Void> signedIn = stranger.post()
			.uri("/login")
			.header(HttpHeaders.COOKIE, CSRF_COOKIE + "=" + token)
			.header("X-XSRF-TOKEN", token)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(form)
			.retrieve()
			.toBodilessEntity();
		String session = cookie(signedIn, "JSESSIONID");
		return stranger.mutate()
			.defaultHeader(HttpHeaders.COOKIE, "JSESSIONID=" + session + "; " + CSRF_COOKIE + "=" + token)
			.defaultHeader("X-XSRF-TOKEN", token)
			.build();
	}

	private static String cookie(ResponseEntity<?> response, String name) {
		return response.getHeaders()
			.getOrDefault(HttpHeaders.SET_COOKIE, java.util.List.of())
			.stream()
			.filter((cookie) -> cookie.startsWith(name + "="))
			.map((cookie) -> cookie.substring(name.length() + 1).split(";", 2)[0])
			.filter((value) -> !value.isEmpty())
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No cookie " + name + " in " + response));
	}

}
