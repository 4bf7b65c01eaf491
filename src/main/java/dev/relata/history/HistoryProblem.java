package dev.relata.history;

import java.util.List;

import dev.relata.message.Problem;

/** What keeps a change from being undone. */
sealed interface HistoryProblem extends Problem {

	@Override
	default List<String> field() {
		return List.of("changeId");
	}

	/** There is no such change. */
	record ChangeNotFound() implements HistoryProblem {
	}

	/** Somebody has undone it. */
	record AlreadyUndone() implements HistoryProblem {
	}

	/** Settings and relation types are changed back by hand. */
	record NotToBeUndone() implements HistoryProblem {
	}

	/** What it changed has been changed again. */
	record ChangedSince(String what, String values) implements HistoryProblem {

		@Override
		public List<Object> details() {
			return List.of(this.what, this.values);
		}

	}

	/** What it changed is gone. */
	record GoneSince(String what) implements HistoryProblem {

		@Override
		public List<Object> details() {
			return List.of(this.what);
		}

	}

	/** A profile that it made has relations by now. */
	record RelatedSince(String name, int count) implements HistoryProblem {

		@Override
		public List<Object> details() {
			return List.of(this.name, this.count);
		}

	}

}
