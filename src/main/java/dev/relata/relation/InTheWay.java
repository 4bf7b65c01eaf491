package dev.relata.relation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import dev.relata.profile.ProfileKind;
import dev.relata.relationtype.End;
import dev.relata.relationtype.RelationType;

/**
 * The relations of a type that new rules would not allow.
 *
 * @param rules the type with the rules in question
 * @param alone how many break a rule by themselves
 * @param aloneLater how many of those begin after today
 * @param others the ids of those that only break one together with others
 * @param othersLater how many of those begin after today
 */
record InTheWay(RelationType rules, int alone, int aloneLater, List<String> others, int othersLater) {

	/**
	 * Where a rule looks at several relations, the others are those that came too late.
	 */
	static InTheWay of(RelationType rules, int alone, int aloneLater, List<Relation> others, LocalDate today) {
		return new InTheWay(rules, alone, aloneLater, others.stream().map(Relation::id).toList(),
				(int) others.stream().filter((relation) -> relation.validity().beginsAfter(today)).count());
	}

	/**
	 * Tells whether a rule looks at a relation by itself: at the kinds, and at itself.
	 */
	static boolean judgesAlone(RelationType rules) {
		return !rules.allowSelf() || !Stream.of(End.values())
			.allMatch((end) -> rules.end(end).kinds().containsAll(List.of(ProfileKind.values())));
	}

	/** Tells whether a rule looks at several relations together: limits and trees. */
	static boolean judgesTogether(RelationType rules) {
		return rules.hierarchical() || Stream.of(End.values()).anyMatch((end) -> rules.end(end).limit() != null);
	}

	int count() {
		return this.alone + this.others.size();
	}

	/** How many begin after today, so that they cannot end today. */
	int later() {
		return this.aloneLater + this.othersLater;
	}

}
