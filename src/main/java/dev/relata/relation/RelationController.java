package dev.relata.relation;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.relata.access.Viewers;
import dev.relata.graph.Page;
import dev.relata.profile.Profile;
import dev.relata.relation.RelationLoaders.CountOf;
import dev.relata.relation.RelationLoaders.GroupsOf;
import dev.relata.relation.RelationLoaders.PageOf;
import dev.relata.relation.RelationLoaders.RelationGroups;
import dev.relata.relationtype.End;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Relations in GraphQL. */
@Controller
class RelationController {

	private static final int USUAL_GROUP = 5;

	private final Relations relations;

	private final Viewers viewers;

	RelationController(Relations relations, Viewers viewers) {
		this.relations = relations;
		this.viewers = viewers;
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
	CompletableFuture<Integer> relationCount(Profile profile, DataLoader<CountOf, Integer> loader) {
		return loader.load(new CountOf(profile, RelationFilter.ACTIVE));
	}

	@SchemaMapping(typeName = "Profile")
	CompletableFuture<List<RelationGroup>> relationGroups(Profile profile, @Argument @Nullable Integer first,
			DataLoader<GroupsOf, RelationGroups> loader) {
		return loader.load(new GroupsOf(profile, Page.size((first != null) ? first : USUAL_GROUP)))
			.thenApply(RelationGroups::groups);
	}

	@MutationMapping
	RelationPayload addRelation(@Argument AddRelationInput input) {
		return new RelationPayload(this.relations.add(input.draft(), this.viewers.current()));
	}

	@MutationMapping
	RelationPayload updateRelation(@Argument RelationChanges input) {
		return new RelationPayload(this.relations.change(input, this.viewers.current()));
	}

	@MutationMapping
	DeletePayload removeRelation(@Argument RemoveRelationInput input) {
		this.relations.remove(input.id(), this.viewers.current());
		return new DeletePayload(input.id(), 1);
	}

	record AddRelationInput(String profileId, String typeId, End as, String otherId, @Nullable LocalDate since,
			@Nullable LocalDate until, @Nullable String note) {

		RelationDraft draft() {
			return new RelationDraft(this.profileId, this.typeId, this.as, this.otherId, this.since, this.until,
					this.note);
		}

	}

	record RemoveRelationInput(String id) {
	}

	record RelationPayload(Relation relation) {
	}

	record DeletePayload(String deletedId, int affected) {
	}

}
