package dev.relata.web;

import java.util.List;
import java.util.Map;

import dev.relata.message.Partial;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;

/**
 * Gives every payload its {@code userErrors}: those of a request that was refused, which
 * {@link RefusalsAsUserErrors} puts there, and none of one that was done. All this is
 * settled when the schema is made; while requests run nothing has to look on.
 */
class UserErrorsVisitor extends GraphQLTypeVisitorStub {

	static final String FIELD = "userErrors";

	private static final DataFetcher<Object> ERRORS = (environment) -> switch (environment.getSource()) {
		case Map<?, ?> refused -> refused.get(FIELD);
		case Partial partial -> partial.userErrors();
		case null, default -> List.of();
	};

	private final RefusalsAsUserErrors refusals;

	UserErrorsVisitor(RefusalsAsUserErrors refusals) {
		this.refusals = refusals;
	}

	@Override
	public TraversalControl visitGraphQLFieldDefinition(GraphQLFieldDefinition field,
			TraverserContext<GraphQLSchemaElement> context) {
		if (context.getParentNode() instanceof GraphQLFieldsContainer parent) {
			GraphQLCodeRegistry.Builder registry = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
			FieldCoordinates place = FieldCoordinates.coordinates(parent, field);
			if (field.getName().equals(FIELD)) {
				registry.dataFetcher(place, ERRORS);
			}
			else if (parent.getName().equals("Mutation")) {
				registry.dataFetcher(place, this.refusals.refusable(registry.getDataFetcher(place, field)));
			}
		}
		return TraversalControl.CONTINUE;
	}

}
