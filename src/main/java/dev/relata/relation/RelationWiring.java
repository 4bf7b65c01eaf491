package dev.relata.relation;

import dev.relata.message.PlainField;
import graphql.schema.idl.RuntimeWiring;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** What GraphQL does not tell of a relation with a closed profile. */
@Component
class RelationWiring implements RuntimeWiringConfigurer {

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		PlainField note = (relation, locale) -> note((Relation) relation);
		wiring.type("Relation", (type) -> type.dataFetcher("note", note));
	}

	private static @Nullable String note(Relation relation) {
		return relation.isClosed() ? null : relation.note();
	}

}
