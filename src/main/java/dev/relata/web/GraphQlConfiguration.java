package dev.relata.web;

import dev.relata.access.Node;
import graphql.scalars.ExtendedScalars;
import graphql.schema.TypeResolver;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Scalars, and which type a node has. */
@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

	@Bean
	RuntimeWiringConfigurer scalars() {
		return (wiring) -> wiring.scalar(ExtendedScalars.Date).scalar(ExtendedScalars.DateTime);
	}

	@Bean
	RuntimeWiringConfigurer nodeTypes() {
		TypeResolver byTypename = (environment) -> environment.getSchema()
			.getObjectType(environment.<Node>getObject().typename());
		return (wiring) -> wiring.type("Node", (type) -> type.typeResolver(byTypename))
			.type("Profile", (type) -> type.typeResolver(byTypename));
	}

}
