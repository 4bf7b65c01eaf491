package dev.relata.profile;

import java.util.List;
import java.util.Objects;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * The fields that each kind of profile has of its own in GraphQL, and its card. They are
 * read by the hundred, from the profile alone: nothing has to be prepared or watched for
 * them.
 */
@Component
class ProfileWiring implements RuntimeWiringConfigurer {

	private final Cards cards;

	ProfileWiring(Cards cards) {
		this.cards = cards;
	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		for (ProfileKind kind : ProfileKind.values()) {
			wiring.type(kind.typename(), (type) -> {
				kind.fields().forEach((field) -> type.dataFetcher(field.property(), value(field)));
				return type.dataFetcher("card", card());
			});
		}
	}

	private static TrivialDataFetcher<Object> value(Field field) {
		return (environment) -> profile(environment).get(field);
	}

	private TrivialDataFetcher<List<CardLine>> card() {
		return (environment) -> this.cards.card(profile(environment), environment.getLocale().getLanguage());
	}

	private static Profile profile(DataFetchingEnvironment environment) {
		return Objects.requireNonNull(environment.getSource());
	}

}
