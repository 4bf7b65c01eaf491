package dev.relata.web;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

/** What a browser shows first. */
@RelataTest
class LandingPageTests {

	private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");

	@Autowired
	private Api api;

	@Test
	void leadsNowhereWhereThereIsNothing() {
		for (String address : addresses()) {
			ResponseEntity<String> answer = this.api.session().get().uri(address).retrieve().toEntity(String.class);
			assertThat(answer.getStatusCode().value()).as(address).isEqualTo(200);
			assertThat(answer.getBody()).as(address).isNotBlank();
		}
	}

	@Test
	void hasDocsThatEverybodyCanReadInABrowser() {
		ResponseEntity<String> docs = this.api.anonymous().get().uri("/docs/api.md").retrieve().toEntity(String.class);
		assertThat(docs.getStatusCode().value()).isEqualTo(200);
		assertThat(docs.getHeaders().getContentType()).hasToString("text/plain;charset=UTF-8");
		assertThat(docs.getBody()).contains("Młyn Łódź");
	}

	private List<String> addresses() {
		String page = Objects.requireNonNull(this.api.anonymous().get().uri("/").retrieve().body(String.class));
		return ADDRESS.matcher(page).results().map((match) -> match.group(1)).distinct().toList();
	}

}
