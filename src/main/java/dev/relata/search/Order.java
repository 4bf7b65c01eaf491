package dev.relata.search;

import java.util.Map;
import java.util.Objects;

import dev.relata.graph.InvalidArgument;
import dev.relata.graph.Page;
import dev.relata.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list, and the cursors that tell a place in it. Profiles that have no
 * value to be sorted by, or are closed to the viewer, come last either way, by name.
 *
 * @param sort by what
 * @param descending whether the last come first
 */
record Order(ProfileSort sort, boolean descending) {

	private static final char BETWEEN = '\t';

	/**
	 * A place in a list: after a value and an id, or, where there is no value, after a
	 * name.
	 *
	 * @param value the value; null: among those that have none, or by name alone
	 * @param key the id, or the key of the name
	 */
	record Place(@Nullable Object value, String key) {
	}

	/** What a cursor of a profile says, before it is made opaque. */
	String key(Profile profile) {
		Object value = this.sort.of(profile);
		return mark() + ((value != null) ? "=" + value + BETWEEN + profile.id() : "~" + profile.sortKey());
	}

	/** What cursors of this order begin with. */
	private String mark() {
		return this.sort + (this.descending ? "-" : "+");
	}

	/**
	 * Where a page begins.
	 * @return null: at the start of the list
	 * @throws InvalidArgument if the cursor is one of another list or another order
	 */
	@Nullable Place after(Page page) {
		String after = page.after();
		if (after == null) {
			return null;
		}
		if (!after.startsWith(mark())) {
			throw new InvalidArgument("after is not a cursor of this list in this order; take endCursor of the page "
					+ "before, with its sort and descending");
		}
		return place(after.substring(mark().length()));
	}

	private Place place(String text) {
		if (text.startsWith("~")) {
			return new Place(null, text.substring(1));
		}
		int end = text.indexOf(BETWEEN);
		try {
			return new Place(this.sort.parse(text.substring(1, end)), text.substring(end + 1));
		}
		catch (RuntimeException ex) {
			throw new InvalidArgument("after is not a cursor of this list; take endCursor of the page before");
		}
	}

	/** The part of the list with what has a value. */
	Part valued(@Nullable Place after) {
		String value = "p." + this.sort.property();
		String by = "%s%s, p.id%2$s".formatted(value, direction());
		String index = this.sort.property() + ", id";
		return new Part((after == null) ? value + " IS NOT NULL AND p.id IS NOT NULL" : beyond(value), by, index,
				!this.sort.isEverywhere(), (after == null) ? Map.of()
						: Map.of("value", Objects.requireNonNull(after.value()), "key", after.key()));
	}

	/** Written so that one seek gives it in order, and not one for each half. */
	private String beyond(String value) {
		return "%1$s %2$s= $value AND p.id IS NOT NULL AND (%1$s <> $value OR p.id %2$s $key)".formatted(value,
				comparator());
	}

	/** The part with what has none, by name. */
	Part rest(@Nullable Place after) {
		return new Order(ProfileSort.NAME, false).byName(after);
	}

	/** The whole list, by name. */
	Part byName(@Nullable Place after) {
		return new Part((after != null) ? "p.sortKey %s $key".formatted(comparator()) : "p.sortKey IS NOT NULL",
				"p.sortKey" + direction(), "sortKey", true, (after != null) ? Map.of("key", after.key()) : Map.of());
	}

	private String comparator() {
		return this.descending ? "<" : ">";
	}

	private String direction() {
		return this.descending ? " DESC" : "";
	}

	/**
	 * A part of a list, of which an index gives the rows in order.
	 *
	 * @param beyond a condition in Cypher on {@code p}: it comes after the place where
	 * the page begins
	 * @param by what the rows are in the order of
	 * @param index the properties of the index
	 * @param isOfEachKind whether each kind that can be in it has such an index of its
	 * own
	 * @param parameters of the condition
	 */
	record Part(String beyond, String by, String index, boolean isOfEachKind, Map<String, Object> parameters) {

	}

}
