package dev.relata.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.relata.graph.Deadline;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.ExecutionId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Gives a GraphQL request its time, and the id that it has in the log. Listening takes as
 * long as it takes: only what it begins with is timed.
 */
@Component
class Requests implements WebGraphQlInterceptor {

	private final GraphQlLimits limits;

	Requests(GraphQlLimits limits) {
		this.limits = limits;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		Object given = request.getAttributes().get(RequestIds.HEADER);
		String id = (given != null) ? given.toString() : request.getId();
		request.executionId(ExecutionId.from(id));
		return Mono.defer(() -> {
			Deadline.in(this.limits.timeout());
			return chain.next(request);
		}).doFinally((signal) -> Deadline.none()).map((response) -> named(response, id));
	}

	/** Puts the id into the errors that are Relata's own. */
	private static WebGraphQlResponse named(WebGraphQlResponse response, String id) {
		ExecutionResult result = response.getExecutionResult();
		if (result.getErrors().stream().noneMatch(Requests::isInternal)) {
			return response;
		}
		List<GraphQLError> errors = result.getErrors()
			.stream()
			.map((error) -> isInternal(error) ? named(error, id) : error)
			.toList();
		return response.transform((builder) -> builder.errors(errors));
	}

	private static boolean isInternal(GraphQLError error) {
		return error.getErrorType() == ErrorType.INTERNAL_ERROR;
	}

	private static GraphQLError named(GraphQLError error, String id) {
		Map<String, @Nullable Object> extensions = new HashMap<>();
		if (error.getExtensions() != null) {
			extensions.putAll(error.getExtensions());
		}
		extensions.put("code", ErrorType.INTERNAL_ERROR.name());
		extensions.put("requestId", id);
		return GraphQLError.newError()
			.message("%s", error.getMessage())
			.locations(error.getLocations())
			.path((error.getPath() != null) ? error.getPath() : List.of())
			.errorType(ErrorType.INTERNAL_ERROR)
			.extensions(Map.copyOf(extensions))
			.build();
	}

}
