package dev.relata.relation;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import dev.relata.access.Viewer;
import dev.relata.profile.Profile;
import dev.relata.relationtype.End;
import dev.relata.relationtype.RelationType;
import org.jspecify.annotations.Nullable;

/**
 * A relation in the place of another; with the same id it is the same relation, changed.
 *
 * @param before what goes; null: a new one is made
 * @param after what comes; null: one is removed
 * @param as the side from which whoever asked sees it, for errors to name the argument
 */
public record Rewrite(@Nullable Relation before, @Nullable Relation after, End as) {

	/** A relation that is added. */
	static Rewrite add(Relation after, End as) {
		return new Rewrite(null, after, as);
	}

	/** A relation that is removed. */
	public static Rewrite remove(Relation before) {
		return new Rewrite(before, null, End.SOURCE);
	}

	/** A relation that is changed. */
	public static Rewrite change(Relation before, Relation after) {
		return new Rewrite(before, after, End.SOURCE);
	}

	/** The ids of all its profiles, those before first. */
	public Stream<String> profileIds() {
		return both().flatMap(Relation::profileIds);
	}

	/** What it is about: what comes or, where nothing does, what goes. */
	Relation any() {
		return Objects.requireNonNull((this.after != null) ? this.after : this.before);
	}

	/** The relations that it takes and gives. */
	Stream<Relation> both() {
		return Stream.of(this.before, this.after).filter(Objects::nonNull);
	}

	/** Tells whether nothing would be another. */
	boolean changesNothing() {
		return Relation.item(this.before, this.after).changed().isEmpty();
	}

	/** Tells whether a viewer may know of all that it takes and gives. */
	boolean isSeenBy(Viewer viewer) {
		return both().allMatch((relation) -> relation.isSeenBy(viewer));
	}

	/** Tells whether a viewer may take and give all of that. */
	boolean isEditedBy(Viewer viewer) {
		return both().allMatch((relation) -> relation.isEditedBy(viewer));
	}

	/** What becomes of it where it can be done. */
	Outcome outcome() {
		if (this.after == null) {
			return new Outcome.Removed(any());
		}
		return (this.before == null) ? new Outcome.Created(this.after) : new Outcome.Updated(this.after);
	}

	/** Tells whether the edge can stay, with other properties. */
	boolean keepsItsEdge() {
		return this.before != null && this.after != null && this.before.id().equals(this.after.id())
				&& type(this.before).equals(type(this.after)) && ends(this.before).equals(ends(this.after));
	}

	/**
	 * Tells whether the relation stays what it was, for no more days than it held: that
	 * can always be, even if the rules would not allow it any more.
	 */
	boolean onlyNarrows() {
		return keepsItsEdge() && Objects.requireNonNull(this.after)
			.validity()
			.isWithin(Objects.requireNonNull(this.before).validity());
	}

	private static RelationType type(Relation relation) {
		return relation.type();
	}

	private static Set<String> ends(Relation relation) {
		return relation.type().symmetric() ? ids(relation)
				: Set.of(relation.source().id() + ">" + relation.target().id());
	}

	private static Set<String> ids(Relation relation) {
		return Stream.of(relation.source(), relation.target())
			.map(Profile::id)
			.collect(java.util.stream.Collectors.toSet());
	}

}
