package dev.relata.web;

import java.util.Map;

import dev.relata.graph.InvalidArgument;
import graphql.GraphQLError;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** What went wrong in a query, without telling of the inside. */
@ControllerAdvice
class GraphQlErrors {

	@GraphQlExceptionHandler
	GraphQLError invalid(InvalidArgument exception) {
		return error(ErrorType.BAD_REQUEST, exception.getMessage(), "INVALID_ARGUMENT");
	}

	@GraphQlExceptionHandler
	GraphQLError unknown(AuthenticationException exception) {
		return error(ErrorType.UNAUTHORIZED, "Sign in first", "UNAUTHORIZED");
	}

	private static GraphQLError error(ErrorType type, @Nullable String message, String code) {
		return GraphQLError.newError().errorType(type).message("%s", message).extensions(Map.of("code", code)).build();
	}

}
