package dev.relata.web;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;

/** Has fields read as {@link RecordField}s, where nobody reads them otherwise. */
class RecordFieldsVisitor extends GraphQLTypeVisitorStub {

	@Override
	public TraversalControl visitGraphQLFieldDefinition(GraphQLFieldDefinition field,
			TraverserContext<GraphQLSchemaElement> context) {
		if (context.getParentNode() instanceof GraphQLObjectType parent && !parent.getName().startsWith("__")) {
			GraphQLCodeRegistry.Builder registry = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
			registry.dataFetcherIfAbsent(FieldCoordinates.coordinates(parent, field), new RecordField(field.getName()));
		}
		return TraversalControl.CONTINUE;
	}

}
