package dev.relata.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.relata.message.Refusal;
import dev.relata.profile.Field;
import dev.relata.profile.ProfileKind;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.Catalogue.RoleAt;
import dev.relata.relationtype.End;
import dev.relata.relationtype.RelationType;

/**
 * What the columns of a file of profiles mean.
 *
 * @param header their names
 * @param key which of them is the external id
 * @param values which property of the profile a column is
 * @param roles which column relates the profile to others
 */
record ProfileColumns(List<String> header, int key, Map<Integer, String> values, List<RoleColumn> roles) {

	private static final String KEY = "externalId";

	/**
	 * A column of relations.
	 *
	 * @param index where it stands
	 * @param type the type of its relations
	 * @param as the side where the row's own profile stands
	 */
	record RoleColumn(int index, RelationType type, End as) {
	}

	/** What a file of this kind has by itself. */
	static List<String> known(ProfileKind kind) {
		return Stream.concat(Stream.of(KEY, "name"), kind.fields().stream().map(Field::property)).toList();
	}

	/**
	 * Reads a header.
	 * @throws Refusal if nothing can be made of a column, or the key is missing
	 */
	static ProfileColumns of(List<String> header, ProfileKind kind, Catalogue catalogue) {
		List<String> known = known(kind);
		Map<Integer, String> values = new LinkedHashMap<>();
		List<RoleColumn> roles = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < header.size(); i++) {
			String column = header.get(i).strip();
			if (!seen.add(column)) {
				throw new Refusal(new ImportProblem.ColumnTwice(column));
			}
			if (known.contains(column)) {
				values.put(i, column);
			}
			else {
				RoleAt other = role(column, kind, catalogue);
				roles.add(new RoleColumn(i, other.type(), other.end().opposite()));
			}
		}
		int key = values.entrySet()
			.stream()
			.filter((value) -> value.getValue().equals(KEY))
			.findFirst()
			.orElseThrow(() -> new Refusal(new ImportProblem.ColumnMissing(KEY, known)))
			.getKey();
		return new ProfileColumns(header, key, values, roles);
	}

	/** The name of a column, as the file has it. */
	String name(int index) {
		return this.header.get(index);
	}

	/** The column that a problem with a profile's property is a matter of. */
	String column(String property, ProfileKind kind) {
		return known(kind).contains(property) ? property : KEY;
	}

	private static RoleAt role(String column, ProfileKind kind, Catalogue catalogue) {
		List<RoleAt> fitting = fitting(column, kind, catalogue);
		if (fitting.isEmpty()) {
			throw new Refusal(new ImportProblem.UnknownColumn(column,
					Stream.concat(known(kind).stream(), roles(kind, catalogue)).distinct().toList()));
		}
		if (fitting.size() > 1) {
			throw new Refusal(new ImportProblem.AmbiguousRole(column,
					fitting.stream().map((place) -> withType(column, place)).distinct().toList()));
		}
		return fitting.getFirst();
	}

	/**
	 * The places of a role that profiles of this kind can be related to. The edge type
	 * may stand behind it in brackets.
	 */
	private static List<RoleAt> fitting(String column, ProfileKind kind, Catalogue catalogue) {
		List<RoleAt> places = catalogue.holding(column);
		if (places.isEmpty()) {
			int bracket = column.lastIndexOf('(');
			Optional<String> role = (bracket > 0 && column.endsWith(")"))
					? Optional.of(column.substring(0, bracket).strip()) : Optional.empty();
			places = role.stream()
				.flatMap((text) -> catalogue.holding(text).stream())
				.filter((place) -> place.edgeType()
					.name()
					.equals(column.substring(bracket + 1, column.length() - 1).strip()))
				.toList();
		}
		return places.stream().filter((place) -> place.type().end(place.end().opposite()).takes(kind)).toList();
	}

	private static Stream<String> roles(ProfileKind kind, Catalogue catalogue) {
		List<String> languages = catalogue.settings().accountLanguages();
		return catalogue.types()
			.stream()
			.flatMap((type) -> type.endsFor(kind).map((end) -> type.role(end.opposite(), languages)));
	}

	private static String withType(String column, RoleAt place) {
		return "%s (%s)".formatted(column, place.edgeType());
	}

}
