package dev.relata.relationtype;

import java.util.List;

import dev.relata.message.Refusal;
import dev.relata.profile.ProfileKind;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.ArgumentValue;

/**
 * A side as an administrator writes it.
 *
 * @param kinds the kinds of profile that may stand there
 * @param roles what a profile there is called, in several languages
 * @param limit how many relations one profile may have there; left out: as it was
 * @param formSection the section of the form that shows them; left out: as it was
 * @param required whether a profile must not lose its last one
 */
public record RelationTypeEndInput(List<ProfileKind> kinds, List<LocalizedText> roles, ArgumentValue<Integer> limit,
		ArgumentValue<String> formSection, @Nullable Boolean required) {

	/** The longest name of a section, in characters. */
	private static final int LONGEST_SECTION = 100;

	/**
	 * Checks it.
	 * @param name which side it is, as the input calls it
	 * @param before how it was; null: it is new
	 */
	RelationTypeEnd end(String name, @Nullable RelationTypeEnd before) {
		if (this.kinds.isEmpty()) {
			throw new Refusal(new RelationTypeProblem.KindsMissing(name));
		}
		Integer newLimit = this.limit.isOmitted() ? (before != null) ? before.limit() : null : this.limit.value();
		if (newLimit != null && newLimit < 1) {
			throw new Refusal(new RelationTypeProblem.LimitOutOfRange(name));
		}
		String section = this.formSection.isOmitted() ? (before != null) ? before.formSection() : null
				: this.formSection.value();
		return new RelationTypeEnd(this.kinds, Labels.of(this.roles), newLimit, section(name, section),
				Boolean.TRUE.equals(this.required));
	}

	private static @Nullable String section(String name, @Nullable String section) {
		if (section != null && section.strip().length() > LONGEST_SECTION) {
			throw new Refusal(new RelationTypeProblem.FormSectionTooLong(name, LONGEST_SECTION));
		}
		return (section == null || section.isBlank()) ? null : section.strip();
	}

}
