package dev.relata.relation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.relata.access.Node;
import dev.relata.access.Sharing;
import dev.relata.access.Viewer;
import dev.relata.graph.EdgeType;
import dev.relata.journal.Item;
import dev.relata.journal.Subject;
import dev.relata.profile.Profile;
import dev.relata.relationtype.End;
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

	/** From when to when it holds. */
	public Validity validity() {
		return new Validity(this.since, this.until);
	}

	/** The profile on a side. */
	public Profile end(End end) {
		return (end == End.SOURCE) ? this.source : this.target;
	}

	/** The profile that is not this one, or this one where it is related to itself. */
	public Profile other(String profileId) {
		return this.source.id().equals(profileId) ? this.target : this.source;
	}

	/** Tells whether a viewer may know of it: see both its profiles and read one. */
	public boolean isSeenBy(Viewer viewer) {
		return ends().allMatch((sharing) -> sharing.letsSee(viewer))
				&& ends().anyMatch((sharing) -> sharing.letsRead(viewer));
	}

	/** Tells whether a viewer may change it, as one of its profiles. */
	boolean isEditedBy(Viewer viewer) {
		return ends().anyMatch((sharing) -> sharing.letsEdit(viewer));
	}

	private Stream<Sharing> ends() {
		return Stream.of(this.source.sharing(), this.target.sharing());
	}

	/** Tells whether one of its profiles is closed; nobody reads its note then. */
	public boolean isClosed() {
		return this.source.closed() || this.target.closed();
	}

	/** The ids of its two profiles. */
	Stream<String> profileIds() {
		return Stream.of(this.source.id(), this.target.id());
	}

	/** The same with other days and another note, looked at on a day. */
	public Relation with(Validity validity, @Nullable String newNote, LocalDate day) {
		return new Relation(this.id, this.type, this.source, this.target, this.sourceRole, this.targetRole,
				validity.since(), validity.until(), validity.holds(day), newNote, this.createdAt, this.createdBy);
	}

	/** The same with one profile in the place of another, wherever that stands. */
	public Relation moved(Collection<String> fromIds, Profile to) {
		return new Relation(this.id, this.type, fromIds.contains(this.source.id()) ? to : this.source,
				fromIds.contains(this.target.id()) ? to : this.target, this.sourceRole, this.targetRole, this.since,
				this.until, this.active, this.note, this.createdAt, this.createdBy);
	}

	/** What a change made of a relation; null: it was not there, or is gone. */
	public static Item item(@Nullable Relation before, @Nullable Relation after) {
		Map<String, String> about = new LinkedHashMap<>();
		Stream.of(Optional.ofNullable(after), Optional.ofNullable(before))
			.flatMap(Optional::stream)
			.flatMap((relation) -> Stream.of(relation.source, relation.target))
			.forEach((profile) -> about.put(profile.id(), profile.name()));
		return new Item(Subject.RELATION, Objects.requireNonNull((after != null) ? after : before).id, about,
				(before != null) ? before.values() : null, (after != null) ? after.values() : null);
	}

	/** Its values as a journal keeps them. */
	public Map<String, Object> values() {
		Map<String, Object> values = new HashMap<>(Map.of("type", this.type.edgeType(), "sourceId", this.source.id(),
				"targetId", this.target.id(), "sourceRole", this.sourceRole, "targetRole", this.targetRole, "createdAt",
				this.createdAt, "createdBy", this.createdBy));
		put(values, "since", this.since);
		put(values, "until", this.until);
		put(values, "note", this.note);
		return values;
	}

	private static void put(Map<String, Object> values, String name, @Nullable Object value) {
		if (value != null) {
			values.put(name, value);
		}
	}

	/** The part of the id that sorts by the time it was made. */
	public String sortKey() {
		return this.id.substring(this.id.lastIndexOf('_') + 1);
	}

}
