package dev.relata.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/**
 * Whom a profile is shared with.
 *
 * @param access what others may see of it
 * @param ownerId the id of the user who decides about that; null: administrators do
 * @param readerIds the ids of users and groups who may read it though it is not open
 * @param editorIds the ids of those who may change it too
 */
public record Sharing(Access access, @Nullable String ownerId, List<String> readerIds, List<String> editorIds) {

	/** Everyone's, and nobody's own. */
	public static final Sharing OPEN = new Sharing(Access.OPEN, null, List.of(), List.of());

	/** How many readers, and how many editors, a profile may have. */
	public static final int MOST = 500;

	/** The name of the value that says what others may see. */
	public static final String ACCESS = "access";

	private static final String OWNER = "ownerId";

	private static final String READERS = "readerIds";

	private static final String EDITORS = "editorIds";

	/** The names of the values that have ids of users and groups. */
	public static final List<String> PEOPLE = List.of(OWNER, READERS, EDITORS);

	/** The names of all values that say whom a profile is shared with. */
	public static final List<String> VALUES = Stream.concat(Stream.of(ACCESS), PEOPLE.stream()).toList();

	/** Labels of profiles that are not open; both of one that is hidden. */
	public static final List<String> LABELS = List.of("Restricted", "Hidden");

	/** What somebody makes is his, and open. */
	public static Sharing ownedBy(Viewer viewer, Access access) {
		return new Sharing(access, viewer.id().isEmpty() ? null : viewer.id(), List.of(), List.of());
	}

	/** The same with another access. */
	public Sharing with(Access other) {
		return new Sharing(other, this.ownerId, this.readerIds, this.editorIds);
	}

	/** Reads it from a node. */
	public static Sharing of(MapAccessor node) {
		return new Sharing(Access.valueOf(node.get(ACCESS).asString(Access.OPEN.name())),
				node.get(OWNER).asString(null), node.get(READERS).asList(Value::asString, List.of()),
				node.get(EDITORS).asList(Value::asString, List.of()));
	}

	/** Reads it from values that a journal kept. */
	public static Sharing of(Map<String, ? extends @Nullable Object> values) {
		return new Sharing(
				Access.valueOf(String.valueOf(Optional.<Object>ofNullable(values.get(ACCESS)).orElse(Access.OPEN))),
				(String) values.get(OWNER), list(values.get(READERS)), list(values.get(EDITORS)));
	}

	@SuppressWarnings("unchecked")
	private static List<String> list(@Nullable Object value) {
		return (value != null) ? (List<String>) value : List.of();
	}

	/** The values as a journal keeps them, without those that say nothing. */
	public Map<String, Object> values() {
		Map<String, Object> values = new HashMap<>();
		if (this.access != Access.OPEN) {
			values.put(ACCESS, this.access.name());
		}
		if (this.ownerId != null) {
			values.put(OWNER, this.ownerId);
		}
		if (!this.readerIds.isEmpty()) {
			values.put(READERS, this.readerIds);
		}
		if (!this.editorIds.isEmpty()) {
			values.put(EDITORS, this.editorIds);
		}
		return values;
	}

	/** The properties of the profile's node; null where there is none. */
	public Map<String, @Nullable Object> properties() {
		Map<String, @Nullable Object> properties = new HashMap<>();
		VALUES.forEach((name) -> properties.put(name, values().get(name)));
		properties.put("sharedWith", (this.access != Access.OPEN) ? sharedWith() : null);
		return properties;
	}

	/** The labels of the profile's node, of {@link #LABELS}. */
	public List<String> labels() {
		return switch (this.access) {
			case OPEN -> List.of();
			case LISTED -> LABELS.subList(0, 1);
			case HIDDEN -> LABELS;
		};
	}

	/** The ids of all who may read it though it is not open. */
	private List<String> sharedWith() {
		return Stream.of(Stream.ofNullable(this.ownerId), this.readerIds.stream(), this.editorIds.stream())
			.flatMap((ids) -> ids)
			.distinct()
			.toList();
	}

	/** Tells whether a viewer may know that it is there. */
	public boolean letsSee(Viewer viewer) {
		return this.access != Access.HIDDEN || viewer.isOneOf(sharedWith());
	}

	/** Tells whether a viewer may read all of it. */
	public boolean letsRead(Viewer viewer) {
		return this.access == Access.OPEN || viewer.isOneOf(sharedWith());
	}

	/** Tells whether a viewer may change it. */
	public boolean letsEdit(Viewer viewer) {
		return this.access == Access.OPEN || viewer.isOneOf(this.editorIds) || isOwnedBy(viewer);
	}

	/** Tells whether a viewer may decide whom it is shared with. */
	public boolean letsShare(Viewer viewer) {
		return viewer.isAdministrator() || isOwnedBy(viewer);
	}

	private boolean isOwnedBy(Viewer viewer) {
		return viewer.id().equals(this.ownerId);
	}

}
