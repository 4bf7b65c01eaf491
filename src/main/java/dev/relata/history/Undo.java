package dev.relata.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.relata.access.Viewer;
import dev.relata.graph.Transactions;
import dev.relata.journal.Change;
import dev.relata.journal.Item;
import dev.relata.journal.Journal;
import dev.relata.journal.Journals;
import dev.relata.journal.Subject;
import dev.relata.journal.Written;
import dev.relata.message.Refusal;
import dev.relata.profile.Profiles;
import dev.relata.relation.Relations;

import org.springframework.stereotype.Component;

/**
 * Undoes changes: everything is as it was before, with the same ids, or nothing happens.
 * What has been changed again since stands in the way, and so do the rules that relations
 * are held to by now. To undo is a change that can be undone itself.
 */
@Component
class Undo {

	private final Journals journals;

	private final Profiles profiles;

	private final Relations relations;

	private final Reversal reversal;

	private final Transactions transactions;

	Undo(Journals journals, Profiles profiles, Relations relations, Reversal reversal, Transactions transactions) {
		this.journals = journals;
		this.profiles = profiles;
		this.relations = relations;
		this.reversal = reversal;
		this.transactions = transactions;
	}

	/**
	 * Undoes a change, or one item of it.
	 * @param id the id of an entry
	 * @return the change that undid it
	 * @throws Refusal if it cannot be undone; it says why
	 */
	Entry undo(String id, Viewer viewer) {
		String undoing = this.transactions.write(() -> {
			Change change = this.journals.lock(Entry.changeId(id))
				.orElseThrow(() -> new Refusal(new HistoryProblem.ChangeNotFound()));
			Insight insight = Insight.of(change.items(), this.profiles, viewer);
			Entry entry = Entry.of(change, id)
				.filter(insight::shows)
				.orElseThrow(() -> new Refusal(new HistoryProblem.ChangeNotFound()));
			return Objects.requireNonNull(undo(entry, insight).changeId());
		});
		return Entry.of(this.journals.find(List.of(undoing)).getFirst());
	}

	/**
	 * Tells which changes can be undone, as far as what they changed is still like that;
	 * a handful of statements, however many they are.
	 */
	Map<Entry, Boolean> possible(List<Entry> entries, Viewer viewer) {
		List<Item> items = entries.stream().flatMap((entry) -> entry.items().stream()).toList();
		Insight insight = Insight.of(items, this.profiles, viewer);
		Map<String, Map<String, Object>> now = new HashMap<>();
		this.profiles.find(ids(items, Subject.PROFILE), viewer)
			.forEach((profile) -> now.put(profile.id(), profile.values()));
		this.relations.find(ids(items, Subject.RELATION), viewer)
			.forEach((relation) -> now.put(relation.id(), relation.values()));
		return entries.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(),
					(entry) -> entry.isOfAKindToUndo() && entry.change().undoneBy() == null
							&& insight.shown(entry)
								.stream()
								.allMatch((item) -> Unchanged.problem(item, now.get(item.id())).isEmpty())));
	}

	private static List<String> ids(List<Item> items, Subject subject) {
		return items.stream().filter((item) -> item.subject() == subject).map(Item::id).distinct().toList();
	}

	private Written<Boolean> undo(Entry entry, Insight insight) {
		if (!entry.isOfAKindToUndo()) {
			throw new Refusal(new HistoryProblem.NotToBeUndone());
		}
		if (entry.change().undoneBy() != null) {
			throw new Refusal(new HistoryProblem.AlreadyUndone());
		}
		Function<Journal, Boolean> work = (journal) -> {
			this.reversal.reverse(entry.items(), insight, journal);
			return true;
		};
		return entry.whole() ? this.journals.undo(entry.change(), insight.viewer(), work)
				: this.journals.write(Change.Kind.UNDONE, insight.viewer(), work);
	}

}
