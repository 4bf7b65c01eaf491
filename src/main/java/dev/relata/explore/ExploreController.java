package dev.relata.explore;

import java.time.LocalDate;
import java.util.List;

import dev.relata.access.Viewers;
import dev.relata.graph.InvalidArgument;
import dev.relata.graph.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Chains in GraphQL. */
@Controller
class ExploreController {

	private static final int MOST_STEPS = 8;

	private final Chains chains;

	private final Viewers viewers;

	ExploreController(Chains chains, Viewers viewers) {
		this.chains = chains;
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

}
