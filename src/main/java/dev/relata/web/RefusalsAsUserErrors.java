package dev.relata.web;

import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import dev.relata.access.Viewers;
import dev.relata.message.Messages;
import dev.relata.message.Refusal;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes of a mutation that was refused a payload with nothing but {@code userErrors}, so
 * that no controller has to.
 */
@Component
class RefusalsAsUserErrors extends SimplePerformantInstrumentation {

	private final Messages messages;

	private final Viewers viewers;

	RefusalsAsUserErrors(Messages messages, Viewers viewers) {
		this.messages = messages;
		this.viewers = viewers;
	}

	@Override
	public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters,
			@Nullable InstrumentationState state) {
		DataFetchingEnvironment environment = parameters.getEnvironment();
		boolean mutation = environment.getParentType().equals(environment.getGraphQLSchema().getMutationType());
		return mutation ? refusable(fetcher) : fetcher;
	}

	private DataFetcher<?> refusable(DataFetcher<?> fetcher) {
		return (environment) -> {
			String language = this.viewers.current().language();
			try {
				Object result = fetcher.get(environment);
				return (result instanceof CompletionStage<?> later)
						? later.handle((value, failure) -> (failure != null) ? payload(failure, language) : value)
						: result;
			}
			catch (Refusal refusal) {
				return payload(refusal, language);
			}
		};
	}

	private Object payload(Throwable failure, String language) {
		Throwable cause = (failure instanceof CompletionException && failure.getCause() != null) ? failure.getCause()
				: failure;
		if (cause instanceof Refusal refusal) {
			return Map.of(UserErrorsVisitor.FIELD, this.messages.of(refusal, language));
		}
		throw (cause instanceof RuntimeException unchecked) ? unchecked : new CompletionException(cause);
	}

}
