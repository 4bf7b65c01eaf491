package dev.relata.web;

import java.util.Map;

import dev.relata.access.Viewers;
import dev.relata.graph.InvalidArgument;
import dev.relata.message.Messages;
import dev.relata.message.Refusal;
import dev.relata.message.UserError;
import graphql.GraphQLError;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** What went wrong in a query, without telling of the inside. */
@ControllerAdvice
class GraphQlErrors {

	private final Messages messages;

	private final Viewers viewers;

	GraphQlErrors(Messages messages, Viewers viewers) {
		this.messages = messages;
		this.viewers = viewers;
	}

	@GraphQlExceptionHandler
	GraphQLError invalid(InvalidArgument exception) {
		return error(ErrorType.BAD_REQUEST, exception.getMessage(), "INVALID_ARGUMENT");
	}

	@GraphQlExceptionHandler
	GraphQLError refused(Refusal refusal) {
		UserError first = this.messages.of(refusal, this.viewers.current().language()).getFirst();
		return error(ErrorType.BAD_REQUEST, first.message(), first.code());
	}

	@GraphQlExceptionHandler
	GraphQLError unknown(AuthenticationException exception) {
		return error(ErrorType.UNAUTHORIZED, "Sign in first", "UNAUTHORIZED");
	}

	private static GraphQLError error(ErrorType type, @Nullable String message, String code) {
		return GraphQLError.newError().errorType(type).message("%s", message).extensions(Map.of("code", code)).build();
	}

}
