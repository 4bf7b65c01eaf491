package dev.relata.lifecycle;

import java.util.List;

import dev.relata.message.Problem;

/** What can be wrong with what is done to a whole profile. */
sealed interface LifecycleProblem extends Problem {

	/** A deal that was lost becomes nothing. */
	record DealLost() implements LifecycleProblem {

		@Override
		public List<String> field() {
			return List.of("dealId");
		}

	}

	/** A space was made of the deal before. */
	record AlreadyConverted(String name, String id) implements LifecycleProblem {

		@Override
		public List<String> field() {
			return List.of("dealId");
		}

		@Override
		public List<Object> details() {
			return List.of(this.name, this.id);
		}

	}

	/** A type does not join deals and spaces. */
	record NotForDealsAndSpaces() implements LifecycleProblem {

		@Override
		public List<String> field() {
			return List.of("typeId");
		}

	}

	/** A profile is to be merged into itself. */
	record MergedIntoItself() implements LifecycleProblem {
	}

	/** A profile is to be merged twice. */
	record MergedTwice() implements LifecycleProblem {
	}

}
