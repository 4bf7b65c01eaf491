package dev.relata.exchange.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.relata.exchange.Table;
import dev.relata.exchange.Table.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a running Relata. */
class RelataClient implements AutoCloseable {

	private static final int OK = 200;

	private static final int UNAUTHORIZED = 401;

	private static final int CHUNK = 1 << 16;

	private static final int LONGEST_DETAIL = 1 << 16;

	private final JsonMapper json = JsonMapper.shared();

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	private final URI url;

	private final String authorization;

	RelataClient(URI url, String user, String password) {
		this.url = url;
		this.authorization = "Basic "
				+ Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * What a server is ready for.
	 *
	 * @param relationsEnabled whether relations are switched on
	 * @param edgeTypes the edge types that there are
	 */
	record Account(boolean relationsEnabled, Set<String> edgeTypes) {
	}

	/** Asks what the server is ready for. */
	Account account() throws IOException, InterruptedException {
		JsonNode data = ask("{ settings { relationsEnabled } relationTypes(includeInactive: true) { edgeType } }",
				Map.of());
		Set<String> edgeTypes = new TreeSet<>();
		data.path("relationTypes").forEach((type) -> edgeTypes.add(type.path("edgeType").asString()));
		return new Account(data.path("settings").path("relationsEnabled").asBoolean(), edgeTypes);
	}

	/** Switches relations on. */
	void enableRelations() throws IOException, InterruptedException {
		change("updateSettings",
				"mutation { updateSettings(input: {relationsEnabled: true}) { userErrors { message } } }", Map.of());
	}

	/** Defines a relation type. */
	void define(Mapping.NewType type) throws IOException, InterruptedException {
		Map<String, @Nullable Object> input = new HashMap<>();
		input.put("edgeType", type.edgeType());
		input.put("symmetric", type.target() == null);
		input.put("hierarchical", type.hierarchical());
		input.put("allowSelf", type.allowSelf());
		input.put("source", input(type.source()));
		if (type.target() != null) {
			input.put("target", input(type.target()));
		}
		change("createRelationType", """
				mutation($input: CreateRelationTypeInput!) {
					createRelationType(input: $input) { userErrors { message } }
				}""", Map.of("input", input));
	}

	private static Map<String, @Nullable Object> input(Mapping.Side side) {
		List<Map<String, String>> roles = new ArrayList<>();
		side.roles().forEach((language, text) -> roles.add(Map.of("language", language, "text", text)));
		Map<String, @Nullable Object> input = new HashMap<>(Map.of("kinds", side.kinds(), "roles", roles));
		input.put("limit", side.limit());
		input.put("formSection", side.formSection());
		input.put("required", side.required());
		return input;
	}

	/**
	 * Sends CSV while it is made.
	 * @return the id of the import
	 */
	String send(@Nullable String kind, Iterable<byte[]> csv) throws IOException, InterruptedException {
		String path = (kind != null) ? "/import/profiles?kind=" + encoded(kind) : "/import/relations";
		HttpRequest request = request(path, "text/csv; charset=UTF-8", BodyPublishers.ofByteArrays(csv));
		return read(send(request, BodyHandlers.ofString())).path("importId").asString();
	}

	/** How far an import is. */
	JsonNode status(String importId) throws IOException, InterruptedException {
		return read(send(request("/import/" + encoded(importId)).build(), BodyHandlers.ofString()));
	}

	/** Where the rejected rows of an import can be read. */
	String rejectsUrl(String importId) {
		return this.url + "/import/" + encoded(importId) + "/rejects";
	}

	/**
	 * The first rejected rows of an import, each beginning with line, column and reason.
	 */
	List<Row> rejects(String importId, int first) throws IOException, InterruptedException {
		HttpRequest request = request("/import/" + encoded(importId) + "/rejects").build();
		try (InputStream body = send(request, BodyHandlers.ofInputStream()).body();
				Table table = new Table(new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)), ',')) {
			return table.next(first);
		}
	}

	/**
	 * Writes an answer into a file as it comes.
	 * @throws CommandFailure if it is refused, or ends early
	 */
	void download(String path, Path file) throws IOException, InterruptedException {
		HttpResponse<InputStream> answer = send(request(path).build(), BodyHandlers.ofInputStream());
		try (InputStream body = answer.body()) {
			if (answer.statusCode() != OK) {
				String text = new String(body.readNBytes(LONGEST_DETAIL), StandardCharsets.UTF_8);
				throw refused(answer.statusCode(), answer.headers(), text);
			}
			Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
			try (OutputStream out = Files.newOutputStream(file)) {
				copy(body, out);
			}
		}
	}

	private static void copy(InputStream body, OutputStream out) throws IOException {
		byte[] chunk = new byte[CHUNK];
		for (int n = read(body, chunk); n >= 0; n = read(body, chunk)) {
			out.write(chunk, 0, n);
		}
	}

	private static int read(InputStream body, byte[] chunk) {
		try {
			return body.read(chunk);
		}
		catch (IOException ex) {
			throw new CommandFailure("Relata ended the answer early; its log says why");
		}
	}

	@Override
	public void close() {
		this.http.shutdownNow();
	}

	private void change(String mutation, String document, Map<String, ?> variables)
			throws IOException, InterruptedException {
		JsonNode errors = ask(document, variables).path(mutation).path("userErrors");
		if (!errors.isEmpty()) {
			throw new CommandFailure(errors.get(0).path("message").asString());
		}
	}

	private JsonNode ask(String document, Map<String, ?> variables) throws IOException, InterruptedException {
		String body = this.json.writeValueAsString(Map.of("query", document, "variables", variables));
		HttpRequest request = request("/graphql", "application/json", BodyPublishers.ofString(body));
		JsonNode answer = read(send(request, BodyHandlers.ofString()));
		if (answer.has("errors")) {
			throw new CommandFailure(
					"Relata answered: " + answer.path("errors").path(0).path("message").asString("an error"));
		}
		return answer.path("data");
	}

	private HttpRequest request(String path, String type, BodyPublisher body) {
		return request(path).header("Content-Type", type).POST(body).build();
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.url + path))
			.header("Authorization", this.authorization)
			.header("Accept-Language", "en");
	}

	private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
			throws IOException, InterruptedException {
		try {
			return this.http.send(request, handler);
		}
		catch (IOException ex) {
			if (ex.getCause() instanceof CommandFailure failure) {
				throw failure;
			}
			throw new CommandFailure("Relata cannot be reached at %s (%s); is it running?".formatted(this.url,
					(ex.getMessage() != null) ? ex.getMessage() : ex.getClass().getSimpleName()));
		}
	}

	private JsonNode read(HttpResponse<String> response) {
		if (response.statusCode() / 100 != 2) {
			throw refused(response.statusCode(), response.headers(), response.body());
		}
		return this.json.readTree(response.body());
	}

	private CommandFailure refused(int status, HttpHeaders headers, String body) {
		if (status == UNAUTHORIZED) {
			return new CommandFailure("Relata does not know this user with this password");
		}
		boolean problem = headers.firstValue("Content-Type")
			.filter((type) -> type.startsWith("application/problem+json"))
			.isPresent();
		return new CommandFailure("Relata answered %d: %s".formatted(status,
				problem ? this.json.readTree(body).path("detail").asString("") : "that is not Relata's"));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
