package dev.relata.profile;

import dev.relata.message.PlainField;
import graphql.schema.idl.RuntimeWiring;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** The fields that each kind of profile has of its own in GraphQL, and its card. */
@Component
class ProfileWiring implements RuntimeWiringConfigurer {

	private final Cards cards;

	ProfileWiring(Cards cards) {
		this.cards = cards;
	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		PlainField card = (profile, locale) -> this.cards.card((Profile) profile, locale.getLanguage());
		for (ProfileKind kind : ProfileKind.values()) {
			wiring.type(kind.typename(), (type) -> {
				kind.fields().forEach((field) -> type.dataFetcher(field.property(), value(field)));
				return type.dataFetcher("card", card);
			});
		}
	}

	private static PlainField value(Field field) {
		return (profile, locale) -> ((Profile) profile).get(field);
	}

}
