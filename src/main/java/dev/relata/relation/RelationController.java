package dev.relata.relation;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.relata.graph.Page;
import dev.relata.profile.Profile;
import dev.relata.relation.RelationLoaders.CountOf;
import dev.relata.relation.RelationLoaders.GroupsOf;
import dev.relata.relation.RelationLoaders.PageOf;
import dev.relata.relation.RelationLoaders.RelationGroups;
import dev.relata.relation.RelationLoaders.Remaining;
import dev.relata.relationtype.RelationOption;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** A profile's relations in GraphQL. */
@Controller
class RelationController {

	private static final int USUAL_GROUP = 5;

	/** Made by Spring. */
	RelationController() {
	}

	@SchemaMapping(typeName = "Profile")
	CompletableFuture<RelationConnection> relations(Profile profile, @Argument @Nullable RelationFilter filter,
			@Argument @Nullable Integer first, @Argument @Nullable String after,
			DataLoader<PageOf, RelationConnection> loader) {
		return loader
			.load(new PageOf(profile, (filter != null) ? filter : RelationFilter.ACTIVE, Page.of(first, after)));
	}

	@SchemaMapping
	CompletableFuture<Integer> totalCount(RelationConnection connection, DataLoader<CountOf, Integer> loader) {
		return (connection.count() != null) ? CompletableFuture.completedFuture(connection.count())
				: loader.load(new CountOf(connection.profile(), connection.filter()));
	}

	@SchemaMapping(typeName = "Profile")
	CompletableFuture<Integer> relationCount(Profile profile, @Argument @Nullable LocalDate asOf,
			DataLoader<CountOf, Integer> loader) {
		return loader.load(new CountOf(profile, RelationFilter.on(asOf)));
	}

	@SchemaMapping
	CompletableFuture<@Nullable Integer> remaining(RelationOption option,
			DataLoader<RelationOption, Remaining> loader) {
		boolean isUnknown = option.profile() != null && option.limit() != null;
		return isUnknown ? loader.load(option).<@Nullable Integer>thenApply(Remaining::count)
				: CompletableFuture.<@Nullable Integer>completedFuture(option.limit());
	}

	@SchemaMapping(typeName = "Profile")
	CompletableFuture<List<RelationGroup>> relationGroups(Profile profile, @Argument @Nullable Integer first,
			@Argument @Nullable LocalDate asOf, DataLoader<GroupsOf, RelationGroups> loader) {
		return loader.load(new GroupsOf(profile, Page.size((first != null) ? first : USUAL_GROUP), asOf))
			.thenApply(RelationGroups::groups);
	}

}
