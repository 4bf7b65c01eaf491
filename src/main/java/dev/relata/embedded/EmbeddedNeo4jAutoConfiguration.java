package dev.relata.embedded;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;

/**
 * Starts a Neo4j in the process unless {@code spring.neo4j.uri} names another one. What
 * the rest of Relata gets is connection details, as from any other Neo4j.
 */
@AutoConfiguration(before = Neo4jAutoConfiguration.class)
@ConditionalOnProperty(name = "spring.neo4j.uri", havingValue = "embedded", matchIfMissing = true)
@ConditionalOnMissingBean(Neo4jConnectionDetails.class)
@EnableConfigurationProperties(EmbeddedNeo4jProperties.class)
class EmbeddedNeo4jAutoConfiguration {

	@Bean
	EmbeddedNeo4j embeddedNeo4j(EmbeddedNeo4jProperties properties) {
		return EmbeddedNeo4j.start(properties);
	}

	@Bean
	Neo4jConnectionDetails embeddedNeo4jConnectionDetails(EmbeddedNeo4j neo4j) {
		return new EmbeddedConnectionDetails(neo4j.uri(), neo4j.ownCredentials());
	}

	@Bean
	EmbeddedDatabaseUsers embeddedDatabaseUsers(EmbeddedNeo4j neo4j, EmbeddedNeo4jProperties properties) {
		return new EmbeddedDatabaseUsers(neo4j, properties.analystsWelcome());
	}

}
