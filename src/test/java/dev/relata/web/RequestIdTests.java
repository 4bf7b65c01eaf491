package dev.relata.web;

import java.util.Map;
import java.util.Objects;

import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

/** Every request has an id, by which what went wrong is found in the log. */
@RelataTest
@ExtendWith(OutputCaptureExtension.class)
class RequestIdTests {

	@Autowired
	private Api api;

	@Autowired
	private Driver driver;

	@Test
	void isInTheAnswerTheErrorAndTheLog(CapturedOutput log) {
		this.driver.executableQuery("MATCH (s:Settings) SET s:Broken REMOVE s:Settings").execute();
		try {
			ResponseEntity<String> answer = this.api.session()
				.post()
				.uri("/graphql")
				.contentType(MediaType.APPLICATION_JSON)
				.body(Map.of("query",
						"mutation { updateSettings(input: {relationsEnabled: true}) { settings { relationsEnabled } } }"))
				.retrieve()
				.toEntity(String.class);
			String id = Objects.requireNonNull(answer.getHeaders().getFirst("X-Request-Id"));
			assertThat(answer.getBody()).contains("INTERNAL_ERROR for " + id, "\"requestId\":\"" + id + "\"",
					"\"code\":\"INTERNAL_ERROR\"");
			assertThat(log.getOut().lines().filter((line) -> line.contains(" ERROR "))).isNotEmpty()
				.allMatch((line) -> line.contains(" " + id + " "));
		}
		finally {
			this.driver.executableQuery("MATCH (s:Broken) SET s:Settings REMOVE s:Broken").execute();
		}
	}

	@Test
	void isNotTakenFromJustAnybody() {
		assertThat(Raw.get(this.api.url(), "/", "Host: localhost", "X-Request-Id: 0af7651916cd43dd"))
			.containsPattern("X-Request-Id: [0-9a-f-]{36}\r");
	}

	@Test
	void isNotNeededWhereTheClientIsWrong() {
		Answer answer = this.api.ask("{ profiles(after: \"x\") { totalCount } }");
		assertThat(answer.toString()).contains("INVALID_ARGUMENT").doesNotContain("requestId");
	}

}
