package dev.relata.embedded.inproc;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who is let in, and who is not, as over a socket. */
class SignInContractTests {

	private static final String PASSWORD = "long-enough";

	private static final List<String> USERS = List.of("known", "mistaken", "fresh", "forgetful", "guessed");

	@BeforeAll
	static void makeUsers() {
		everyUser("CREATE USER $user SET PASSWORD $password CHANGE NOT REQUIRED");
		everyUser("ALTER USER $user SET PASSWORD CHANGE REQUIRED", "fresh");
	}

	@AfterAll
	static void removeUsers() {
		everyUser("DROP USER $user");
	}

	private static void everyUser(String statement) {
		USERS.forEach((user) -> everyUser(statement, user));
	}

	private static void everyUser(String statement, String user) {
		for (Way way : List.of(BothWays.TCP, BothWays.INPROC)) {
			try (Session session = way.driver().session(SessionConfig.forDatabase("system"))) {
				session.run(statement, Map.of("user", of(way, user), "password", PASSWORD)).consume();
			}
		}
	}

	/** Each way has its own, as the database counts what they get wrong. */
	private static String of(Way way, String user) {
		return user + "." + way.uri().getScheme();
	}

	private static AuthToken token(Way way, String user, String password) {
		return AuthTokens.basic(of(way, user), password);
	}

	@Test
	void letsInWhoIsKnown() {
		assertThat(BothWays.agree((way, transcript) -> {
			for (AuthToken token : List.of(token(way, "known", PASSWORD), token(way, "mistaken", "wrong"),
					AuthTokens.basic("nobody", PASSWORD), AuthTokens.basic("", ""), AuthTokens.none(),
					AuthTokens.basic(of(way, "known"), PASSWORD, "native"),
					AuthTokens.basic(of(way, "known"), PASSWORD, "elsewhere"), AuthTokens.bearer("token"),
					AuthTokens.kerberos("ticket"), AuthTokens.custom(of(way, "known"), PASSWORD, null, "basic"),
					AuthTokens.custom(of(way, "known"), PASSWORD, null, "strange",
							Map.of("more", List.of(1, "two"))))) {
				try (Driver driver = way.driver(token)) {
					transcript.attempt(() -> transcript.note("lets in " + driver.verifyAuthentication(token)));
					transcript.attempt(driver::verifyConnectivity);
					transcript.attempt(() -> transcript.result(
							driver.executableQuery("SHOW CURRENT USER YIELD user RETURN split(user, '.')[0] AS user")
								.execute()));
				}
			}
		})).contains("lets in true", "lets in false");
	}

	@Test
	void hasNewPasswordsChangedFirst() {
		assertThat(BothWays.agree((way, transcript) -> {
			try (Driver driver = way.driver(token(way, "fresh", PASSWORD))) {
				transcript.attempt(driver::verifyConnectivity);
				try (Session session = driver.session()) {
					transcript.attempt(() -> session.run("RETURN 1").consume());
					transcript.attempt(() -> session.beginTransaction().run("RETURN 1").consume());
				}
				try (Session session = driver.session(SessionConfig.forDatabase("system"))) {
					transcript.attempt(() -> session.run("SHOW DATABASES").consume());
					transcript
						.attempt(() -> session.run("ALTER CURRENT USER SET PASSWORD FROM 'wrong' TO 'another-one'")
							.consume());
				}
			}
		})).anyMatch((line) -> line.contains("CredentialsExpired"));
	}

	@Test
	void holdsUpWhoGuesses() {
		assertThat(BothWays.agree((way, transcript) -> {
			for (int i = 0; i < 4; i++) {
				try (Driver driver = way.driver(token(way, "guessed", "guess " + i))) {
					transcript.attempt(driver::verifyConnectivity);
				}
			}
		})).anyMatch((line) -> line.contains("AuthenticationRateLimit"));
	}

	@Test
	void actsAsWhoASessionIsOf() {
		assertThat(BothWays.agree((way, transcript) -> {
			String who = "SHOW CURRENT USER YIELD user RETURN split(user, '.')[0] AS user";
			AuthToken known = token(way, "known", PASSWORD);
			for (int i = 0; i < 2; i++) {
				try (Session session = way.driver().session(Session.class, SessionConfig.defaultConfig(), known)) {
					transcript.rest(session.run(who));
				}
				try (Session session = way.driver()
					.session(Session.class, SessionConfig.defaultConfig(), token(way, "mistaken", "wrong"))) {
					transcript.attempt(() -> session.run(who).consume());
				}
				try (Session session = way.driver().session()) {
					transcript.rest(session.run(who));
				}
			}
			transcript.result(way.driver().executableQuery(who).withAuthToken(known).execute());
			transcript.result(way.driver().executableQuery(who).execute());
		})).contains("[user] [STRING:'known']", "[user] [STRING:'relata']");
	}

	@Test
	void endsWhatIsOpenOfAUserWhoIsKilled() {
		assertThat(BothWays.agree((way, transcript) -> {
			try (Driver driver = way.driver(token(way, "forgetful", PASSWORD)); Session session = driver.session()) {
				session.run("RETURN 1").consume();
				kill(of(way, "forgetful"));
				transcript.attempt(() -> session.run("RETURN 2").consume());
				transcript.rest(session.run("RETURN 3"));
				var tx = session.beginTransaction();
				tx.run("CREATE (:Scratch)").consume();
				kill(of(way, "forgetful"));
				transcript.attempt(() -> tx.run("RETURN 4").consume());
				transcript.attempt(tx::close);
				transcript.rest(session.run("MATCH (s:Scratch) RETURN count(s)"));
			}
		})).anyMatch((line) -> line.contains("ServiceUnavailableException"));
	}

	private static void kill(String user) {
		BothWays.TCP.driver().executableQuery("""
				CALL dbms.listConnections() YIELD connectionId, username
				WITH connectionId, username WHERE username = $user
				WITH collect(connectionId) AS ids
				CALL dbms.killConnections(ids) YIELD message
				RETURN count(message)
				""").withParameters(Map.of("user", user)).execute();
	}

	@Test
	void isNowhereElse() {
		for (String address : List.of("inproc://relata-0", "inproc://nowhere:7687", "inproc://unknown?a=b")) {
			try (Driver driver = GraphDatabase.driver(URI.create(address), BothWays.INPROC.credentials(),
					Way.patience(0))) {
				assertThatExceptionOfType(ServiceUnavailableException.class).isThrownBy(driver::verifyConnectivity)
					.withMessageContaining(URI.create(address).getHost());
			}
		}
	}

}
