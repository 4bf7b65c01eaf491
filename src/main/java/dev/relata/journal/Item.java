package dev.relata.journal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a change did to one thing. Its values are strings, longs, doubles, booleans,
 * dates, moments and lists of strings, by name; one that is not there is left out.
 *
 * @param subject what kind of thing it is
 * @param id the thing's id
 * @param about whose history shows it, in order: the names of profiles by their ids, or
 * {@link #CATALOGUE}
 * @param before its values before; null: it was not there
 * @param after its values after; null: it is gone
 */
public record Item(Subject subject, String id, Map<String, String> about, @Nullable Map<String, Object> before,
		@Nullable Map<String, Object> after) {

	/** What changes of settings and relation types are about. */
	public static final String CATALOGUE = "catalogue";

	/** The name of a value that counts changes. */
	public static final String VERSION = "version";

	/** Values that follow from others. */
	private static final Set<String> DERIVED = Set.of(VERSION, "sourceRole", "targetRole");

	/** Keeps what it was given. */
	public Item {
		about = Collections.unmodifiableMap(new LinkedHashMap<>(about));
		before = (before != null) ? Map.copyOf(before) : null;
		after = (after != null) ? Map.copyOf(after) : null;
	}

	/** The names of the values that differ before and after, in order. */
	public Set<String> changed() {
		return differing((this.before != null) ? this.before : Map.of(), (this.after != null) ? this.after : Map.of());
	}

	/**
	 * The names of the values that are not as the change left them; of a thing that it
	 * made all count, otherwise those that it changed.
	 * @param now the values as they are by now
	 */
	public Set<String> changedSince(Map<String, Object> now) {
		Set<String> differing = differing((this.after != null) ? this.after : Map.of(), now);
		if (this.before != null) {
			differing.retainAll(changed());
		}
		return differing;
	}

	private static Set<String> differing(Map<String, Object> one, Map<String, Object> other) {
		return Stream.of(one, other)
			.flatMap((values) -> values.keySet().stream())
			.filter((name) -> !DERIVED.contains(name) && !Objects.equals(one.get(name), other.get(name)))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * The values as they are after the change or, where it is gone, as they were last.
	 */
	public Map<String, Object> last() {
		return Objects.requireNonNull((this.after != null) ? this.after : this.before);
	}

}
