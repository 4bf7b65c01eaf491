package dev.relata.embedded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.logging.Log;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Neo4j's log lines in Relata's own log. */
@ExtendWith(OutputCaptureExtension.class)
class Slf4jLogProviderTests {

	@Test
	void bringsLinesWithTheirLevelAndTheirDetails(CapturedOutput output) {
		Log log = new Slf4jLogProvider().getLog("trial");
		log.warn("page %d of %s {}", 7, "store");
		log.error("it broke", new IllegalStateException("because"));
		assertThat(output.getAll()).containsPattern("WARN.*trial.*page 7 of store \\{}")
			.containsPattern("ERROR.*trial.*it broke")
			.contains("because");
	}

	@Test
	void takesAPercentSignForOneWhereThereIsNothingToFormat(CapturedOutput output) {
		new Slf4jLogProvider().getLog(Slf4jLogProviderTests.class).warn("100% {} done");
		assertThat(output.getAll()).contains("100% {} done");
	}

}
