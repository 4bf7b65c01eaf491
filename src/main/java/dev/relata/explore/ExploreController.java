package dev.relata.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.relata.access.Viewers;
import dev.relata.explore.Paths.Found;
import dev.relata.explore.Paths.Wanted;
import dev.relata.graph.InvalidArgument;
import dev.relata.graph.Page;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Controller;

/** Chains and paths in GraphQL. */
@Controller
class ExploreController {

	private static final int MOST_STEPS = 8;

	private static final int USUAL_LENGTH = 6;

	private static final int USUAL_PATHS = 5;

	private final Chains chains;

	private final Paths paths;

	private final Viewers viewers;

	ExploreController(Chains chains, Paths paths, Viewers viewers) {
		this.chains = chains;
		this.paths = paths;
		this.viewers = viewers;
	}

	@QueryMapping
	PathConnection chain(@Argument String from, @Argument List<Step> steps, @Argument @Nullable LocalDate asOf,
			@Argument @Nullable Integer first, @Argument @Nullable String after) {
		if (steps.isEmpty() || steps.size() > MOST_STEPS) {
			throw new InvalidArgument(
					"steps has %d steps; it has to have from 1 to %d".formatted(steps.size(), MOST_STEPS));
		}
		return this.chains.follow(from, steps, asOf, Page.of(first, after), this.viewers.current());
	}

	/**
	 * No way within the length is an answer. Where there was more to look at than may be,
	 * an error says so beside the ways that were found.
	 */
	@QueryMapping
	DataFetcherResult<List<Path>> paths(@Argument String from, @Argument String to,
			@Argument @Nullable Integer maxLength, @Argument @Nullable List<String> typeIds,
			@Argument @Nullable LocalDate asOf, @Argument @Nullable Integer first,
			DataFetchingEnvironment environment) {
		int longest = Objects.requireNonNullElse(maxLength, USUAL_LENGTH);
		if (longest < 1 || longest > Paths.LONGEST) {
			throw new InvalidArgument("maxLength is %d; it has to be from 1 to %d".formatted(longest, Paths.LONGEST));
		}
		int size = Page.size(Objects.requireNonNullElse(first, USUAL_PATHS));
		Found found = this.paths.find(new Wanted(from, to, longest, typeIds, asOf, size), this.viewers.current());
		DataFetcherResult.Builder<List<Path>> result = DataFetcherResult.<List<Path>>newResult().data(found.paths());
		if (found.stopped()) {
			result.error(GraphqlErrorBuilder.newError(environment)
				.errorType(ErrorType.BAD_REQUEST)
				.message(
						"Stopped after %d relations; there may be other ways. Ask for fewer types or a lower maxLength",
						found.looked())
				.extensions(Map.of("code", "STOPPED"))
				.build());
		}
		return result.build();
	}

}
