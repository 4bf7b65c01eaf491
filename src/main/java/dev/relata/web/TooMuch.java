package dev.relata.web;

import java.util.List;
import java.util.Map;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.language.Node;
import graphql.language.SourceLocation;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.ErrorType;

/** A request asks for more than it may; nothing of it is done. */
final class TooMuch extends AbortExecutionException {

	private static final long serialVersionUID = 1L;

	private TooMuch(GraphQLError error) {
		super(List.of(error));
	}

	/** Tells how much was asked for, and how much may be. */
	static TooMuch of(String code, String message, @Nullable Node<?> where) {
		return new TooMuch(error(code, message, (where != null) ? where.getSourceLocation() : null));
	}

	static GraphQLError error(String code, String message, @Nullable SourceLocation where) {
		GraphqlErrorBuilder<?> error = GraphqlErrorBuilder.newError()
			.errorType(ErrorType.BAD_REQUEST)
			.message("%s", message)
			.extensions(Map.of("code", code));
		return ((where != null) ? error.location(where) : error).build();
	}

}
