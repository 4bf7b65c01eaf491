package dev.relata.profile;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A part of a kind's form.
 *
 * @param name what programs call it, and administrators who put relations there
 * @param fields the names of its fields, in order
 */
public record Section(String name, List<String> fields) {

	/** How to reach whom the profile is about. */
	private static final Set<Field> CONTACT_DETAILS = EnumSet.of(Field.EMAIL, Field.PHONE, Field.WEBSITE, Field.CITY,
			Field.COUNTRY);

	/** The sections that a kind's form always has. */
	public static List<Section> of(ProfileKind kind) {
		Stream<String> own = kind.fields()
			.stream()
			.filter((field) -> !CONTACT_DETAILS.contains(field))
			.map(Field::property);
		List<String> details = kind.fields().stream().filter(CONTACT_DETAILS::contains).map(Field::property).toList();
		Section general = new Section("General", Stream.concat(Stream.of("name"), own).toList());
		return details.isEmpty() ? List.of(general) : List.of(general, new Section("Contact details", details));
	}

}
