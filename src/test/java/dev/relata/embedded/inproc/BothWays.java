package dev.relata.embedded.inproc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.relata.embedded.EmbeddedServer;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** One server for all these tests, and both ways to it. */
final class BothWays {

	private static final EmbeddedServer SERVER = start();

	static final Way INPROC = Way.to(SERVER.inproc(), SERVER.credentials());

	static final Way TCP = Way.to(SERVER.tcp(), SERVER.credentials());

	static {
		INPROC.driver().executableQuery("""
				CREATE (a:Person {name: 'Anna', n: 1}), (b:Person:Boss {name: 'Bolesław', n: 2}), (c:Person {n: 3})
				CREATE (a)-[:KNOWS {since: date('2020-02-29')}]->(b), (b)-[:KNOWS]->(a), (b)-[:LIKES]->(c),
					(c)-[:KNOWS {why: ['a', 'b']}]->(c)
				""").execute();
		INPROC.driver().executableQuery("CREATE CONSTRAINT only_one FOR (o:Only) REQUIRE o.one IS UNIQUE").execute();
		INPROC.driver().executableQuery("CREATE (:Only {one: 1})").execute();
		INPROC.driver().executableQuery("CALL db.awaitIndexes()").execute();
	}

	private BothWays() {
	}

	/**
	 * Has a script played both ways, and sees that it goes alike.
	 * @return how it goes
	 */
	static List<String> agree(Script script) {
		List<String> tcp = Transcript.of(TCP, script);
		List<String> inproc = Transcript.of(INPROC, script);
		for (int i = 0; i < Math.min(tcp.size(), inproc.size()); i++) {
			assertThat(inproc.get(i)).as("after %s", tcp.subList(Math.max(0, i - 3), i)).isEqualTo(tcp.get(i));
		}
		assertThat(inproc).hasSameSizeAs(tcp);
		return tcp;
	}

	private static EmbeddedServer start() {
		try {
			Path folder = Files.createTempDirectory("relata-both-ways");
			EmbeddedServer server = EmbeddedServer.start(folder);
			Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void stop(EmbeddedServer server, Path folder) {
		server.close();
		FileSystemUtils.deleteRecursively(folder.toFile());
	}

}
