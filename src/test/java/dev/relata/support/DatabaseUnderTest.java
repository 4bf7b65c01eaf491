package dev.relata.support;

import org.testcontainers.neo4j.Neo4jContainer;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Which Neo4j the tests run against: the embedded one, unless a container is asked for.
 */
@TestConfiguration(proxyBeanMethods = false)
class DatabaseUnderTest {

	/** A Neo4j in a container, of the version that is embedded. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = "neo4j", havingValue = "container")
	static class InAContainer {

		@Bean
		@ServiceConnection
		Neo4jContainer neo4j() {
			return new Neo4jContainer("neo4j:2026.08.1");
		}

	}

}
