package dev.relata.profile;

import java.util.Objects;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** The fields that each kind of profile has of its own in GraphQL. */
@Component
class ProfileWiring implements RuntimeWiringConfigurer {

	/** Made by Spring. */
	ProfileWiring() {
	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		for (ProfileKind kind : ProfileKind.values()) {
			wiring.type(kind.typename(), (type) -> {
				kind.fields().forEach((field) -> type.dataFetcher(field.property(), value(field)));
				return type;
			});
		}
	}

	private static DataFetcher<Object> value(Field field) {
		return (environment) -> Objects.requireNonNull(environment.<Profile>getSource()).get(field);
	}

}
