package dev.relata.relationtype;

import dev.relata.message.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is to change about a relation type; null: it stays.
 *
 * @param source one side
 * @param target the other
 * @param hierarchical whether its relations are trees
 * @param allowSelf whether a profile can be related to itself
 * @param active whether new relations can be made
 */
record TypeChanges(@Nullable RelationTypeEndInput source, @Nullable RelationTypeEndInput target,
		@Nullable Boolean hierarchical, @Nullable Boolean allowSelf, @Nullable Boolean active) {

	/** The type as it is to be. */
	RelationType of(RelationType before) {
		if (before.symmetric() && this.target != null) {
			throw new Refusal(new RelationTypeProblem.SymmetricHasNoTarget());
		}
		RelationTypeEnd newSource = (this.source != null) ? this.source.end("source", before.source())
				: before.source();
		RelationTypeEnd newTarget = (this.target != null) ? this.target.end("target", before.target())
				: before.target();
		RelationType after = new RelationType(before.id(), before.type(), newSource,
				before.symmetric() ? newSource : newTarget, before.symmetric(),
				or(this.hierarchical, before.hierarchical()), or(this.allowSelf, before.allowSelf()),
				or(this.active, before.active()), before.position(), before.builtIn());
		RelationTypeDraft.requireTree(after.hierarchical(), after.symmetric(), after.allowSelf());
		return after;
	}

	private static boolean or(@Nullable Boolean wanted, boolean before) {
		return (wanted != null) ? wanted : before;
	}

}
