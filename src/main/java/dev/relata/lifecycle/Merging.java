package dev.relata.lifecycle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relata.access.Viewer;
import dev.relata.graph.InvalidArgument;
import dev.relata.journal.Change;
import dev.relata.journal.Journal;
import dev.relata.journal.Journals;
import dev.relata.journal.Written;
import dev.relata.message.Problem;
import dev.relata.message.Refusal;
import dev.relata.profile.Profile;
import dev.relata.profile.ProfileProblem;
import dev.relata.profile.ProfileWriter;
import dev.relata.profile.Profiles;
import dev.relata.relation.LockedRelations;
import dev.relata.relation.Reading;
import dev.relata.relation.RelationLocks;
import dev.relata.relation.Relations;
import dev.relata.relation.Rewrite;

import org.springframework.stereotype.Component;

/** Makes one profile of several. */
@Component
class Merging {

	/** How many profiles can be merged into another at once. */
	private static final int MOST = 20;

	private final Profiles profiles;

	private final ProfileWriter writer;

	private final Relations relations;

	private final RelationLocks locks;

	private final Journals journals;

	Merging(Profiles profiles, ProfileWriter writer, Relations relations, RelationLocks locks, Journals journals) {
		this.profiles = profiles;
		this.writer = writer;
		this.relations = relations;
		this.locks = locks;
		this.journals = journals;
	}

	/** Which profile is kept, and which are merged into it. */
	record MergeProfilesInput(String keepId, List<String> mergeIds) {

		List<String> all() {
			return Stream.concat(Stream.of(this.keepId), this.mergeIds.stream()).toList();
		}

		/** Where the input has a profile. */
		String[] place(String id) {
			return id.equals(this.keepId) ? new String[] { "keepId" }
					: new String[] { "mergeIds", Integer.toString(this.mergeIds.indexOf(id)) };
		}

		void require() {
			if (this.mergeIds.isEmpty() || this.mergeIds.size() > MOST) {
				throw new InvalidArgument(
						"mergeIds has %d ids; it has to have from 1 to %d".formatted(this.mergeIds.size(), MOST));
			}
			List<Problem> problems = new ArrayList<>();
			Set<String> seen = new HashSet<>();
			for (int i = 0; i < this.mergeIds.size(); i++) {
				String id = this.mergeIds.get(i);
				if (id.equals(this.keepId)) {
					problems.add(new LifecycleProblem.MergedIntoItself().at("mergeIds", Integer.toString(i)));
				}
				else if (!seen.add(id)) {
					problems.add(new LifecycleProblem.MergedTwice().at("mergeIds", Integer.toString(i)));
				}
			}
			requireNone(problems);
		}

	}

	/**
	 * Merges profiles into one that is kept, and deletes them.
	 * @throws Refusal if they are not of one kind, or the rules do not let all their
	 * relations be those of one profile
	 */
	Written<Profile> merge(MergeProfilesInput input, Viewer viewer) {
		input.require();
		return this.journals.write(Change.Kind.MERGED, viewer, (journal) -> {
			// how many relations they have tells of them
			required(input, byId(this.profiles.find(input.all(), viewer)), viewer);
			LockedRelations all = this.locks.lockAllOf(input.all(), viewer);
			List<Profile> locked = required(input, this.profiles.lock(input.all(), viewer), viewer);
			Profile kept = locked.getFirst();
			List<Profile> merged = locked.subList(1, locked.size());
			move(all, kept, input, viewer, journal);
			return this.writer.merge(merged, kept, Merger.fields(kept, merged), viewer, journal);
		});
	}

	private static Map<String, Profile> byId(List<Profile> profiles) {
		return profiles.stream().collect(Collectors.toMap(Profile::id, Function.identity()));
	}

	/** The kept one, then the others in their order. */
	private static List<Profile> required(MergeProfilesInput input, Map<String, Profile> there, Viewer viewer) {
		List<Problem> problems = new ArrayList<>();
		for (String id : input.all()) {
			Profile profile = there.get(id);
			Profile kept = there.get(input.keepId());
			if (profile == null) {
				problems.add(new ProfileProblem.ProfileNotFound("id").at(input.place(id)));
			}
			else if (kept != null && profile.kind() != kept.kind()) {
				problems.add(new ProfileProblem.OtherKind(profile.kind()).at(input.place(id)));
			}
		}
		requireNone(problems);
		return input.all().stream().map((id) -> Objects.requireNonNull(there.get(id)).requireEditable(viewer)).toList();
	}

	private void move(LockedRelations locked, Profile kept, MergeProfilesInput input, Viewer viewer, Journal journal) {
		Reading reading = this.relations.reading(locked.catalogue(), viewer);
		List<Rewrite> rewrites = Merger.relations(locked.all(), kept, input.mergeIds(), reading.day());
		List<Problem> problems = new ArrayList<>();
		this.relations.rewrite(rewrites, input.mergeIds(), reading, journal)
			.forEach((index, problem) -> problems.add(problem.at(place(rewrites.get(index), input))));
		requireNone(problems);
	}

	/** Which of the profiles a relation comes from that cannot be moved. */
	private static String[] place(Rewrite rewrite, MergeProfilesInput input) {
		return rewrite.profileIds()
			.filter(input.mergeIds()::contains)
			.findFirst()
			.map(input::place)
			.orElseGet(() -> input.place(input.keepId()));
	}

	private static void requireNone(List<Problem> problems) {
		if (!problems.isEmpty()) {
			throw new Refusal(problems.stream().distinct().toList());
		}
	}

}
