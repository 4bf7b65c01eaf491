package dev.relata.web;

import java.util.Map;

import dev.relata.access.Viewers;
import dev.relata.message.Messages;
import dev.relata.message.Refusal;
import graphql.schema.DataFetcher;
import reactor.core.publisher.Mono;

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
				return (result instanceof Mono<?> later) ? later.cast(Object.class)
					.onErrorResume(Refusal.class, (refusal) -> Mono.just(payload(refusal, language))) : result;
			}
			catch (Refusal refusal) {
				return payload(refusal, language);
			}
		};
	}

	private Object payload(Refusal refusal, String language) {
		return Map.of(UserErrorsVisitor.FIELD, this.messages.of(refusal, language));
	}

}
