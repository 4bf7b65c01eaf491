package dev.relata.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Relata does not start where others could read along. */
class ExposureTests {

	private final ApplicationContextRunner relata = new ApplicationContextRunner()
		.withUserConfiguration(Exposure.class);

	@ParameterizedTest
	@ValueSource(strings = { "server.address=127.0.0.1", "server.address=localhost", "server.address=::1",
			"server.address=0.0.0.0, relata.behind-proxy=true", "server.address=0.0.0.0, server.ssl.bundle=web",
			"server.address=0.0.0.0, server.ssl.certificate=a.crt", "server.ssl.key-store=a.p12" })
	void starts(String settings) {
		this.relata.withPropertyValues(settings.split(", ", -1)).run((context) -> assertThat(context).hasNotFailed());
	}

	@ParameterizedTest
	@ValueSource(strings = { "server.address=0.0.0.0", "server.address=192.0.2.1", "server.port=80",
			"server.address=0.0.0.0, relata.behind-proxy=false",
			"server.address=0.0.0.0, server.ssl.enabled=false, server.ssl.bundle=web",
			"server.address=0.0.0.0, server.ssl.protocol=TLS" })
	void doesNotStart(String settings) {
		this.relata.withPropertyValues(settings.split(", ", -1))
			.run((context) -> assertThat(context).getFailure().isInstanceOf(Exposed.class));
	}

	@Test
	void tellsWhatToDo() {
		FailureAnalysis analysis = new ExposedAnalyzer().analyze(new Exposed("0.0.0.0"));
		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription()).contains("0.0.0.0");
		assertThat(analysis.getAction()).contains("SERVER_ADDRESS", "SERVER_SSL_BUNDLE", "RELATA_BEHIND_PROXY");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://crm.example", "crm.example:8080", "crm.example/", "*" })
	void takesHostsByTheirNames(String host) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new WebProperties(java.util.List.of(host), java.util.List.of(), false))
			.withMessageContaining("relata.hosts has \"" + host);
	}

	@ParameterizedTest
	@ValueSource(strings = { "crm.example", "https://crm.example/", "https://*", "*", "null", "file:///x" })
	void takesOriginsAsBrowsersWriteThem(String origin) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new WebProperties(java.util.List.of(), java.util.List.of(origin), false))
			.withMessageContaining("relata.cors-origins has \"" + origin);
	}

}
