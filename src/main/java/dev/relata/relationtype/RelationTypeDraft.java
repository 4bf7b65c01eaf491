package dev.relata.relationtype;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.relata.graph.EdgeType;
import dev.relata.message.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A relation type to be defined.
 *
 * @param source one side
 * @param target the other; of a symmetric type the same
 * @param hierarchical whether its relations are trees
 * @param allowSelf whether a profile can be related to itself
 * @param wantedEdgeType the name of the edges' type; null: made from the roles
 */
record RelationTypeDraft(RelationTypeEnd source, RelationTypeEnd target, boolean symmetric, boolean hierarchical,
		boolean allowSelf, @Nullable String wantedEdgeType) {

	private static final List<String> ENGLISH = List.of("en");

	/**
	 * Checks what an administrator wrote.
	 * @throws Refusal if the other side is missing, or is there where there is none, or
	 * the edges' type is no such name
	 */
	static RelationTypeDraft of(RelationTypeEnd source, @Nullable RelationTypeEnd target, boolean symmetric,
			boolean hierarchical, boolean allowSelf, @Nullable String edgeType) {
		if (symmetric && target != null) {
			throw new Refusal(new RelationTypeProblem.SymmetricHasNoTarget());
		}
		if (!symmetric && target == null) {
			throw new Refusal(new RelationTypeProblem.TargetMissing());
		}
		requireTree(hierarchical, symmetric, allowSelf);
		if (edgeType != null && !EdgeType.isValid(edgeType)) {
			throw new Refusal(new RelationTypeProblem.InvalidEdgeType());
		}
		return new RelationTypeDraft(source, (target != null) ? target : source, symmetric, hierarchical, allowSelf,
				edgeType);
	}

	/** In a tree no two sides are the same, and nothing is above itself. */
	static void requireTree(boolean hierarchical, boolean symmetric, boolean allowSelf) {
		if (hierarchical && (symmetric || allowSelf)) {
			throw new Refusal(new RelationTypeProblem.NoTree());
		}
	}

	/**
	 * The name of the edges' type: the wanted one, or one made from the English roles
	 * that is not taken.
	 */
	EdgeType edgeType(Set<String> taken, Settings settings) {
		if (this.wantedEdgeType != null) {
			if (taken.contains(this.wantedEdgeType)) {
				throw new Refusal(new RelationTypeProblem.EdgeTypeTaken(this.wantedEdgeType));
			}
			return new EdgeType(this.wantedEdgeType);
		}
		List<String> languages = Stream.concat(ENGLISH.stream(), Stream.of(settings.defaultLanguage())).toList();
		return EdgeTypeNames.suggest(this.source.labels().in(languages), this.target.labels().in(languages), taken);
	}

	void requireLabels(Settings settings) {
		requireLabels(this.source, settings);
		requireLabels(this.target, settings);
	}

	/** Each role has a text in the account's language, to which others fall back. */
	static void requireLabels(RelationType type, Settings settings) {
		requireLabels(type.source(), settings);
		requireLabels(type.target(), settings);
	}

	private static void requireLabels(RelationTypeEnd end, Settings settings) {
		if (end.labels().in(settings.defaultLanguage()) == null) {
			throw new Refusal(new RelationTypeProblem.RoleMissing(settings.defaultLanguage()));
		}
	}

}
