package dev.relata.relation;

import java.util.Objects;

import graphql.TrivialDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** What GraphQL does not tell of a relation with a closed profile. */
@Component
class RelationWiring implements RuntimeWiringConfigurer {

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		TrivialDataFetcher<@Nullable String> note = (environment) -> {
			Relation relation = Objects.requireNonNull(environment.getSource());
			return relation.isClosed() ? null : relation.note();
		};
		wiring.type("Relation", (type) -> type.dataFetcher("note", note));
	}

}
