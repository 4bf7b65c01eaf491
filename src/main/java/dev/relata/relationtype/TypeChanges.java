package dev.relata.relationtype;

import dev.relata.message.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is to change about a relation type; null: it stays.
 *
 * @param source one side
 * @param target the other
 * @param symmetric whether both sides are the same
 * @param hierarchical whether its relations are trees
 * @param allowSelf whether a profile can be related to itself
 * @param active whether new relations can be made
 */
public record TypeChanges(@Nullable RelationTypeEndInput source, @Nullable RelationTypeEndInput target,
		@Nullable Boolean symmetric, @Nullable Boolean hierarchical, @Nullable Boolean allowSelf,
		@Nullable Boolean active) {

	/** No new relations. */
	static TypeChanges deactivation() {
		return new TypeChanges(null, null, null, null, null, false);
	}

	/** The type as it is to be. */
	RelationType of(RelationType before) {
		boolean symmetricNow = or(this.symmetric, before.symmetric());
		RelationTypeEnd newSource = (this.source != null) ? this.source.end("source", before.source())
				: before.source();
		RelationType after = new RelationType(before.id(), before.type(), newSource,
				symmetricNow ? onlySide(newSource) : target(before), symmetricNow,
				or(this.hierarchical, before.hierarchical()), or(this.allowSelf, before.allowSelf()),
				or(this.active, before.active()), before.position(), before.builtIn());
		RelationTypeDraft.requireTree(after.hierarchical(), after.symmetric(), after.allowSelf());
		return after;
	}

	/** The target of a symmetric type is its source. */
	private RelationTypeEnd onlySide(RelationTypeEnd newSource) {
		if (this.target != null) {
			throw new Refusal(new RelationTypeProblem.SymmetricHasNoTarget());
		}
		return newSource;
	}

	/** What was symmetric has no other side yet. */
	private RelationTypeEnd target(RelationType before) {
		if (this.target != null) {
			return this.target.end("target", before.symmetric() ? null : before.target());
		}
		if (before.symmetric()) {
			throw new Refusal(new RelationTypeProblem.TargetMissing());
		}
		return before.target();
	}

	/**
	 * A type with those rules alone that this makes stricter: the rules that relations
	 * can be in the way of.
	 * @param again whether to look at all rules that this names, for it may have been
	 * sent before, and what was in the way then may still be there
	 */
	public RelationType rulesInQuestion(RelationType before, RelationType after, boolean again) {
		RelationTypeEnd source = inQuestion(after.source(), before.source(), again ? this.source : null);
		RelationTypeEnd target = inQuestion(after.target(), before.target(), again ? this.target : null);
		boolean tree = after.hierarchical() && (!before.hierarchical() || (again && this.hierarchical != null));
		boolean noSelf = !after.allowSelf() && (before.allowSelf() || (again && this.allowSelf != null));
		return new RelationType(after.id(), after.type(), source, after.symmetric() ? source : target,
				after.symmetric(), tree, !noSelf, after.active(), after.position(), after.builtIn());
	}

	private static RelationTypeEnd inQuestion(RelationTypeEnd after, RelationTypeEnd before,
			@Nullable RelationTypeEndInput named) {
		return after.inQuestion(before, named != null, named != null && !named.limit().isOmitted());
	}

	private static boolean or(@Nullable Boolean wanted, boolean before) {
		return (wanted != null) ? wanted : before;
	}

}
