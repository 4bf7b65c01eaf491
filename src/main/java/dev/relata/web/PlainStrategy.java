package dev.relata.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.language.Document;
import graphql.schema.GraphQLObjectType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as usual, but tells at once of an object that is {@link Plain}, with all that
 * lies below it. Where that does not come to an end, it is told of as usual after all: to
 * have read it before did nothing.
 */
class PlainStrategy extends AsyncExecutionStrategy {

	/** For as long as a document is kept by who parsed it. */
	private final Cache<Document, Plans> plans = Caffeine.newBuilder().weakKeys().build();

	private final JsonMapper mapper;

	PlainStrategy(DataFetcherExceptionHandler failures, JsonMapper mapper) {
		super(failures);
		this.mapper = mapper;
	}

	@Override
	protected Object completeValueForObject(ExecutionContext context, ExecutionStrategyParameters parameters,
			GraphQLObjectType type, Object result) {
		Object told = context.getExecutionInput().isCancelled() ? null : tell(context, parameters, type, result);
		return (told != null) ? told : super.completeValueForObject(context, parameters, type, result);
	}

	private @Nullable Object tell(ExecutionContext context, ExecutionStrategyParameters parameters,
			GraphQLObjectType type, Object result) {
		Plans known = this.plans.get(context.getDocument(), (document) -> new Plans(document, this.fieldCollector));
		try {
			return known.thing(parameters.getField(), type, context)
				.map((thing) -> write(thing, result, context))
				.orElse(null);
		}
		catch (RuntimeException ex) {
			// told by the usual way, which comes to the same place
			return null;
		}
	}

	private Written write(Plain.Thing thing, Object result, ExecutionContext context) {
		Json json = new Json(this.mapper);
		thing.tell(result, context, json);
		return new Written(json.toByteArray());
	}

}
