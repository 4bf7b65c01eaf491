package dev.relata.relation;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import dev.relata.access.Node;
import dev.relata.graph.EdgeType;
import dev.relata.profile.Profile;
import dev.relata.relationtype.RelationType;
import org.jspecify.annotations.Nullable;

/**
 * One edge between two profiles.
 *
 * @param id the id, which keeps the edge type it was made with, to be found by
 * @param type its type
 * @param source the profile where the edge begins
 * @param target the profile where it ends
 * @param sourceRole what the source is called, in the viewer's language
 * @param targetRole what the target is called, in the viewer's language
 * @param since the first day; null: always was
 * @param until the last day; null: no end
 * @param active whether today, or the day asked for, lies between the two
 * @param note what somebody wrote about it
 * @param createdAt when it was made
 * @param createdBy the name of who made it
 */
public record Relation(String id, RelationType type, Profile source, Profile target, String sourceRole,
		String targetRole, @Nullable LocalDate since, @Nullable LocalDate until, boolean active, @Nullable String note,
		OffsetDateTime createdAt, String createdBy) implements Node {

	static final String ID_PREFIX = "rel_";

	/** The id of an edge that is made now. */
	static String id(EdgeType type, String sortKey) {
		return ID_PREFIX + type.name() + "_" + sortKey;
	}

	/**
	 * The relation as words: {@code Anna (Former employee) → Młyn (Previous company)}.
	 */
	public String sentence() {
		return "%s (%s) → %s (%s)".formatted(this.source.name(), this.sourceRole, this.target.name(), this.targetRole);
	}

	/** The part of the id that sorts by the time it was made. */
	public String sortKey() {
		return this.id.substring(this.id.lastIndexOf('_') + 1);
	}

}
