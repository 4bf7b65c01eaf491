package dev.relata.relationtype;

import java.util.List;

import dev.relata.profile.ProfileKind;
import org.jspecify.annotations.Nullable;

/**
 * One side of a relation type.
 *
 * @param kinds the kinds of profile that may stand there, at least one
 * @param labels what a profile there is called
 * @param limit how many relations of the type one profile may have there that hold on the
 * same day, from today on; null: any number
 * @param formSection the section of a profile's form that shows them as a field; null:
 * not on the form
 * @param required whether a profile that has such a relation must not lose the last one,
 * and a form asks for one
 */
public record RelationTypeEnd(List<ProfileKind> kinds, Labels labels, @Nullable Integer limit,
		@Nullable String formSection, boolean required) {

	/** Keeps each kind once, in the kinds' own order. */
	public RelationTypeEnd {
		kinds = kinds.stream().distinct().sorted().toList();
	}

	/** Tells whether a form shows it as a field that must not be empty. */
	public boolean isRequiredOnForm() {
		return this.required && this.formSection != null;
	}

	/** Tells whether a profile of this kind may stand here. */
	public boolean takes(ProfileKind kind) {
		return this.kinds.contains(kind);
	}

	/**
	 * This side with those rules alone that are stricter than before, or named.
	 * @param kindsNamed whether the kinds are named
	 * @param limitNamed whether the limit is
	 */
	RelationTypeEnd inQuestion(RelationTypeEnd before, boolean kindsNamed, boolean limitNamed) {
		boolean narrower = !this.kinds.containsAll(before.kinds);
		boolean lower = this.limit != null && (before.limit == null || this.limit < before.limit);
		return new RelationTypeEnd((narrower || kindsNamed) ? this.kinds : List.of(ProfileKind.values()), this.labels,
				(lower || limitNamed) ? this.limit : null, null, false);
	}

}
