package dev.relata.web;

import java.util.List;

import graphql.scalars.ExtendedScalars;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
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

	/** Failures are resolved as Spring would have it for its own strategy. */
	@Bean
	GraphQlSourceBuilderCustomizer plainAtOnce(ObjectProvider<DataFetcherExceptionResolver> failures,
			JsonMapper mapper) {
		PlainStrategy strategy = new PlainStrategy(
				DataFetcherExceptionResolver.createExceptionHandler(failures.orderedStream().toList()), mapper);
		return (builder) -> builder.configureGraphQl((graphQl) -> graphQl.queryExecutionStrategy(strategy));
	}

	@Bean
	GraphQlSourceBuilderCustomizer fetchers(RefusalsAsUserErrors refusals) {
		return (builder) -> builder.typeVisitors(List.of(new UserErrorsVisitor(refusals), new RecordFieldsVisitor()));
	}

	@Bean
	RuntimeWiringConfigurer nodeTypes() {
		NodeTypes types = new NodeTypes();
		return (wiring) -> wiring.type("Node", (type) -> type.typeResolver(types))
			.type("Profile", (type) -> type.typeResolver(types));
	}

}
