package dev.relata.lifecycle;

import java.util.List;
import java.util.Map;

import dev.relata.access.Viewer;
import dev.relata.journal.Change;
import dev.relata.journal.Journals;
import dev.relata.journal.Written;
import dev.relata.message.Refusal;
import dev.relata.profile.Profile;
import dev.relata.profile.ProfileProblem;
import dev.relata.profile.ProfileWriter;
import dev.relata.profile.Profiles;
import dev.relata.relation.LockedRelations;
import dev.relata.relation.RelationProblem;
import dev.relata.relation.RelationLocks;
import dev.relata.relation.Relations;
import dev.relata.relation.Rewrite;

import org.springframework.stereotype.Component;

/** Deletes a profile, and its relations with it. */
@Component
class Deletion {

	private final Profiles profiles;

	private final ProfileWriter writer;

	private final Relations relations;

	private final RelationLocks locks;

	private final Journals journals;

	Deletion(Profiles profiles, ProfileWriter writer, Relations relations, RelationLocks locks, Journals journals) {
		this.profiles = profiles;
		this.writer = writer;
		this.relations = relations;
		this.locks = locks;
		this.journals = journals;
	}

	/**
	 * Deletes a profile.
	 * @return how many relations went with it that the viewer knew of
	 * @throws Refusal if there is no such profile, or another one would lose a relation
	 * that it has to have
	 */
	Written<Integer> delete(String id, Viewer viewer) {
		return this.journals.write(Change.Kind.DELETED, viewer, (journal) -> {
			// how many relations it has tells of it
			this.profiles.byId(id, viewer)
				.orElseThrow(() -> new Refusal(new ProfileProblem.ProfileNotFound("id")))
				.requireEditable(viewer);
			LockedRelations locked = this.locks.lockAllOf(List.of(id), viewer);
			Profile profile = this.profiles.lock(id, viewer).requireEditable(viewer);
			List<Rewrite> rewrites = locked.all().stream().map(Rewrite::remove).toList();
			Map<Integer, RelationProblem> problems = this.relations.rewrite(rewrites, List.of(id),
					this.relations.reading(locked.catalogue(), viewer), journal);
			if (!problems.isEmpty()) {
				throw new Refusal(problems.values().stream().distinct().toList());
			}
			this.writer.delete(profile, journal);
			return (int) locked.all().stream().filter((relation) -> relation.isSeenBy(viewer)).count();
		});
	}

}
