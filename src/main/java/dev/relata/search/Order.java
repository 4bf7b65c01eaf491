package dev.relata.search;

import java.util.List;
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
		List<String> beyond = (after != null)
				? List.of("%s = $value AND p.id %s $key".formatted(value, comparator()),
						"%s %s $value AND p.id IS NOT NULL".formatted(value, comparator()))
				: List.of("%s IS NOT NULL AND p.id IS NOT NULL".formatted(value));
		return new Part(beyond, "%s%s, p.id%2$s".formatted(value, direction()), this.sort.property() + ", id",
				(after != null) ? Map.of("value", Objects.requireNonNull(after.value()), "key", after.key())
						: Map.of());
	}

	/** The part with what has none, by name. */
	Part rest(@Nullable Place after) {
		return new Order(ProfileSort.NAME, false).byName(after);
	}

	/** The whole list, by name. */
	Part byName(@Nullable Place after) {
		return new Part(
				List.of((after != null) ? "p.sortKey %s $key".formatted(comparator()) : "p.sortKey IS NOT NULL"),
				"p.sortKey" + direction(), "sortKey", (after != null) ? Map.of("key", after.key()) : Map.of());
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
	 * @param beyond conditions in Cypher on {@code p} of which one holds after the place
	 * where the page begins; no profile fits two
	 * @param by what the rows are in the order of
	 * @param index the properties of the index
	 * @param parameters of the conditions
	 */
	record Part(List<String> beyond, String by, String index, Map<String, Object> parameters) {
	}

}
