package dev.relata.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The Neo4j inside the process. */
class EmbeddedNeo4jTests {

	private static final String ADMIN_PASSWORD = "admin-of-analysts";

	/** Does not wait for a server that is not there. */
	private static final Config AT_ONCE = Config.builder().withMaxTransactionRetryTime(0, TimeUnit.SECONDS).build();

	@TempDir
	private Path folder = Path.of("");

	private Transport transport = Transport.INPROC;

	@ParameterizedTest
	@EnumSource
	void keepsItsDataKeepsOthersOutAndKeepsItsBounds(Transport way) throws IOException {
		this.transport = way;
		int port = EmbeddedServer.freePort();
		try (EmbeddedNeo4j neo4j = start(port)) {
			new EmbeddedDatabaseUsers(neo4j, true).put("admin", ADMIN_PASSWORD);
			query(neo4j.uri().toString(), neo4j.ownCredentials(), "CREATE (:Kept {name: 'Młyn'})");
			refusesASecondOneOnTheSameFolder();
			refusesASecondOneOnTheSamePort(port);
			refusesStrangers(neo4j.uri().toString());
			readsNoFilesAndNoAddresses(neo4j.uri().toString());
			staysWithinItsBounds(neo4j.uri().toString());
			letsAnalystsInForAsLongAsTheyAre(neo4j);
			knowsTheStatementsOfRolesButNotTheEnterprise(neo4j);
		}
		assertThatExceptionOfType(ServiceUnavailableException.class)
			.isThrownBy(() -> query("bolt://127.0.0.1:" + port, admin(), "RETURN 1"));
		try (EmbeddedNeo4j again = start(port)) {
			assertThat(query(again.uri().toString(), admin(), "MATCH (k:Kept) RETURN k.name AS name")).singleElement()
				.satisfies((row) -> assertThat(row.get("name").asString()).isEqualTo("Młyn"));
		}
	}

	private void refusesASecondOneOnTheSameFolder() {
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> start(0).close())
			.withMessageContaining(this.folder.toString());
	}

	private void refusesASecondOneOnTheSamePort(int port) {
		EmbeddedNeo4jTests elsewhere = new EmbeddedNeo4jTests();
		elsewhere.folder = this.folder.resolve("elsewhere");
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> elsewhere.start(port).close())
			.withMessageContaining(String.valueOf(port));
	}

	private static void refusesStrangers(String uri) {
		for (AuthToken stranger : List.of(AuthTokens.basic("admin", "wrong-password"), AuthTokens.none(),
				AuthTokens.basic("neo4j", "neo4j"), AuthTokens.basic("relata", "relata"))) {
			assertThatExceptionOfType(Neo4jException.class).isThrownBy(() -> query(uri, stranger, "RETURN 1"))
				.isInstanceOf(AuthenticationException.class);
		}
		assertThat(query(uri, admin(), "RETURN 1 AS one")).hasSize(1);
	}

	private void readsNoFilesAndNoAddresses(String uri) {
		for (String address : List.of("file:///etc/passwd", "http://127.0.0.1:1/x.csv", "http://localhost/x.csv",
				"ftp://127.0.0.1/x.csv")) {
			assertThatExceptionOfType(Neo4jException.class)
				.isThrownBy(() -> query(uri, admin(), "LOAD CSV FROM '" + address + "' AS row RETURN row"))
				.satisfies((refused) -> assertThat(refused.getMessage()).doesNotContain("Connection refused"));
		}
	}

	private static void staysWithinItsBounds(String uri) {
		Map<String, String> settings = query(uri, admin(), "SHOW SETTINGS YIELD name, value").stream()
			.collect(java.util.stream.Collectors.toMap((row) -> row.get("name").asString(),
					(row) -> row.get("value").asString("")));
		assertThat(settings).containsEntry("server.memory.pagecache.size", "24.00MiB")
			.containsEntry("dbms.memory.transaction.total.max", "48.00MiB")
			.containsEntry("db.transaction.timeout", "30s")
			.containsEntry("db.lock.acquisition.timeout", "5s")
			.containsEntry("dbms.security.allow_csv_import_from_file_urls", "false")
			.containsEntry("dbms.security.auth_enabled", "true")
			.containsEntry("db.query.default_language", "CYPHER_25");
		assertThat(settings.get("server.bolt.listen_address")).startsWith("127.0.0.1:");
	}

	private static void letsAnalystsInForAsLongAsTheyAre(EmbeddedNeo4j neo4j) {
		EmbeddedDatabaseUsers users = new EmbeddedDatabaseUsers(neo4j, true);
		String uri = neo4j.uri().toString();
		users.change("anna", "first-password");
		assertThatExceptionOfType(AuthenticationException.class)
			.isThrownBy(() -> query(uri, AuthTokens.basic("anna", "first-password"), "RETURN 1"));
		users.put("anna", "first-password");
		assertThat(query(uri, AuthTokens.basic("anna", "first-password"), "RETURN 1")).hasSize(1);
		users.change("anna", "second-password");
		assertThatExceptionOfType(AuthenticationException.class)
			.isThrownBy(() -> query(uri, AuthTokens.basic("anna", "first-password"), "RETURN 1"));
		try (Driver open = GraphDatabase.driver(uri, AuthTokens.basic("anna", "second-password"), AT_ONCE)) {
			assertThat(open.executableQuery("MATCH (k:Kept) RETURN k").execute().records()).hasSize(1);
			users.remove("anna");
			assertThatExceptionOfType(Neo4jException.class)
				.isThrownBy(() -> open.executableQuery("MATCH (k:Kept) RETURN k").execute());
		}
		users.remove("anna");
		assertThat(List.of("anna", "anna.z-2@relata.dev")).allMatch(users::take);
		assertThat(List.of("Łucja", "anna z", "a,b", "a:b", "")).noneMatch(users::take);
	}

	private static void knowsTheStatementsOfRolesButNotTheEnterprise(EmbeddedNeo4j neo4j) {
		for (String statement : roles().split(";\\s*\n", -1)) {
			if (!statement.isBlank()) {
				assertThatExceptionOfType(RuntimeException.class)
					.isThrownBy(() -> neo4j.administer(statement, Map.of()))
					.as(statement)
					.withMessageContaining("Unsupported administration command");
			}
		}
	}

	private static String roles() {
		try {
			return Files.readString(Path.of("cypher/roles.cypher"));
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private EmbeddedNeo4j start(int port) {
		return EmbeddedNeo4j
			.start(new EmbeddedNeo4jProperties(this.folder, this.transport, port, DataSize.ofMegabytes(24),
					DataSize.ofMegabytes(48), Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofSeconds(10)));
	}

	private static AuthToken admin() {
		return AuthTokens.basic("admin", ADMIN_PASSWORD);
	}

	private static List<Record> query(String uri, AuthToken who, String statement) {
		try (Driver driver = GraphDatabase.driver(uri, who, AT_ONCE)) {
			return driver.executableQuery(statement).execute().records();
		}
	}

}
