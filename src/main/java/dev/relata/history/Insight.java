package dev.relata.history;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.relata.access.Sharing;
import dev.relata.access.Viewer;
import dev.relata.journal.Item;
import dev.relata.journal.Subject;
import dev.relata.profile.Profiles;

/**
 * What a viewer may know of changes.
 *
 * @param sharings whom the profiles are shared with that changes are about, by their ids,
 * without those that are gone and were open
 * @param viewer the viewer
 */
record Insight(Map<String, Sharing> sharings, Viewer viewer) {

	/** What a viewer may know of these; who sees all needs no look at the profiles. */
	static Insight of(Collection<Item> items, Profiles profiles, Viewer viewer) {
		return new Insight(viewer.isAdministrator() ? Map.of() : profiles.sharings(ids(items)), viewer);
	}

	/** The ids of the profiles that items are about. */
	static List<String> ids(Collection<Item> items) {
		return items.stream().flatMap((item) -> item.about().keySet().stream()).distinct().toList();
	}

	/**
	 * Tells whether the viewer may know of an entry: of all that it did. Only relations
	 * may be hidden that went along with profiles which came or went.
	 */
	boolean shows(Entry entry) {
		Set<String> moved = moved(entry);
		return shows(entry.telling()) && entry.items()
			.stream()
			.filter((item) -> item.subject() != Subject.RELATION || Collections.disjoint(item.about().keySet(), moved))
			.allMatch(this::shows);
	}

	/** The ids of its profiles, if it was done whole and some of them came or went. */
	private static Set<String> moved(Entry entry) {
		List<Item> profiles = entry.items().stream().filter((item) -> item.subject() == Subject.PROFILE).toList();
		boolean moves = profiles.stream().anyMatch((item) -> item.before() == null || item.after() == null);
		return (entry.change().kind().isWhole() && moves) ? profiles.stream().map(Item::id).collect(Collectors.toSet())
				: Set.of();
	}

	/** What an entry did that the viewer may know of. */
	List<Item> shown(Entry entry) {
		return entry.items().stream().filter(this::shows).toList();
	}

	/** Tells whether the viewer may know of what was done to a thing. */
	boolean shows(Item item) {
		return switch (item.subject()) {
			case PROFILE -> of(item.id()).orElseGet(() -> Sharing.of(item.last())).letsRead(this.viewer)
					&& item.about().keySet().stream().allMatch(this::sees);
			case RELATION -> item.about().keySet().stream().allMatch(this::sees)
					&& item.about().keySet().stream().anyMatch(this::reads);
			case RELATION_TYPE, SETTINGS -> true;
		};
	}

	/**
	 * Tells whether the viewer may read this value of a thing: all but the note of a
	 * relation with a closed profile.
	 */
	boolean tells(Item item, String value) {
		return !value.equals("note") || item.about().keySet().stream().allMatch(this::reads);
	}

	private boolean sees(String profileId) {
		return of(profileId).map((sharing) -> sharing.letsSee(this.viewer)).orElse(true);
	}

	private boolean reads(String profileId) {
		return of(profileId).map((sharing) -> sharing.letsRead(this.viewer)).orElse(true);
	}

	private Optional<Sharing> of(String profileId) {
		return Optional.ofNullable(this.sharings.get(profileId));
	}

}
