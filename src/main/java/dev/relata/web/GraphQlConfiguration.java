package dev.relata.web;

import java.util.List;

import dev.relata.access.Node;
import graphql.scalars.ExtendedScalars;
import graphql.schema.TypeResolver;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Scalars, and which type a node has. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ GraphQlLimits.class, WebProperties.class })
class GraphQlConfiguration {

	/**
	 * Controllers run on the thread of their request, which is a virtual one and knows
	 * who is asking.
	 */
	@Bean
	AnnotatedControllerConfigurer annotatedControllerConfigurer() {
		return new AnnotatedControllerConfigurer();
	}

	@Bean
	RuntimeWiringConfigurer scalars() {
		return (wiring) -> wiring.scalar(ExtendedScalars.Date).scalar(ExtendedScalars.DateTime);
	}

	/**
	 * Set here, as a chain of instrumentations would be asked about every single field.
	 */
	@Bean
	GraphQlSourceBuilderCustomizer parsedOnceAndLimited(ParsedDocuments documents, GraphQlLimits limits) {
		return (builder) -> builder.configureGraphQl(
				(graphQl) -> graphQl.preparsedDocumentProvider(documents).instrumentation(new Limiting(limits)));
	}

	@Bean
	GraphQlSourceBuilderCustomizer fetchers(RefusalsAsUserErrors refusals) {
		return (builder) -> builder.typeVisitors(List.of(new UserErrorsVisitor(refusals), new RecordFieldsVisitor()));
	}

	@Bean
	RuntimeWiringConfigurer nodeTypes() {
		TypeResolver byTypename = (environment) -> environment.getSchema()
			.getObjectType(environment.<Node>getObject().typename());
		return (wiring) -> wiring.type("Node", (type) -> type.typeResolver(byTypename))
			.type("Profile", (type) -> type.typeResolver(byTypename));
	}

}
