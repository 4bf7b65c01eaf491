package dev.relata.history;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.relata.journal.Item;
import dev.relata.message.Refusal;
import dev.relata.profile.Profile;
import dev.relata.relation.Relation;
import org.jspecify.annotations.Nullable;

/** Tells whether what a change made of a thing is still like that. */
final class Unchanged {

	private Unchanged() {
	}

	/**
	 * Goes on where a profile is as the change left it, as far as it changed it.
	 * @param now the profile; null: it is not there
	 */
	static void requireProfile(Item item, @Nullable Profile now) {
		problem(item, (now != null) ? now.values() : null).ifPresent((problem) -> {
			throw new Refusal(problem);
		});
	}

	/** The same for a relation. */
	static void requireRelation(Item item, @Nullable Relation now) {
		problem(item, (now != null) ? now.values() : null).ifPresent((problem) -> {
			throw new Refusal(problem);
		});
	}

	/**
	 * What stands in the way of undoing an item.
	 * @param now the thing's values; null: it is not there
	 */
	static Optional<HistoryProblem> problem(Item item, @Nullable Map<String, Object> now) {
		if (now == null) {
			return (item.after() == null) ? Optional.empty() : Optional.of(new HistoryProblem.GoneSince(words(item)));
		}
		Set<String> other = item.changedSince(now);
		return other.isEmpty() ? Optional.empty()
				: Optional.of(new HistoryProblem.ChangedSince(words(item), String.join(", ", other)));
	}

	/** The names of the profiles that an item is about. */
	static String words(Item item) {
		return item.about().values().stream().collect(Collectors.joining(" – "));
	}

}
