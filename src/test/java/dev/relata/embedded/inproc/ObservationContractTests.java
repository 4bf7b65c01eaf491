package dev.relata.embedded.inproc;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.observation.micrometer.MicrometerObservationProvider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who watches a driver sees what there is to see over a socket. */
class ObservationContractTests {

	@Test
	void areThoseThatThereAreOverASocket() {
		List<String> seen = observed(BothWays.TCP);
		assertThat(observed(BothWays.INPROC)).isEqualTo(seen);
		assertThat(seen).anyMatch((line) -> line.contains("COMMIT")).anyMatch((line) -> line.contains("NONSENSE"));
	}

	/** In an order of its own, as what happens at the same time has none. */
	private static List<String> observed(Way way) {
		Notes notes = new Notes();
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig().observationHandler(notes);
		Config config = Config.builder()
			.withObservationProvider(MicrometerObservationProvider.builder(registry).build())
			.build();
		try (Driver driver = way.driver(config)) {
			work(driver);
		}
		try (Driver stranger = GraphDatabase.driver(way.uri(), AuthTokens.basic("nobody", "wrong-password"), config)) {
			assertThatExceptionOfType(AuthenticationException.class).isThrownBy(stranger::verifyConnectivity);
		}
		return notes.lines.stream().sorted().toList();
	}

	private static void work(Driver driver) {
		try (Session session = driver.session()) {
			session.run("RETURN 1 AS one").consume();
			try (Transaction tx = session.beginTransaction()) {
				tx.run("UNWIND range(1, 2500) AS n RETURN n").list();
				tx.commit();
			}
			session.executeRead((tx) -> tx.run("RETURN 2 AS two").single());
			assertThatExceptionOfType(ClientException.class).isThrownBy(() -> session.run("NONSENSE").consume());
		}
	}

	/** Notes what is over, with all that does not tell where the server is. */
	private static final class Notes implements ObservationHandler<Observation.Context> {

		private static final List<String> PLACES = List.of("server.", "network.", "db.client.connection.pool.name");

		private final List<String> lines = new CopyOnWriteArrayList<>();

		@Override
		public boolean supportsContext(Observation.Context context) {
			return true;
		}

		@Override
		public void onEvent(Observation.Event event, Observation.Context context) {
			this.lines.add(context.getName() + " " + event.getName());
		}

		@Override
		public void onStop(Observation.Context context) {
			this.lines.add("%s %s %s".formatted(context.getName(),
					context.getAllKeyValues()
						.stream()
						.filter((pair) -> PLACES.stream().noneMatch(pair.getKey()::startsWith))
						.toList(),
					(context.getError() != null) ? context.getError() : "well"));
		}

	}

}
