package dev.relata.exchange;

import java.util.List;

import dev.relata.message.Problem;

/** What can be wrong with a request for an export. */
sealed interface ExportProblem extends Problem {

	/** Nothing is written this way. */
	record NoSuchFormat(List<String> formats) implements ExportProblem {

		@Override
		public List<String> field() {
			return List.of("format");
		}

		@Override
		public List<Object> details() {
			return List.of(String.join(", ", this.formats));
		}

	}

	/** This is no day. */
	record NotADay(String parameter) implements ExportProblem {

		@Override
		public List<String> field() {
			return List.of(this.parameter);
		}

		@Override
		public List<Object> details() {
			return List.of(this.parameter);
		}

	}

	/** The body does not say what is wanted. */
	record NotASelection() implements ExportProblem {
	}

	/** More ids than one export takes. */
	record TooManyIds(String name, int most) implements ExportProblem {

		@Override
		public List<String> field() {
			return List.of(this.name);
		}

		@Override
		public List<Object> details() {
			return List.of(this.name, Integer.toString(this.most));
		}

	}

	/** Others have to be done first. */
	record TooManyExports() implements ExportProblem {
	}

}
