package dev.relata.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/** What browsers are told, and what other sites can do through them: nothing. */
@RelataTest
class BrowserTests {

	@Autowired
	private Api api;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/graphql", "/docs/api.md", "/nowhere", "/actuator/health" })
	void tellsBrowsersToKeepToThemselves(String path) {
		HttpHeaders headers = this.api.anonymous().get().uri(path).retrieve().toBodilessEntity().getHeaders();
		assertThat(headers.getFirst("Content-Security-Policy"))
			.contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'",
					"base-uri 'none'")
			.doesNotContain("unsafe", "*", "http:", "data:");
		assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(headers.getFirst("X-Frame-Options")).isEqualTo("DENY");
		assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("same-origin");
		assertThat(headers.getFirst("Permissions-Policy")).contains("camera=()", "geolocation=()");
		assertThat(headers.getFirst("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
		assertThat(headers.getFirst("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
		assertThat(headers.getFirst("Strict-Transport-Security")).as("without TLS").isNull();
		assertThat(headers.getFirst("Server")).isNull();
	}

	@Test
	void hasNothingInItsPageThatThePolicyForbids() {
		String page = this.api.anonymous().get().uri("/").retrieve().body(String.class);
		assertThat(page).doesNotContainPattern("<script(?![^>]*src=)")
			.doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|javascript:")
			.doesNotContainPattern("(src|href)=\"(https?:)?//");
	}

	@Test
	void hasNothingInItsScriptsThatThePolicyForbids() throws IOException {
		Resource[] scripts = new PathMatchingResourcePatternResolver().getResources("classpath:static/**/*.js");
		assertThat(scripts).hasSizeGreaterThan(20).allSatisfy((script) -> {
			assertThat(script.getContentAsString(StandardCharsets.UTF_8)).as(script.getFilename())
				.doesNotContainPattern(
						"innerHTML *=|unsafeHTML|eval\\(|Function\\(|document\\.write|\\sstyle=|javascript:")
				.doesNotContainPattern("from '(https?:)?//");
		});
	}

	@Test
	void setsCookiesForThisSiteAlone() {
		List<String> cookies = this.api.anonymous()
			.get()
			.uri("/")
			.retrieve()
			.toBodilessEntity()
			.getHeaders()
			.getOrDefault(HttpHeaders.SET_COOKIE, List.of());
		assertThat(cookies).isNotEmpty().allMatch((cookie) -> cookie.contains("SameSite=Lax"));
	}

	@ParameterizedTest
	@CsvSource({ "localhost, 200", "LOCALHOST:8080, 200", "127.0.0.1:1, 200", "[::1], 200", "[::1]:8080, 200",
			"evil.example, 421", "localhost.evil.example, 421", "127.0.0.1.nip.io:8080, 421", "10.0.0.1, 421",
			"169.254.169.254, 421" })
	void answersUnderItsOwnNamesOnly(String host, int status) {
		assertThat(Raw.get(this.api.url(), "/", "Host: " + host)).startsWith("HTTP/1.1 " + status + " ");
		assertThat(Raw.get(this.api.url(), "/graphql/schema", "Host: " + host, Raw.authorization()))
			.startsWith("HTTP/1.1 " + status + " ");
	}

	@Test
	void goesByTheNameThatTheBrowserSent() {
		assertThat(Raw.get(this.api.url(), "/", "Host: evil.example", "X-Forwarded-Host: localhost"))
			.startsWith("HTTP/1.1 421 ")
			.contains("RELATA_HOSTS")
			.doesNotContain("evil.example");
		assertThat(Raw.get(this.api.url(), "/actuator/health/liveness", "Host: 10.1.2.3")).startsWith("HTTP/1.1 200 ");
	}

	@Test
	void tellsOtherSitesNothing() {
		String answer = Raw.ask(this.api.url(), "OPTIONS /graphql", "Host: localhost", "Origin: https://evil.example",
				"Access-Control-Request-Method: POST", "Access-Control-Request-Headers: authorization");
		assertThat(answer).doesNotContain("Access-Control-Allow");
		assertThat(Raw.get(this.api.url(), "/graphql/schema", "Host: localhost", "Origin: https://evil.example",
				Raw.authorization()))
			.doesNotContain("Access-Control-Allow");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example", "null", "http://localhost:1", "http://127.0.0.1" })
	void opensNoWebSocketForOtherSites(String origin) {
		String host = URI.create(this.api.url()).getAuthority();
		assertThat(Raw.handshake(this.api.url(), "Host: " + host, "Origin: " + origin)).isEqualTo("HTTP/1.1 403");
	}

	@Test
	void opensWebSocketsForItsOwnPagesAndForScripts() {
		String host = URI.create(this.api.url()).getAuthority();
		assertThat(Raw.handshake(this.api.url(), "Host: " + host, "Origin: " + this.api.url()))
			.isEqualTo("HTTP/1.1 101");
		assertThat(Raw.handshake(this.api.url(), "Host: " + host)).isEqualTo("HTTP/1.1 101");
		assertThat(Raw.handshake(this.api.url(), "Host: evil.example")).isEqualTo("HTTP/1.1 421");
	}

}
