package dev.relata.exchange.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a cell is made of a foreign row: text, and columns in braces, such as
 * {@code person-{id}}. A column is named by its heading; by {@code heading#2} where the
 * heading stands several times, the second of them; or by its position, from 1. Filters
 * may follow, as in {@code {name|spaces}}. Two braces stand for one.
 *
 * @param parts what it consists of
 */
record Template(List<Part> parts) {

	private static final Pattern NUMBERED = Pattern.compile("(.+)#(\\d{1,4})");

	private static final Pattern POSITION = Pattern.compile("\\d{1,4}");

	/** A piece of a template. */
	sealed interface Part {

		/** Stands for itself. */
		record Text(String text) implements Part {
		}

		/** Stands for the cell of a column. */
		record Column(String name, List<Filter> filters) implements Part {

			String apply(String cell) {
				String result = cell;
				for (Filter filter : this.filters) {
					result = filter.change.apply(result);
				}
				return result;
			}

		}

	}

	/** Changes the text of a cell. */
	enum Filter {

		/** Underscores become spaces. */
		SPACES((text) -> text.replace('_', ' ').strip()),

		/** The first of several that {@code ;} separates. */
		FIRST((text) -> text.split(";", 2)[0].strip()),

		/** Small letters. */
		LOWER((text) -> text.toLowerCase(Locale.ROOT)),

		/** Capitals. */
		UPPER((text) -> text.toUpperCase(Locale.ROOT)),

		/** No spaces around it. */
		TRIM(String::strip);

		@SuppressWarnings("ImmutableEnumChecker")
		private final UnaryOperator<String> change;

		Filter(UnaryOperator<String> change) {
			this.change = change;
		}

		static Filter named(String name) {
			return Arrays.stream(values())
				.filter((filter) -> filter.name().toLowerCase(Locale.ROOT).equals(name))
				.findFirst()
				.orElseThrow(() -> new CommandFailure("There is no filter \"%s\"; there are %s".formatted(name,
						Arrays.stream(values())
							.map((filter) -> filter.name().toLowerCase(Locale.ROOT))
							.collect(Collectors.joining(", ")))));
		}

	}

	/**
	 * Reads a template.
	 * @throws CommandFailure if a brace is not closed, or a filter is unknown
	 */
	static Template parse(String text) {
		List<Part> parts = new ArrayList<>();
		StringBuilder plain = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if ((c == '{' || c == '}') && i + 1 < text.length() && text.charAt(i + 1) == c) {
				plain.append(c);
				i++;
			}
			else if (c == '{') {
				int end = text.indexOf('}', i);
				if (end < 0) {
					throw new CommandFailure("The brace at character %d of \"%s\" is not closed; write {{ for a brace"
						.formatted(i + 1, text));
				}
				parts.add(new Part.Text(plain.toString()));
				plain.setLength(0);
				parts.add(column(text.substring(i + 1, end), text));
				i = end;
			}
			else if (c == '}') {
				throw new CommandFailure("The brace at character %d of \"%s\" closes nothing; write }} for a brace"
					.formatted(i + 1, text));
			}
			else {
				plain.append(c);
			}
		}
		parts.add(new Part.Text(plain.toString()));
		return new Template(List.copyOf(parts));
	}

	private static Part.Column column(String text, String template) {
		List<String> pieces = Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
		if (pieces.getFirst().isEmpty() || text.indexOf('{') >= 0) {
			throw new CommandFailure("\"%s\" names no column between its braces".formatted(template));
		}
		return new Part.Column(pieces.getFirst(), pieces.stream().skip(1).map(Filter::named).toList());
	}

	/** Tells whether it is the same in every row. */
	boolean isConstant() {
		return this.parts.stream().allMatch(Part.Text.class::isInstance);
	}

	/**
	 * Finds the columns in a file.
	 * @throws CommandFailure if there is no such column, or there are several
	 */
	Bound bind(List<String> header) {
		return new Bound(this.parts.stream().map((part) -> switch (part) {
			case Part.Text _ -> -1;
			case Part.Column column -> index(column.name(), header);
		}).toList(), this);
	}

	private static int index(String name, List<String> header) {
		List<Integer> exact = places(name, header);
		if (exact.size() == 1) {
			return exact.getFirst();
		}
		if (exact.size() > 1) {
			throw new CommandFailure(
					"The file has %d columns \"%s\"; write {%2$s#1}, {%2$s#2} and so on".formatted(exact.size(), name));
		}
		Matcher numbered = NUMBERED.matcher(name);
		if (numbered.matches()) {
			List<Integer> places = places(numbered.group(1), header);
			int which = Integer.parseInt(numbered.group(2));
			if (which >= 1 && which <= places.size()) {
				return places.get(which - 1);
			}
		}
		if (POSITION.matcher(name).matches()) {
			int position = Integer.parseInt(name);
			if (position >= 1 && position <= header.size()) {
				return position - 1;
			}
		}
		throw new CommandFailure("The file has no column \"%s\"; it has %s".formatted(name, String.join(", ", header)));
	}

	private static List<Integer> places(String name, List<String> header) {
		return IntStream.range(0, header.size()).filter((i) -> header.get(i).strip().equals(name)).boxed().toList();
	}

	/**
	 * A template for the rows of one file.
	 *
	 * @param indexes where the column of each part stands; text: anything
	 * @param template the template
	 */
	record Bound(List<Integer> indexes, Template template) {

		/**
		 * Makes a cell. Where all columns are empty the cell is empty too, whatever text
		 * stands around them.
		 */
		String cell(List<String> row) {
			StringBuilder cell = new StringBuilder();
			boolean filled = this.template.isConstant();
			for (int i = 0; i < this.indexes.size(); i++) {
				switch (this.template.parts().get(i)) {
					case Part.Text(String text) -> cell.append(text);
					case Part.Column column -> {
						String value = column.apply(row.get(this.indexes.get(i)));
						filled |= !value.isBlank();
						cell.append(value);
					}
				}
			}
			return filled ? cell.toString() : "";
		}

	}

}
