package dev.relata.web;

import dev.relata.access.Node;
import graphql.TypeResolutionEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.TypeResolver;
import org.jspecify.annotations.Nullable;

/** Tells which type a node has: the one that it names. */
class NodeTypes implements TypeResolver {

	@Override
	public @Nullable GraphQLObjectType getType(TypeResolutionEnvironment environment) {
		return environment.getSchema().getObjectType(environment.<Node>getObject().typename());
	}

}
