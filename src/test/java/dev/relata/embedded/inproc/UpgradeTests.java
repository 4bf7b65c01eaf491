package dev.relata.embedded.inproc;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Session;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the way without a socket was written for, so that an upgrade does not go unseen.
 */
class UpgradeTests {

	@ParameterizedTest
	@CsvSource({ "neo4j-bolt-connection, 11.0.2, org.neo4j.bolt.connection.BoltConnectionProviderFactory",
			"neo4j-bolt, 2026.08.1, org.neo4j.bolt.tx.TransactionManager",
			"neo4j-java-driver, 6.1.0, org.neo4j.driver.Driver" })
	void knowsTheVersionsItWasWrittenFor(String artifact, String version, Class<?> used) {
		assertThat(jar(used))
			.as("""
					%s is no longer %s, which %s was written for. The classes it uses promise nothing: read there and in \
					docs/adr/0011-a-driver-without-a-socket.md what it relies on, see that the tests of that package pass, \
					and put the new version here. Until then, relata.transport=tcp goes over a socket.""",
					artifact, version, InprocServer.class.getPackageName())
			.isEqualTo("%s-%s.jar", artifact, version);
	}

	private static String jar(Class<?> used) {
		URI place = URI.create(used.getProtectionDomain().getCodeSource().getLocation().toString());
		return place.getPath().substring(place.getPath().lastIndexOf('/') + 1);
	}

	@Test
	void speaksAsADriverDoesWithThisServerOverASocket() {
		assertThat(protocol(BothWays.TCP)).isEqualTo(InprocConnection.VERSION.toString());
		assertThat(protocol(BothWays.INPROC)).isEqualTo(protocol(BothWays.TCP));
	}

	private static String protocol(Way way) {
		try (Session session = way.driver().session()) {
			return session.run("RETURN 1").consume().server().protocolVersion();
		}
	}

}
