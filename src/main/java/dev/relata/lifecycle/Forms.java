package dev.relata.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.relata.access.Access;
import dev.relata.access.Sharing;
import dev.relata.access.Viewer;
import dev.relata.journal.Change;
import dev.relata.journal.Journals;
import dev.relata.journal.Written;
import dev.relata.message.Problem;
import dev.relata.message.Refusal;
import dev.relata.profile.Profile;
import dev.relata.profile.ProfileChanges;
import dev.relata.profile.ProfileKind;
import dev.relata.profile.ProfileProblem;
import dev.relata.profile.ProfileWriter;
import dev.relata.relation.RelationField;
import dev.relata.relation.RelationFields;
import dev.relata.relation.RelationFields.Locked;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes and changes profiles as forms that were filled in say: the fields and the
 * relations, all of it or nothing.
 */
@Component
class Forms {

	private final ProfileWriter writer;

	private final RelationFields relations;

	private final Journals journals;

	Forms(ProfileWriter writer, RelationFields relations, Journals journals) {
		this.writer = writer;
		this.relations = relations;
		this.journals = journals;
	}

	/**
	 * Makes a profile.
	 * @param values its fields by name
	 * @param fields its relations
	 * @throws Refusal naming everything that is wrong
	 */
	Written<Profile> create(ProfileKind kind, Map<String, ? extends @Nullable Object> values,
			List<RelationField> fields, Viewer viewer) {
		return this.journals.write(Change.Kind.EDITED, viewer, (journal) -> {
			Locked locked = this.relations.lock(null, fields, viewer);
			List<Problem> problems = new ArrayList<>();
			Profile profile = checked(kind, values, "", viewer, problems)
				.map((checked) -> checked.withSharing(Sharing.ownedBy(viewer, access(values).orElse(Access.OPEN))))
				.map((checked) -> this.writer.create(kind, checked, viewer, journal))
				.orElseGet(() -> Profile.unsaved(kind));
			problems.addAll(this.relations.set(profile, true, locked, viewer, journal));
			requireNone(problems);
			return profile;
		});
	}

	/**
	 * Changes a profile.
	 * @param version the version that was read; null: whichever it is by now
	 * @param values those of its fields that change, by name
	 * @param fields those of its relations that change
	 * @throws Refusal if there is no such profile or it has changed since it was read;
	 * otherwise naming everything that is wrong
	 */
	Written<Profile> update(String id, ProfileKind kind, @Nullable Integer version,
			Map<String, ? extends @Nullable Object> values, List<RelationField> fields, Viewer viewer) {
		return this.journals.write(Change.Kind.EDITED, viewer, (journal) -> {
			Locked locked = this.relations.lock(id, fields, viewer);
			Profile before = Optional.ofNullable(locked.profiles().get(id))
				.orElseThrow(() -> new Refusal(new ProfileProblem.ProfileNotFound("id")));
			before.requireEditable(viewer).require(kind, version);
			List<Problem> problems = new ArrayList<>();
			Optional<ProfileChanges> changes = checked(kind, values, id, viewer, problems)
				.map((checked) -> shared(checked, before, values, viewer, problems));
			problems.addAll(this.relations.set(before, false, locked, viewer, journal));
			requireNone(problems);
			return this.writer.change(before, changes.orElseThrow(), viewer, journal);
		});
	}

	/** The values, unless something is wrong with them. */
	private Optional<ProfileChanges> checked(ProfileKind kind, Map<String, ? extends @Nullable Object> values,
			String id, Viewer viewer, List<Problem> problems) {
		try {
			ProfileChanges changes = ProfileChanges.of(kind, values);
			problems.addAll(this.writer.problems(id, changes, viewer));
			return problems.isEmpty() ? Optional.of(changes) : Optional.empty();
		}
		catch (Refusal ex) {
			problems.addAll(ex.problems());
			return Optional.empty();
		}
	}

	private static Optional<Access> access(Map<String, ? extends @Nullable Object> values) {
		return Optional.ofNullable(values.get("access")).map((access) -> Access.valueOf(access.toString()));
	}

	/** The values with the access that is asked for, which only some may change. */
	private static ProfileChanges shared(ProfileChanges changes, Profile before,
			Map<String, ? extends @Nullable Object> values, Viewer viewer, List<Problem> problems) {
		Access access = access(values).orElse(before.access());
		if (access == before.access()) {
			return changes;
		}
		if (!before.sharing().letsShare(viewer)) {
			problems.add(new ProfileProblem.NotYoursToShare(before.name()).at("access"));
		}
		return changes.withSharing(before.sharing().with(access));
	}

	private static void requireNone(List<Problem> problems) {
		if (!problems.isEmpty()) {
			throw new Refusal(problems);
		}
	}

}
