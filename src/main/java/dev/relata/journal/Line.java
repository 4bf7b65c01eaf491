package dev.relata.journal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the history of something shows a change, or one item of it.
 *
 * @param about whose history it is
 * @param item which item of the change tells about it, from 0
 * @param others who else that item is about
 */
record Line(String about, int item, List<String> others) {

	/** The lines of a change. */
	static List<Line> of(Change.Kind kind, List<Item> items) {
		Set<String> merged = (kind == Change.Kind.MERGED) ? gone(items) : Set.of();
		List<Line> lines = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (int i : order(kind, items)) {
			Set<String> all = items.get(i).about().keySet();
			for (String about : all) {
				if (!kind.isWhole() || seen.add(about)) {
					lines.add(new Line(about, i,
							Stream.concat(all.stream(), merged.stream())
								.filter((other) -> !other.equals(about))
								.distinct()
								.toList()));
				}
			}
		}
		return lines;
	}

	/** Whoever reads that profiles were merged reads their names. */
	private static Set<String> gone(List<Item> items) {
		return items.stream()
			.filter((item) -> item.subject() == Subject.PROFILE && item.after() == null)
			.map(Item::id)
			.collect(Collectors.toSet());
	}

	/**
	 * Of what is shown once, a profile's own item tells more than those of its relations.
	 */
	private static List<Integer> order(Change.Kind kind, List<Item> items) {
		List<Integer> order = new ArrayList<>();
		for (int i = 0; i < items.size(); i++) {
			order.add(i);
		}
		if (kind.isWhole()) {
			order.sort(java.util.Comparator.comparing((Integer i) -> items.get(i).subject()));
		}
		return order;
	}

	/** The properties of its node; its key sorts by time. */
	Map<String, Object> properties(String changeId) {
		return Map.of("about", this.about, "key", "%s-%05d".formatted(changeId, this.item), "change", changeId, "item",
				this.item, "others", this.others);
	}

}
