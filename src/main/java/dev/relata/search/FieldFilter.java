package dev.relata.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relata.graph.Folding;
import dev.relata.graph.InvalidArgument;
import dev.relata.message.Problem;
import dev.relata.message.Refusal;
import dev.relata.profile.Field;
import dev.relata.profile.Field.Form;
import dev.relata.profile.ProfileKind;
import dev.relata.profile.ProfileProblem;
import org.jspecify.annotations.Nullable;

/**
 * What a field holds; all that is not null has to be so.
 *
 * @param field the field's name
 * @param equals exactly this
 * @param begins text that begins with these letters, folded
 * @param from this day or a later one
 * @param to this day or an earlier one
 * @param atLeast this number or more
 * @param above more than this number
 * @param atMost this number or less
 * @param below less than this number
 */
record FieldFilter(String field, @Nullable String equals, @Nullable String begins, @Nullable LocalDate from,
		@Nullable LocalDate to, @Nullable Double atLeast, @Nullable Double above, @Nullable Double atMost,
		@Nullable Double below) {

	/** How many letters a beginning may have. */
	static final int LONGEST_BEGINNING = 255;

	/** Tells whether profiles of a kind have the field. */
	boolean isOf(ProfileKind kind) {
		return Field.of(kind, this.field).isPresent();
	}

	/**
	 * The conditions on a profile of one of these kinds, all of which have to hold.
	 * @param profile the variable that a statement has the profile in
	 * @throws InvalidArgument if none of the kinds has the field, or it cannot be
	 * compared like this
	 */
	List<String> conditions(String profile, List<ProfileKind> kinds, Parameters parameters) {
		Field compared = existing(kinds);
		String value = profile + "." + compared.property();
		List<String> conditions = new ArrayList<>();
		if (this.equals != null) {
			conditions.add(equality(compared, this.equals, profile, kinds, parameters));
		}
		if (this.begins != null) {
			conditions.add("normalize(toLower(%s), NFKD) =~ %s".formatted(value,
					parameters.add(Folding.beginning(bounded(require(compared, Form.TEXT, this.begins))))));
		}
		ranges().forEach((range) -> conditions
			.add(value + range.comparator() + parameters.add(require(compared, range.form(), range.bound()))));
		if (conditions.isEmpty()) {
			throw new InvalidArgument(
					"%s is compared with nothing; %s".formatted(this.field, comparators(compared.form())));
		}
		return conditions;
	}

	private Field existing(List<ProfileKind> kinds) {
		return kinds.stream()
			.map((kind) -> Field.of(kind, this.field))
			.flatMap(Optional::stream)
			.findFirst()
			.orElseThrow(() -> new InvalidArgument("%s has no field \"%s\"; there are %s".formatted(
					kinds.stream().map(ProfileKind::name).collect(Collectors.joining(" or ")), this.field,
					kinds.stream()
						.flatMap((kind) -> kind.fields().stream())
						.map(Field::property)
						.distinct()
						.toList())));
	}

	/**
	 * One end of a range.
	 *
	 * @param comparator in Cypher
	 * @param form what is compared by it
	 * @param bound with what
	 */
	private record Range(String comparator, Form form, Object bound) {

		static Stream<Range> of(String comparator, Form form, @Nullable Object bound) {
			return (bound != null) ? Stream.of(new Range(comparator, form, bound)) : Stream.empty();
		}

	}

	private Stream<Range> ranges() {
		return Stream
			.of(Range.of(" >= ", Form.DATE, this.from), Range.of(" <= ", Form.DATE, this.to),
					Range.of(" >= ", Form.NUMBER, this.atLeast), Range.of(" > ", Form.NUMBER, this.above),
					Range.of(" <= ", Form.NUMBER, this.atMost), Range.of(" < ", Form.NUMBER, this.below))
			.flatMap((range) -> range);
	}

	/** A value can be another one for another kind: a deal's status is in capitals. */
	private static String equality(Field field, String text, String profile, List<ProfileKind> kinds,
			Parameters parameters) {
		Map<Object, List<ProfileKind>> values = values(field, text, kinds);
		return values.entrySet()
			.stream()
			.map((value) -> "%s.%s = %s".formatted(profile, field.property(), parameters.add(value.getKey()))
					+ ((values.size() > 1) ? " AND " + profile + ":" + ProfileKind.labels(value.getValue()) : ""))
			.collect(Collectors.joining(" OR ", "(", ")"));
	}

	private static Map<Object, List<ProfileKind>> values(Field field, String text, List<ProfileKind> kinds) {
		Map<Object, List<ProfileKind>> values = new LinkedHashMap<>();
		List<Problem> problems = new ArrayList<>();
		for (ProfileKind kind : kinds) {
			if (Field.of(kind, field.property()).isPresent()) {
				try {
					Object value = field.check(kind, text);
					values.computeIfAbsent((value != null) ? value : text, (any) -> new ArrayList<>()).add(kind);
				}
				catch (Refusal ex) {
					problems.addAll(ex.problems());
				}
			}
		}
		if (values.isEmpty()) {
			throw new InvalidArgument("%s cannot be \"%s\"; it is %s".formatted(field.property(), text,
					right(field, problems.getFirst())));
		}
		return values;
	}

	private static String right(Field field, Problem problem) {
		return (problem instanceof ProfileProblem.NotOneOf one) ? "one of " + String.join(", ", one.allowed())
				: switch (field.form()) {
					case DATE -> "a day like 2026-11-30";
					case NUMBER -> "a number like 1234.56";
					case TEXT -> "a shorter text";
				};
	}

	private static <T> T require(Field field, Form form, T bound) {
		if (field.form() != form) {
			throw new InvalidArgument(
					"%s cannot be compared like this; %s".formatted(field.property(), comparators(field.form())));
		}
		return bound;
	}

	private String bounded(String letters) {
		if (letters.length() > LONGEST_BEGINNING) {
			throw new InvalidArgument("begins has %d letters for %s; it may have up to %d".formatted(letters.length(),
					this.field, LONGEST_BEGINNING));
		}
		return letters.strip();
	}

	private static String comparators(Form form) {
		return switch (form) {
			case TEXT -> "it is text: give equals or begins";
			case NUMBER -> "it is a number: give equals, atLeast, above, atMost or below";
			case DATE -> "it is a day: give equals, from or to";
		};
	}

}
