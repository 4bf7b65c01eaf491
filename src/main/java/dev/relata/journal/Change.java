package dev.relata.journal;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did, as one: it was done whole, and can be undone whole.
 *
 * @param id the id, which sorts by time
 * @param kind what was done
 * @param at when
 * @param by the name of who did it
 * @param items what it did to each thing, in the order it was done
 * @param undoes the id of the change that it undid; null: it did something new
 * @param undoneBy the id of the change that undid it; null: it still holds
 */
public record Change(String id, Kind kind, OffsetDateTime at, String by, List<Item> items, @Nullable String undoes,
		@Nullable String undoneBy) {

	/** What the ids of changes begin with. */
	public static final String ID_PREFIX = "chg";

	/** What can be done. */
	public enum Kind {

		/** Things were made, changed or deleted, each for itself. */
		EDITED(false),

		/** A profile was deleted, and its relations with it. */
		DELETED(true),

		/** A deal became a space. */
		CONVERTED(true),

		/** Profiles became one. */
		MERGED(true),

		/** Another change was undone. */
		UNDONE(true);

		private final boolean whole;

		Kind(boolean whole) {
			this.whole = whole;
		}

		/**
		 * Whether a history shows such a change once; otherwise it shows each of its
		 * items by itself.
		 */
		public boolean isWhole() {
			return this.whole;
		}

	}

}
