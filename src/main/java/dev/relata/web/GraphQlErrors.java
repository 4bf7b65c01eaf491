package dev.relata.web;

import java.util.Map;

import dev.relata.access.Viewers;
import dev.relata.graph.InvalidArgument;
import dev.relata.graph.OutOfTime;
import dev.relata.message.Messages;
import dev.relata.message.Refusal;
import dev.relata.message.UserError;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanInstantiationException;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/**
 * What a caller did wrong in a query, in words. Of all else Spring tells an id that is in
 * the log, and no more.
 */
@Component
class GraphQlErrors extends DataFetcherExceptionResolverAdapter {

	private final Messages messages;

	private final Viewers viewers;

	private final GraphQlLimits limits;

	GraphQlErrors(Messages messages, Viewers viewers, GraphQlLimits limits) {
		this.limits = limits;
		this.messages = messages;
		this.viewers = viewers;
	}

	@Override
	protected @Nullable GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
		return switch (failure) {
			case InvalidArgument invalid ->
				error(environment, String.valueOf(invalid.getMessage()), "INVALID_ARGUMENT");
			case Refusal refusal -> {
				UserError first = this.messages.of(refusal, this.viewers.current().language()).getFirst();
				yield error(environment, first.message(), first.code());
			}
			case OutOfTime late -> error(environment, "%s. A request has %d seconds; ask for less at once"
				.formatted(late.getMessage(), this.limits.timeout().toSeconds()), "TIMED_OUT");
			case BeanInstantiationException ex when ex.getCause() instanceof InvalidArgument invalid ->
				resolveToSingleError(invalid, environment);
			default -> null;
		};
	}

	private static GraphQLError error(DataFetchingEnvironment environment, String message, String code) {
		return GraphqlErrorBuilder.newError(environment)
			.errorType(ErrorType.BAD_REQUEST)
			.message("%s", message)
			.extensions(Map.of("code", code))
			.build();
	}

}
