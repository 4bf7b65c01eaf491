package dev.relata.web;

import java.net.InetAddress;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import dev.relata.access.People;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.AtOnce;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who guesses at passwords has to wait. */
@RelataTest
@ExtendWith(OutputCaptureExtension.class)
class AttemptsTests {

	private static final String PASSWORD = "user-under-test";

	@Autowired
	private Api api;

	@Autowired
	private People people;

	@BeforeEach
	void users() {
		this.people.add("anna", PASSWORD);
		this.people.add("piotr", PASSWORD);
	}

	@Test
	void areRefusedAfterTenFailuresEvenWithTheRightPassword(CapturedOutput output) {
		RestClient place = from("127.0.0.11");
		for (int attempt = 0; attempt < 10; attempt++) {
			assertThat(basic(place, "anna", "wrong-password").getStatusCode().value()).isEqualTo(401);
		}
		ResponseEntity<String> refused = basic(place, "anna", PASSWORD);
		assertThat(refused.getStatusCode().value()).isEqualTo(429);
		assertThat(Integer.parseInt(String.valueOf(refused.getHeaders().getFirst(HttpHeaders.RETRY_AFTER))))
			.isBetween(800, 900);
		ResponseEntity<String> form = form(place, "anna", PASSWORD);
		assertThat(form.getStatusCode().value()).isEqualTo(429);
		assertThat(form.getHeaders().containsHeader(HttpHeaders.RETRY_AFTER)).isTrue();
		assertThat(basic(place, "piotr", PASSWORD).getStatusCode().value()).as("another user").isEqualTo(200);
		assertThat(basic(from("127.0.0.12"), "anna", PASSWORD).getStatusCode().value()).as("another address")
			.isEqualTo(200);
		assertThat(output.getAll()
			.split(Pattern.quote("Signing in as anna from 127.0.0.11 is refused for up to PT15M"), -1)).hasSize(2);
	}

	@Test
	void countWhatFailsInAForm() {
		RestClient place = from("127.0.0.13");
		for (int attempt = 0; attempt < 10; attempt++) {
			assertThat(form(place, "anna", "wrong-password").getStatusCode().value()).isEqualTo(401);
		}
		assertThat(form(place, "anna", PASSWORD).getStatusCode().value()).isEqualTo(429);
		assertThat(basic(place, "anna", PASSWORD).getStatusCode().value()).isEqualTo(429);
	}

	@Test
	void startAnewOnceSomebodySignsIn() {
		RestClient place = from("127.0.0.14");
		for (int round = 0; round < 2; round++) {
			for (int attempt = 0; attempt < 9; attempt++) {
				basic(place, "anna", "wrong-password");
			}
			assertThat(basic(place, "anna", PASSWORD).getStatusCode().value()).isEqualTo(200);
		}
	}

	@Test
	void areNoMoreWhereTheyAreMadeAtOnce() {
		RestClient place = from("127.0.0.15");
		List<Integer> answers = AtOnce.each(24,
				(client) -> basic(place, "anna", "wrong-password").getStatusCode().value());
		assertThat(answers).filteredOn((status) -> status == 401).hasSize(10);
		assertThat(answers).filteredOn((status) -> status == 429).hasSize(14);
	}

	@Test
	void countForAnAddressWhateverTheName() {
		RestClient place = from("127.0.0.16");
		for (int attempt = 0; attempt < 30; attempt++) {
			assertThat(basic(place, "nobody" + attempt, "wrong-password").getStatusCode().value()).isEqualTo(401);
		}
		assertThat(basic(place, "anna", PASSWORD).getStatusCode().value()).isEqualTo(429);
		assertThat(basic(from("127.0.0.17"), "anna", PASSWORD).getStatusCode().value()).isEqualTo(200);
	}

	@Test
	void countForTheRealAddressWhateverAHeaderSays() {
		RestClient place = from("127.0.0.18");
		for (int attempt = 0; attempt < 10; attempt++) {
			RestClient elsewhere = place.mutate()
				.defaultHeader("X-Forwarded-For", "203.0.113." + attempt)
				.defaultHeader("Forwarded", "for=203.0.113." + attempt)
				.build();
			assertThat(basic(elsewhere, "anna", "wrong-password").getStatusCode().value()).isEqualTo(401);
		}
		assertThat(basic(place, "anna", PASSWORD).getStatusCode().value()).isEqualTo(429);
	}

