package dev.relata.web;

import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import dev.relata.access.Viewers;
import dev.relata.message.Messages;
import dev.relata.message.Refusal;
import graphql.schema.DataFetcher;

import org.springframework.stereotype.Component;

/**
 * Makes of a mutation that was refused a payload with nothing but {@code userErrors}, so
 * that no controller has to.
 */
@Component
class RefusalsAsUserErrors {

	private final Messages messages;

	private final Viewers viewers;

	RefusalsAsUserErrors(Messages messages, Viewers viewers) {
		this.messages = messages;
		this.viewers = viewers;
	}

	/** The same mutation, with its refusal as a payload. */
	DataFetcher<?> refusable(DataFetcher<?> fetcher) {
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
