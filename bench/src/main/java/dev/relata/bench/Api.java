package dev.relata.bench;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as the page uses it: with a session and a CSRF token, signed in once. */
class Api {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final int port;

	private final List<String> headers;

	Api(int port) {
		this.port = port;
		try (Http http = new Http(port)) {
			String token = http.send(Http.request("GET", "/", List.of(), "")).cookie("XSRF-TOKEN");
			Http.Response signedIn = http.send(Http.request("POST", "/login",
					List.of("Cookie: XSRF-TOKEN=" + token, "X-XSRF-TOKEN: " + token,
							"Content-Type: application/x-www-form-urlencoded"),
					"username=" + RelataProcess.USER + "&password=" + RelataProcess.PASSWORD));
			this.headers = List.of("Cookie: JSESSIONID=" + signedIn.cookie("JSESSIONID") + "; XSRF-TOKEN=" + token,
					"X-XSRF-TOKEN: " + token, "Content-Type: application/json", "Accept: application/json",
					"Accept-Language: en");
		}
	}

	/** A question as it goes over the wire. */
	byte[] request(String document, Map<String, ?> variables) {
		return Http.request("POST", "/graphql", this.headers,
				JSON.writeValueAsString(Map.of("query", document, "variables", variables)));
	}

	/** A new connection. */
	Http connect() {
		return new Http(this.port);
	}

	JsonNode ask(String document, Map<String, ?> variables) {
		try (Http http = connect()) {
			return ask(http, request(document, variables));
		}
	}

	/** Asks, and insists on an answer without errors. */
	static JsonNode ask(Http http, byte[] request) {
		Http.Response response = http.send(request);
		JsonNode answer = JSON.readTree((response.status() == 200) ? response.text() : "{}");
		if (answer.has("errors") || !answer.has("data")) {
			throw new IllegalStateException(response.status() + " " + response.text());
		}
		return answer.get("data");
	}

}
