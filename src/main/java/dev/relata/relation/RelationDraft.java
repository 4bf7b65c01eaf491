package dev.relata.relation;

import java.time.LocalDate;

import dev.relata.relationtype.End;
import org.jspecify.annotations.Nullable;

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

}
