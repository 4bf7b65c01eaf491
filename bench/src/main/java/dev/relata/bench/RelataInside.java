package dev.relata.bench;

import java.util.Objects;

import dev.relata.RelataApplication;
import org.neo4j.driver.Driver;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Relata inside the benchmark's own process, because a driver without a socket works in
 * the database's process alone.
 *
 * @param context the application
 * @param api its API
 */
record RelataInside(ConfigurableApplicationContext context, Api api) implements AutoCloseable {

	/**
	 * Starts Relata with a database of its own, to which it talks without a socket.
	 * @param profiles the size of the account, which has been loaded
	 * @param boltPort where others find the database
	 */
	static RelataInside inproc(Options options, int profiles, int boltPort) {
		return start(options, "--relata.transport=inproc",
				"--relata.data-directory=" + options.data(profiles).directory(), "--relata.bolt-port=" + boltPort);
	}

	/** Starts Relata with the database of another one, to which it talks over TCP. */
	static RelataInside tcp(Options options, int boltPort) {
		return start(options, "--spring.neo4j.uri=bolt://127.0.0.1:" + boltPort,
				"--spring.neo4j.authentication.username=" + RelataProcess.USER,
				"--spring.neo4j.authentication.password=" + RelataProcess.PASSWORD);
	}

	private static RelataInside start(Options options, String... database) {
		ConfigurableApplicationContext context = new SpringApplicationBuilder(RelataApplication.class)
			.initializers((starting) -> starting.getBeanFactory().registerSingleton("delivered", new WithoutTests()))
			.properties("spring.main.banner-mode=off", "logging.threshold.console=error",
					"logging.file.name=" + options.directory().resolve("relata.log"), "server.port=0")
			.run(database);
		String port = Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
		return new RelataInside(context, new Api(Integer.parseInt(port)));
	}

	/** The driver that Relata itself uses. */
	Driver driver() {
		return this.context.getBean(Driver.class);
	}

	Account account() {
		return Account.read(this.api, driver());
	}

	@Override
	public void close() {
		this.context.close();
	}

}
