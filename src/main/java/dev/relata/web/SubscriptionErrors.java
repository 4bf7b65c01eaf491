package dev.relata.web;

import dev.relata.access.Viewers;
import dev.relata.graph.InvalidArgument;
import dev.relata.message.Messages;
import dev.relata.message.Refusal;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.SubscriptionExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/** The same as {@link GraphQlErrors}, for those who listen. */
@Component
class SubscriptionErrors extends SubscriptionExceptionResolverAdapter {

	private final Messages messages;

	private final Viewers viewers;

	SubscriptionErrors(Messages messages, Viewers viewers) {
		this.messages = messages;
		this.viewers = viewers;
		setThreadLocalContextAware(true);
	}

	@Override
	protected @Nullable GraphQLError resolveToSingleError(Throwable failure) {
		return switch (failure) {
			case InvalidArgument invalid -> error(String.valueOf(invalid.getMessage()));
			case Refusal refusal ->
				error(this.messages.of(refusal, this.viewers.current().language()).getFirst().message());
			default -> null;
		};
	}

	private static GraphQLError error(String message) {
		return GraphqlErrorBuilder.newError().errorType(ErrorType.BAD_REQUEST).message("%s", message).build();
	}

}
