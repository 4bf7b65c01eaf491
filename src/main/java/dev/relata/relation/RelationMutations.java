package dev.relata.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dev.relata.access.Viewer;
import dev.relata.access.Viewers;
import dev.relata.graph.InvalidArgument;
import dev.relata.journal.Written;
import dev.relata.message.Messages;
import dev.relata.message.Partial;
import dev.relata.message.Problem;
import dev.relata.message.Refusal;
import dev.relata.message.UserError;
import dev.relata.relationtype.End;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What can be done to relations, in GraphQL. */
@Controller
class RelationMutations {

	/** How many can be done at once. */
	static final int MOST = 500;

	private final Relations relations;

	private final Viewers viewers;

	private final Messages messages;

	RelationMutations(Relations relations, Viewers viewers, Messages messages) {
		this.relations = relations;
		this.viewers = viewers;
		this.messages = messages;
	}

	@MutationMapping
	RelationPayload addRelation(@Argument AddRelationInput input) {
		Written<List<Outcome>> written = this.relations.add(List.of(input.draft()), false, this.viewers.current());
		return new RelationPayload(done(written.result().getFirst()), written.changeId());
	}

	@MutationMapping
	RelationPayload updateRelation(@Argument RelationChanges input) {
		Written<Relation> written = this.relations.change(input, this.viewers.current());
		return new RelationPayload(written.result(), written.changeId());
	}

	@MutationMapping
	DeletePayload removeRelation(@Argument RemoveRelationInput input) {
		Written<List<Outcome>> written = this.relations.remove(List.of(input.id()), this.viewers.current());
		return new DeletePayload(done(written.result().getFirst()).id(), 1, written.changeId());
	}

	@MutationMapping
	RelationsPayload addRelations(@Argument List<AddRelationInput> input) {
		requireSize(input.size());
		Viewer viewer = this.viewers.current();
		return payload(this.relations.add(input.stream().map(AddRelationInput::draft).toList(), false, viewer), viewer);
	}

	@MutationMapping
	RelationsPayload removeRelations(@Argument List<RemoveRelationInput> input) {
		requireSize(input.size());
		Viewer viewer = this.viewers.current();
		return payload(this.relations.remove(input.stream().map(RemoveRelationInput::id).toList(), viewer), viewer);
	}

	private static void requireSize(int size) {
		if (size < 1 || size > MOST) {
			throw new InvalidArgument("input has %d items; it has to have from 1 to %d".formatted(size, MOST));
		}
	}

	private RelationsPayload payload(Written<List<Outcome>> written, Viewer viewer) {
		List<@Nullable Relation> relations = new ArrayList<>();
		List<UserError> errors = new ArrayList<>();
		for (Outcome outcome : written.result()) {
			if (outcome instanceof Outcome.Refused(Problem problem)) {
				errors.add(this.messages.of(problem, viewer.language()).in(Integer.toString(relations.size())));
			}
			relations.add((outcome instanceof Outcome.Refused) ? null : done(outcome));
		}
		return new RelationsPayload(relations, written.changeId(), errors);
	}

	private static Relation done(Outcome outcome) {
		return switch (outcome) {
			case Outcome.Created(Relation relation) -> relation;
			case Outcome.Updated(Relation relation) -> relation;
			case Outcome.Unchanged(Relation relation) -> relation;
			case Outcome.Removed(Relation relation) -> relation;
			case Outcome.Refused(Problem problem) -> throw new Refusal(problem);
		};
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

	record RelationPayload(Relation relation, @Nullable String changeId) {
	}

	record RelationsPayload(List<@Nullable Relation> relations, @Nullable String changeId,
			List<UserError> userErrors) implements Partial {
	}

	record DeletePayload(String deletedId, int affected, @Nullable String changeId) {
	}

}
