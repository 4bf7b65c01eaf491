package dev.relata.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.relata.access.Viewer;
import dev.relata.graph.InvalidArgument;
import dev.relata.journal.Journal;
import dev.relata.message.Problem;
import dev.relata.message.Refusal;
import dev.relata.profile.Profile;
import dev.relata.profile.Profiles;
import dev.relata.relation.OpenRelations.Place;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.Catalogues;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Has a profile related to exactly those that the fields of its form name. */
@Component
public class RelationFields {

	/** How many fields and others a form may name. */
	private static final int MOST = 500;

	private final OpenRelations open;

	private final Relations relations;

	private final Profiles profiles;

	private final Catalogues catalogues;

	RelationFields(OpenRelations open, Relations relations, Profiles profiles, Catalogues catalogues) {
		this.open = open;
		this.relations = relations;
		this.profiles = profiles;
		this.catalogues = catalogues;
	}

	/**
	 * Fields, and what they are about, locked.
	 *
	 * @param fields the fields
	 * @param there what the profile has for each of them, also what has ended and is
	 * named again; null where there is no such type
	 * @param profiles all profiles concerned, by id, without those that the viewer may
	 * not see
	 * @param catalogue the types
	 */
	public record Locked(List<RelationField> fields, Map<Place, List<Relation>> there, Map<String, Profile> profiles,
			Catalogue catalogue) {

	}

	/**
	 * Locks what fields are about, until the open transaction ends.
	 * @param profileId the form's profile; null: it is new
	 * @throws InvalidArgument if there are too many
	 */
	public Locked lock(@Nullable String profileId, List<RelationField> fields, Viewer viewer) {
		requireSize(fields);
		Catalogue catalogue = fields.isEmpty() ? this.catalogues.current()
				: this.catalogues.locked(fields.stream().map(RelationField::typeId).toList());
		Map<Place, List<Relation>> there = new HashMap<>();
		if (profileId != null) {
			there.putAll(there(profileId, fields, catalogue, viewer));
		}
		Stream<String> others = Stream.concat(fields.stream().flatMap((field) -> field.otherIds().stream()),
				there.values().stream().flatMap(List::stream).flatMap(Relation::profileIds));
		return new Locked(fields, there,
				this.profiles.lock(Stream.concat(Stream.ofNullable(profileId), others).toList(), viewer), catalogue);
	}

	/**
	 * Sets a profile's relations as its fields say; nothing may be kept of it where
	 * something is wrong.
	 * @param isNew whether it is asked for what a form has to have
	 * @return what is wrong, each with its place in the form
	 */
	public List<Problem> set(Profile profile, boolean isNew, Locked locked, Viewer viewer, Journal journal) {
		if (!locked.catalogue().settings().relationsEnabled()) {
			return locked.fields().isEmpty() ? List.of() : List.of(FieldPlan.switchedOff());
		}
		Maker maker = this.relations.maker(locked.catalogue(), viewer);
		FieldPlan plan = FieldPlan.of(profile, isNew, locked, maker);
		Map<Integer, RelationProblem> refused = plan.rewrites().isEmpty() ? Map.of()
				: this.relations.rewrite(plan.rewrites(), List.of(), maker.reading(), journal);
		return plan.problems(refused);
	}

	private Map<Place, List<Relation>> there(String profileId, List<RelationField> fields, Catalogue catalogue,
			Viewer viewer) {
		Map<Place, List<String>> others = new LinkedHashMap<>();
		fields.forEach((field) -> field.place(catalogue)
			.ifPresent((place) -> others.computeIfAbsent(place, (key) -> new ArrayList<>()).addAll(field.otherIds())));
		List<Place> places = List.copyOf(others.keySet());
		List<List<Relation>> found = this.open.of(profileId, places, List.copyOf(others.values()),
				Relations.MOST_AT_ONCE + 1, viewer, this.relations.reading(catalogue, viewer));
		Map<Place, List<Relation>> there = new HashMap<>();
		for (int i = 0; i < places.size(); i++) {
			there.put(places.get(i), found.get(i));
		}
		if (found.stream().mapToInt(List::size).sum() > Relations.MOST_AT_ONCE) {
			throw new Refusal(new RelationProblem.TooManyRelations(Relations.MOST_AT_ONCE));
		}
		return there;
	}

	private static void requireSize(List<RelationField> fields) {
		int size = fields.size() + fields.stream().mapToInt((field) -> field.otherIds().size()).sum();
		if (size > MOST) {
			throw new InvalidArgument("relations has %d fields and others; it may have up to %d".formatted(size, MOST));
		}
	}

}
