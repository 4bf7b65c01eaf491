package dev.relata.journal;

import java.util.ArrayList;
import java.util.List;

/** Where those who change things say so, while they do; not for several threads. */
public final class Journal {

	private final List<Item> items = new ArrayList<>();

	Journal() {
	}

	/** Notes what is done to a thing, unless nothing is. */
	public void add(Item item) {
		if (!item.changed().isEmpty()) {
			this.items.add(item);
		}
	}

	List<Item> items() {
		return this.items;
	}

}
