package dev.relata.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import dev.relata.access.Viewers;
import dev.relata.explore.Neighborhoods.Wanted;
import dev.relata.explore.RollUp.DealSum;
import dev.relata.graph.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Neighbourhoods and groups in GraphQL; nothing is looked for that nobody asks for. */
@Controller
class AroundController {

	private static final int USUAL_OTHERS = 20;

	private static final int USUAL_MEMBERS = 100;

	private final Neighborhoods neighborhoods;

	private final Hierarchies hierarchies;

	private final RollUps rollUps;

	private final Viewers viewers;

	AroundController(Neighborhoods neighborhoods, Hierarchies hierarchies, RollUps rollUps, Viewers viewers) {
		this.neighborhoods = neighborhoods;
		this.hierarchies = hierarchies;
		this.rollUps = rollUps;
		this.viewers = viewers;
	}

	@QueryMapping
	Graph neighborhood(@Argument String of, @Argument @Nullable Integer depth, @Argument @Nullable Integer perProfile,
			@Argument @Nullable List<String> typeIds, @Argument @Nullable LocalDate asOf) {
		return this.neighborhoods.draw(new Wanted(of, Objects.requireNonNullElse(depth, 1),
				Objects.requireNonNullElse(perProfile, USUAL_OTHERS), typeIds, asOf), this.viewers.current());
	}

	@QueryMapping
	@Nullable Hierarchy hierarchy(@Argument String of, @Argument String typeId, @Argument @Nullable LocalDate asOf) {
		return this.hierarchies.find(of, typeId, asOf, this.viewers.current()).orElse(null);
	}

	@SchemaMapping
	HierarchyConnection members(Hierarchy hierarchy, @Argument @Nullable Integer first,
			@Argument @Nullable String after) {
		return this.hierarchies.page(hierarchy, Page.of(Objects.requireNonNullElse(first, USUAL_MEMBERS), after));
	}

	@SchemaMapping
	RollUp rollUp(Hierarchy hierarchy) {
		return this.rollUps.of(hierarchy);
	}

	@SchemaMapping
	List<DealSum> dealsBehindSpaces(RollUp rollUp) {
		return this.rollUps.behindSpaces(rollUp.hierarchy());
	}

}
