package dev.relata.relation;

import java.time.LocalDate;
import java.util.Optional;

import dev.relata.profile.Profile;
import dev.relata.profile.ProfileKind;
import dev.relata.relationtype.End;
import dev.relata.relationtype.RelationType;
import org.jspecify.annotations.Nullable;

import java.util.stream.Collectors;

/**
 * A relation as it is to be, seen from one of its profiles.
 *
 * @param profileId the profile it is seen from
 * @param typeId its type
 * @param as the side on which that profile stands
 * @param otherId the other profile
 * @param since the first day; null: always was
 * @param until the last day; null: no end
 * @param note what there is to say about it; null: nothing
 */
public record RelationDraft(String profileId, String typeId, End as, String otherId, @Nullable LocalDate since,
		@Nullable LocalDate until, @Nullable String note) {

	/** The longest note, in characters. */
	public static final int LONGEST_NOTE = 4000;

	/** Takes a blank note for none. */
	public RelationDraft {
		note = (note != null && !note.isBlank()) ? note.strip() : null;
	}

	String sourceId() {
		return (this.as == End.SOURCE) ? this.profileId : this.otherId;
	}

	String targetId() {
		return (this.as == End.SOURCE) ? this.otherId : this.profileId;
	}

	Validity validity() {
		return new Validity(this.since, this.until);
	}

	/** What is wrong with it by itself, whatever else there is. */
	Optional<RelationProblem> problem(RelationType type, @Nullable Profile profile, @Nullable Profile other,
			Reading reading) {
		if (profile == null || other == null) {
			return Optional.of(new RelationProblem.EndNotFound((profile == null) ? "profileId" : "otherId"));
		}
		if (!type.end(this.as).takes(profile.kind())) {
			return Optional.of(wrongKind("profileId", type, this.as, reading));
		}
		if (!type.end(this.as.opposite()).takes(other.kind())) {
			return Optional.of(wrongKind("otherId", type, this.as.opposite(), reading));
		}
		if (this.profileId.equals(this.otherId)) {
			return Optional.of(new RelationProblem.RelatedToItself());
		}
		if (validity().isBackwards()) {
			return Optional.of(new RelationProblem.EndsBeforeItBegins());
		}
		if (this.note != null && this.note.length() > LONGEST_NOTE) {
			return Optional.of(new RelationProblem.NoteTooLong(LONGEST_NOTE));
		}
		return Optional.empty();
	}

	private static RelationProblem wrongKind(String argument, RelationType type, End end, Reading reading) {
		String allowed = type.end(end).kinds().stream().map(ProfileKind::name).collect(Collectors.joining(", "));
		return new RelationProblem.WrongKind(argument, reading.role(type, end), allowed);
	}

}
