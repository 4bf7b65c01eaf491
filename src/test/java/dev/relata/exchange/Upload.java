package dev.relata.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.relata.support.Api;
import org.awaitility.Awaitility;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/** Sends files to import over HTTP, as scripts do. */
class Upload {

	private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {
	};

	private final RestClient client;

	/** As the administrator. */
	Upload(Api api) {
		this(api.session());
	}

	Upload(RestClient client) {
		this.client = client;
	}

	/** Sends profiles of a kind; gives how the import ended. */
	Ended profiles(String kind, String csv) {
		return profiles(kind, csv, "en");
	}

	Ended profiles(String kind, String csv, String language) {
		return ended(post("/import/profiles?kind=" + kind, csv.getBytes(StandardCharsets.UTF_8), language));
	}

	/** Sends relations; gives how the import ended. */
	Ended relations(String... lines) {
		return ended(post("/import/relations", String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "en"));
	}

	/** Sends something; gives the answer. */
	ResponseEntity<Map<String, Object>> post(String path, byte[] csv, String language) {
		return this.client.post()
			.uri(path)
			.contentType(MediaType.parseMediaType("text/csv"))
			.header(HttpHeaders.ACCEPT_LANGUAGE, language)
			.body(csv)
			.retrieve()
			.toEntity(JSON);
	}

	/** Waits for the end of an import that an answer tells of. */
	Ended ended(ResponseEntity<Map<String, Object>> accepted) {
		String id = String.valueOf(Objects.requireNonNull(accepted.getBody()).get("importId"));
		Map<String, Object> status = Awaitility.await()
			.pollInterval(Duration.ofMillis(20))
			.atMost(Duration.ofMinutes(5))
			.until(() -> status(id), (now) -> !"RUNNING".equals(now.get("state")));
		String rejects = Objects
			.requireNonNull(this.client.get().uri("/import/{id}/rejects", id).retrieve().body(String.class));
		return new Ended(status, rejects.lines().toList());
	}

	private Map<String, Object> status(String id) {
		return Objects.requireNonNull(this.client.get().uri("/import/{id}", id).retrieve().body(JSON));
	}

	/** An import that has ended. */
	record Ended(Map<String, Object> status, List<String> rejects) {

		/** {@code DONE}, then the rows created, updated, unchanged and rejected. */
		String summary() {
			return "%s %s+%s=%s-%s".formatted(this.status.get("state"), this.status.get("created"),
					this.status.get("updated"), this.status.get("unchanged"), this.status.get("rejected"));
		}

		String message() {
			return String.valueOf(this.status.get("message"));
		}

	}

}
