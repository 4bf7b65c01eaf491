package dev.relata.relation;

import java.util.List;
import java.util.Objects;

import dev.relata.access.Viewer;
import dev.relata.access.Viewers;
import dev.relata.message.Messages;
import dev.relata.message.Partial;
import dev.relata.message.Refusal;
import dev.relata.message.UserError;
import dev.relata.relation.Reforms.Reformed;
import dev.relata.relationtype.RelationType;
import dev.relata.relationtype.RelationTypeEndInput;
import dev.relata.relationtype.TypeChanges;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What can be done to types that have relations, in GraphQL. */
@Controller
class ReformController {

	/** How many examples a preview gives. */
	private static final int EXAMPLES = 5;

	private final Reforms reforms;

	private final Viewers viewers;

	private final Messages messages;

	ReformController(Reforms reforms, Viewers viewers, Messages messages) {
		this.reforms = reforms;
		this.viewers = viewers;
		this.messages = messages;
	}

	@MutationMapping
	RelationTypePayload updateRelationType(@Argument UpdateRelationTypeInput input) {
		Reformed reformed = this.reforms.update(input.id(), input.changes(), input.policy(), this.viewers.current());
		return new RelationTypePayload(reformed.type(), reformed.affected());
	}

	@MutationMapping
	DeletePayload deleteRelationType(@Argument DeleteRelationTypeInput input) {
		return new DeletePayload(input.id(), this.reforms.delete(input.id(), input.policy(), this.viewers.current()));
	}

	@QueryMapping
	RelationTypePreview previewRelationTypeChange(@Argument UpdateRelationTypeInput input) {
		Viewer viewer = this.viewers.current();
		try {
			InTheWay inTheWay = this.reforms.preview(input.id(), input.changes(), input.policy(), viewer).inTheWay();
			return RelationTypePreview.of(inTheWay, input.policy(), this.reforms.examples(inTheWay, EXAMPLES, viewer));
		}
		catch (Refusal refusal) {
			return new RelationTypePreview(0, 0, 0, 0, List.of(), this.messages.of(refusal, viewer.language()));
		}
	}

	record UpdateRelationTypeInput(String id, @Nullable RelationTypeEndInput source,
			@Nullable RelationTypeEndInput target, @Nullable Boolean symmetric, @Nullable Boolean hierarchical,
			@Nullable Boolean allowSelf, @Nullable Boolean active, @Nullable ExistingPolicy existing) {

		TypeChanges changes() {
			return new TypeChanges(this.source, this.target, this.symmetric, this.hierarchical, this.allowSelf,
					this.active);
		}

		ExistingPolicy policy() {
			return Objects.requireNonNullElse(this.existing, ExistingPolicy.RESTRICT);
		}

	}

	record DeleteRelationTypeInput(String id, @Nullable ExistingPolicy existing) {

		ExistingPolicy policy() {
			return Objects.requireNonNullElse(this.existing, ExistingPolicy.RESTRICT);
		}

	}

	record RelationTypePayload(RelationType relationType, int affected) {
	}

	record DeletePayload(String deletedId, int affected) {
	}

	record RelationTypePreview(int refused, int kept, int ended, int deleted, List<Relation> examples,
			List<UserError> userErrors) implements Partial {

		static RelationTypePreview of(InTheWay inTheWay, ExistingPolicy policy, List<Relation> examples) {
			int count = inTheWay.count();
			int later = inTheWay.later();
			return switch (policy) {
				case RESTRICT -> new RelationTypePreview(count, 0, 0, 0, examples, List.of());
				case KEEP -> new RelationTypePreview(0, count, 0, 0, examples, List.of());
				case END -> new RelationTypePreview(0, 0, count - later, later, examples, List.of());
				case DELETE -> new RelationTypePreview(0, 0, 0, count, examples, List.of());
			};
		}

	}

}
