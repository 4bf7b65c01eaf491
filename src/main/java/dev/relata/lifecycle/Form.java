package dev.relata.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.relata.profile.ProfileKind;
import dev.relata.profile.Section;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.RelationOption;

/**
 * What a form of a kind of profile asks for.
 *
 * @param kind the kind
 * @param sections its parts, in order
 */
record Form(ProfileKind kind, List<FormSection> sections) {

	/**
	 * A part of a form.
	 *
	 * @param name its name
	 * @param fields the names of the fields that a profile itself has
	 * @param relationFields the relations that are shown as fields
	 */
	record FormSection(String name, List<String> fields, List<RelationOption> relationFields) {
	}

	/** The form that follows from the kind, and from the types as they are. */
	static Form of(ProfileKind kind, Catalogue catalogue, List<String> languages) {
		Map<String, FormSection> sections = new LinkedHashMap<>();
		Section.of(kind).forEach((section) -> sections.put(section.name(), section(section.name(), section.fields())));
		catalogue.options(kind).forEach((place) -> {
			String name = place.type().end(place.end()).formSection();
			if (name != null) {
				sections.computeIfAbsent(name, (added) -> section(added, List.of()))
					.relationFields()
					.add(RelationOption.of(place, null, languages));
			}
		});
		return new Form(kind, List.copyOf(sections.values()));
	}

	private static FormSection section(String name, List<String> fields) {
		return new FormSection(name, fields, new ArrayList<>());
	}

}
