package dev.relata.relation;

import java.util.Optional;
import java.util.stream.Collectors;

import dev.relata.profile.ProfileKind;
import dev.relata.relationtype.End;

/** What a relation has to be by itself, whatever other relations there are. */
final class Rules {

	private Rules() {
	}

	/**
	 * What is wrong with a relation.
	 * @param as the side from which whoever asked sees it
	 */
	static Optional<RelationProblem> broken(Relation relation, End as, Reading reading) {
		for (End end : End.values()) {
			if (!relation.type().end(end).takes(relation.end(end).kind())) {
				return Optional.of(wrongKind(relation, end, as, reading));
			}
		}
		if (relation.source().id().equals(relation.target().id()) && !relation.type().allowSelf()) {
			return Optional.of(new RelationProblem.RelatedToItself());
		}
		return misshapen(relation);
	}

	/** What is wrong with its days and its note. */
	static Optional<RelationProblem> misshapen(Relation relation) {
		if (relation.validity().isBackwards()) {
			return Optional.of(new RelationProblem.EndsBeforeItBegins());
		}
		if (relation.note() != null && relation.note().length() > RelationDraft.LONGEST_NOTE) {
			return Optional.of(new RelationProblem.NoteTooLong(RelationDraft.LONGEST_NOTE));
		}
		return Optional.empty();
	}

	private static RelationProblem wrongKind(Relation relation, End end, End as, Reading reading) {
		String allowed = relation.type()
			.end(end)
			.kinds()
			.stream()
			.map(ProfileKind::name)
			.collect(Collectors.joining(", "));
		return new RelationProblem.WrongKind(argument(end, as), reading.role(relation.type(), end), allowed);
	}

	/** What the input calls the profile on a side. */
	static String argument(End end, End as) {
		return (end == as) ? "profileId" : "otherId";
	}

}
