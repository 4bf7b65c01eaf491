package dev.relata.exchange;

import java.util.Arrays;
import java.util.List;

import dev.relata.message.Problem;
import dev.relata.profile.ProfileKind;

/** What can be wrong with a file to import, or with a request about one. */
sealed interface ImportProblem extends Problem {

	/** There is nothing in the file. */
	record EmptyFile(List<String> columns) implements ImportProblem {

		@Override
		public List<Object> details() {
			return List.of(String.join(", ", this.columns));
		}

	}

	/** The CSV is broken. */
	record MalformedFile(long line) implements ImportProblem {

		@Override
		public List<Object> details() {
			return List.of(Long.toString(this.line));
		}

	}

	/** The text is encoded some other way. */
	record FileNotUtf8(long line) implements ImportProblem {

		@Override
		public List<Object> details() {
			return List.of(Long.toString(this.line));
		}

	}

	/** A column that nothing can be made of. */
	record UnknownColumn(String column, List<String> known) implements ImportProblem {

		@Override
		public List<String> field() {
			return List.of(this.column);
		}

		@Override
		public List<Object> details() {
			return List.of(brief(this.column), String.join(", ", this.known));
		}

	}

	/** Two columns of the same name. */
	record ColumnTwice(String column) implements ImportProblem {

		@Override
		public List<String> field() {
			return List.of(this.column);
		}

		@Override
		public List<Object> details() {
			return List.of(brief(this.column));
		}

	}

	/** A column that every such file has. */
	record ColumnMissing(String column, List<String> known) implements ImportProblem {

		@Override
		public List<String> field() {
			return List.of(this.column);
		}

		@Override
		public List<Object> details() {
			return List.of(this.column, String.join(", ", this.known));
		}

	}

	/** A role of several types. */
	record AmbiguousRole(String column, List<String> unambiguous) implements ImportProblem {

		@Override
		public List<String> field() {
			return List.of(this.column);
		}

		@Override
		public List<Object> details() {
			return List.of(brief(this.column), String.join(", ", this.unambiguous));
		}

	}

	/** A row with more or fewer cells than the header. */
	record CellCount(int cells, int columns) implements ImportProblem {

		@Override
		public List<Object> details() {
			return List.of(Integer.toString(this.cells), Integer.toString(this.columns));
		}

	}

	/** A cell that every row has to fill. */
	record CellEmpty(String column) implements ImportProblem {

		@Override
		public List<String> field() {
			return List.of(this.column);
		}

		@Override
		public List<Object> details() {
			return List.of(this.column);
		}

	}

	/** A profile that is not there, or may not be seen. */
	record NoSuchKey(String column, String externalId) implements ImportProblem {

		@Override
		public List<String> field() {
			return List.of(this.column);
		}

		@Override
		public List<Object> details() {
			return List.of(brief(this.externalId));
		}

	}

	/** An edge type that no relation type has. */
	record NoSuchEdgeType(String edgeType) implements ImportProblem {

		@Override
		public List<String> field() {
			return List.of("type");
		}

		@Override
		public List<Object> details() {
			return List.of(brief(this.edgeType));
		}

	}

	/** Relata was stopped meanwhile. */
	record ImportStopped() implements ImportProblem {
	}

	/** Something went wrong that the user cannot mend. */
	record ImportBroken(String importId) implements ImportProblem {

		@Override
		public List<Object> details() {
			return List.of(this.importId);
		}

	}

	/** There is no such import, or it is somebody else's. */
	record NoSuchImport() implements ImportProblem {
	}

	/** More than an import may have. */
	record FileTooLarge(String maximum) implements ImportProblem {

		@Override
		public List<Object> details() {
			return List.of(this.maximum);
		}

	}

	/** Others have to be done first. */
	record TooManyImports() implements ImportProblem {
	}

	/** A body of another media type or another encoding. */
	record NotCsv() implements ImportProblem {
	}

	/** No kind is given, or none that there is. */
	record NoSuchKind(List<String> kinds) implements ImportProblem {

		static NoSuchKind any() {
			return new NoSuchKind(Arrays.stream(ProfileKind.values()).map(ProfileKind::name).toList());
		}

		@Override
		public List<String> field() {
			return List.of("kind");
		}

		@Override
		public List<Object> details() {
			return List.of(String.join(", ", this.kinds));
		}

	}

	/** Cells cannot be told apart by this. */
	record InvalidDelimiter() implements ImportProblem {

		@Override
		public List<String> field() {
			return List.of("delimiter");
		}

	}

	private static String brief(String text) {
		return (text.length() > 100) ? text.substring(0, 100) + "…" : text;
	}

}
