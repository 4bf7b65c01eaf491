package dev.relata.embedded;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/** When a Neo4j is started in the process, and what is said where that fails. */
class EmbeddedNeo4jAutoConfigurationTests {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(EmbeddedNeo4jAutoConfiguration.class));

	@Test
	void startsNoneWhereAnotherIsNamed() {
		this.application.withPropertyValues("spring.neo4j.uri=bolt://localhost:7687")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedNeo4j.class));
	}

	@Test
	void startsNoneWhereSomethingElseSaysHowToConnect() {
		this.application.withBean(Neo4jConnectionDetails.class, () -> mock(Neo4jConnectionDetails.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedNeo4j.class));
	}

	@Test
	void refusesAPortThatIsNone() {
		this.application.withPropertyValues("relata.bolt-port=70000")
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining("1 to 65535"));
	}

	@Test
	void saysWhatToDoWhereItsFolderIsInUse() {
		Path folder = Path.of("/var/lib/relata");
		assertThat(new CannotStartAnalyzer().analyze(CannotStart.folderInUse(folder, new RuntimeException())))
			.satisfies((analysis) -> assertThat(analysis.getDescription()).contains(folder.toString()))
			.satisfies((analysis) -> assertThat(analysis.getAction()).contains("RELATA_DATA_DIRECTORY"));
	}

	@Test
	void saysWhatToDoWhereItsPortIsInUse() {
		assertThat(new CannotStartAnalyzer().analyze(CannotStart.portInUse(7687, new RuntimeException())))
			.satisfies((analysis) -> assertThat(analysis.getDescription()).contains("7687"))
			.satisfies((analysis) -> assertThat(analysis.getAction()).contains("RELATA_BOLT_PORT"));
	}

}
