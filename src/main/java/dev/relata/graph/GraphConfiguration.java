package dev.relata.graph;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.neo4j.driver.Driver;
import org.neo4j.driver.NotificationSeverity;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The database is up to date before anything uses it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StatementProperties.class)
class GraphConfiguration {

	@Bean(initMethod = "apply")
	Migrations migrations(Driver driver) throws IOException {
		Resource[] files = new PathMatchingResourcePatternResolver()
			.getResources("classpath:cypher/migrations/*.cypher");
		return new Migrations(driver, scripts(files));
	}

	/**
	 * What the database has to say of a statement's style is for tests and for those who
	 * write it.
	 */
	@Bean
	ConfigBuilderCustomizer quietDriver() {
		return (config) -> config.withMinimumNotificationSeverity(NotificationSeverity.OFF);
	}

	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.system(ZoneId.systemDefault());
	}

	private static List<Script> scripts(Resource[] files) {
		return Arrays.stream(files).map(GraphConfiguration::script).sorted(Comparator.comparing(Script::name)).toList();
	}

	private static Script script(Resource file) {
		try {
			return new Script(Objects.requireNonNull(file.getFilename()), file.getContentAsString(UTF_8));
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