	@Test
	void areAnsweredAlikeWhetherThereIsSuchAUserOrNot() {
		RestClient place = from("127.0.0.19");
		this.api.ask("""
				mutation { createUser(input: {name: "gone", password: "%s"}) { user { id } } }""".formatted(PASSWORD));
		String gone = this.api.ask("{ users { id name } }").texts("users[?(@.name == 'gone')].id").getFirst();
		this.api.ask("mutation($id: ID!) { updateUser(input: {id: $id, disabled: true}) { userErrors { code } } }",
				Map.of("id", gone));
		basic(place, "piotr", PASSWORD);
		long[][] times = new long[3][7];
		for (int attempt = 0; attempt < 7; attempt++) {
			int some = attempt;
			List<String> names = List.of("anna", "nobody", "gone");
			List<ResponseEntity<String>> answers = IntStream.range(0, 3).mapToObj((which) -> {
				long start = System.nanoTime();
				ResponseEntity<String> answer = basic(place, names.get(which), "wrong-password");
				times[which][some] = System.nanoTime() - start;
				return answer;
			}).toList();
			assertThat(answers).extracting((answer) -> answer.getStatusCode().value()).containsOnly(401);
			assertThat(answers).extracting(ResponseEntity::getBody).containsOnly("");
			assertThat(answers).extracting((answer) -> answer.getHeaders().headerNames())
				.containsOnly(answers.getFirst().getHeaders().headerNames());
		}
		List<Long> medians = Arrays.stream(times)
			.map((some) -> Arrays.stream(some).sorted().skip(3).findFirst())
			.map((median) -> median.orElseThrow())
			.toList();
		assertThat(medians.get(1)).as("nobody, in %s", medians).isGreaterThan(medians.get(0) / 2);
		assertThat(medians.get(2)).as("somebody disabled, in %s", medians).isGreaterThan(medians.get(0) / 2);
	}

	@Test
	void areCountedWhereSomebodyWhoFoundASessionGuesses() {
		RestClient session = this.api.signIn("anna", PASSWORD);
		for (int attempt = 0; attempt < 10; attempt++) {
			assertThat(changePassword(session, "wrong-password")).containsExactly("WRONG_PASSWORD");
		}
		assertThat(changePassword(session, PASSWORD)).containsExactly("TOO_MANY_GUESSES");
	}

	@Test
	void tellTheLogNoMoreThanCanBeReadThere(CapturedOutput output) {
		RestClient place = from("127.0.0.20");
		String name = "x\u0085\u2028y" + "z".repeat(200);
		for (int attempt = 0; attempt < 10; attempt++) {
			basic(place, name, "wrong-password");
		}
		assertThat(output.getAll()).contains("Signing in as x??y" + "z".repeat(96) + " from 127.0.0.20");
	}

	private List<String> changePassword(RestClient client, String old) {
		Answer answer = this.api.ask(client,
				"mutation($old: String!) { changePassword(input: {oldPassword: $old, newPassword: \"another-one\"}) { userErrors { code } } }",
				Map.of("old", old), "en");
		return answer.problems("changePassword");
	}

	private RestClient from(String address) {
		HttpClient client = HttpClient.newBuilder()
			.localAddress(InetAddress.ofLiteral(address))
			.connectTimeout(Duration.ofSeconds(20))
			.build();
		return this.api.anonymous().mutate().requestFactory(new JdkClientHttpRequestFactory(client)).build();
	}

	private static ResponseEntity<String> basic(RestClient place, String name, String password) {
		return place.get()
			.uri("/graphql/schema")
			.headers((headers) -> headers.setBasicAuth(name, password, java.nio.charset.StandardCharsets.UTF_8))
			.exchange((request, response) -> ResponseEntity.status(response.getStatusCode())
				.headers(response.getHeaders())
				.body(response.getStatusCode().is2xxSuccessful() ? "the schema" : body(response)));
	}

	private static String body(org.springframework.http.client.ClientHttpResponse response) throws java.io.IOException {
		byte[] bytes = response.getBody().readAllBytes();
		return (bytes.length > 0) ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8) : "";
	}

	private static ResponseEntity<String> form(RestClient place, String name, String password) {
		String token = place.get()
			.uri("/")
			.retrieve()
			.toBodilessEntity()
			.getHeaders()
			.getOrDefault(HttpHeaders.SET_COOKIE, List.of())
			.stream()
			.filter((cookie) -> cookie.startsWith("XSRF-TOKEN="))
			.map((cookie) -> cookie.substring("XSRF-TOKEN=".length()).split(";", 2)[0])
			.findFirst()
			.orElseThrow();
		return place.post()
			.uri("/login")
			.header(HttpHeaders.COOKIE, "XSRF-TOKEN=" + token)
			.header("X-XSRF-TOKEN", token)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("username=" + name + "&password=" + password)
			.retrieve()
			.toEntity(String.class);
	}

}
