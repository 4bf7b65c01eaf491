package dev.relata.history;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import dev.relata.access.Node;
import dev.relata.journal.Change;
import dev.relata.journal.Item;
import dev.relata.journal.Noted;
import dev.relata.journal.Subject;

/**
 * A change, or one item of a change whose items stand for themselves, as people see it.
 *
 * @param change the change
 * @param item the item that tells about it
 * @param whole whether it stands for the whole change
 */
record Entry(Change change, int item, boolean whole) implements Node {

	/** What is between the id of a change and the number of its item. */
	private static final char ITEM = '.';

	/**
	 * The whole change, told by its first item or, where it was done whole, by what it
	 * did to a profile.
	 */
	static Entry of(Change change) {
		List<Item> items = change.items();
		int telling = change.kind().isWhole() ? IntStream.range(0, items.size())
			.boxed()
			.min(Comparator.comparing((item) -> items.get(item).subject()))
			.orElseThrow() : 0;
		return new Entry(change, telling, true);
	}

	/** A line of a history. */
	static Entry of(Noted line) {
		return new Entry(line.change(), line.item(),
				line.change().kind().isWhole() || line.change().items().size() == 1);
	}

	/** The id of the change that an id of an entry names. */
	static String changeId(String id) {
		int end = id.indexOf(ITEM);
		return (end < 0) ? id : id.substring(0, end);
	}

	/** The entry of a change that has this id, if there is one. */
	static java.util.Optional<Entry> of(Change change, String id) {
		if (id.equals(change.id())) {
			return java.util.Optional.of(of(change));
		}
		return IntStream.range(0, change.kind().isWhole() ? 0 : change.items().size())
			.mapToObj((item) -> new Entry(change, item, false))
			.filter((entry) -> entry.id().equals(id))
			.findFirst();
	}

	@Override
	public String id() {
		return this.whole ? this.change.id() : this.change.id() + ITEM + this.item;
	}

	@Override
	public String typename() {
		return "Change";
	}

	/** When it was done. */
	public OffsetDateTime at() {
		return this.change.at();
	}

	/** The name of who did it. */
	public String by() {
		return this.change.by();
	}

	/** What it did, as far as it stands for it. */
	List<Item> items() {
		return this.whole ? this.change.items() : List.of(this.change.items().get(this.item));
	}

	/** The item that tells about it. */
	Item telling() {
		return this.change.items().get(this.item);
	}

	/** Tells whether such a thing can be undone, if nothing stands in the way. */
	boolean isOfAKindToUndo() {
		return items().stream()
			.allMatch((one) -> one.subject() == Subject.PROFILE || one.subject() == Subject.RELATION);
	}

}
