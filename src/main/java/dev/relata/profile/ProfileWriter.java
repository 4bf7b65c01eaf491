package dev.relata.profile;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.relata.access.Access;
import dev.relata.access.Sharing;
import dev.relata.access.Viewer;
import dev.relata.graph.Cypher;
import dev.relata.graph.Ids;
import dev.relata.graph.Statement;
import dev.relata.journal.Journal;
import dev.relata.message.Problem;
import dev.relata.message.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;

/**
 * Makes, changes and deletes profiles. Whoever does so does it in a transaction, with
 * those locked that are there, and says in its journal what was done.
 */
@Repository
public class ProfileWriter {

	/** Has an external id unique among all profiles but hidden ones. */
	static final String KEYED = "SET p.externalKey = CASE WHEN p:Hidden THEN null ELSE p.externalId END";

	private static final String LABELLED = "REMOVE p:Restricted:Hidden SET p:$($labels)";

	private static final String CREATE = """
			CREATE (p:Profile:{{label}}:$($labels))
			SET p = $node
			%s
			RETURN p
			""".formatted(KEYED);

	private static final String UPDATE = """
			MATCH (p:Profile {id: $id})
			SET p += $properties, p.version = p.version + 1, p.updatedAt = $now
			{{labels}}
			%s
			RETURN p
			""".formatted(KEYED);

	private final Cypher cypher;

	private final MergedExternalIds merged;

	private final Clock clock;

	ProfileWriter(Cypher cypher, MergedExternalIds merged, Clock clock) {
		this.cypher = cypher;
		this.merged = merged;
		this.clock = clock;
	}

	/**
	 * Makes a profile, which is the viewer's own, and open unless the values say
	 * otherwise.
	 * @throws Refusal if it has no name or its external id is taken
	 */
	public Profile create(ProfileKind kind, ProfileChanges values, Viewer viewer, Journal journal) {
		if (values.name() == null) {
			throw new Refusal(new ProfileProblem.NameMissing());
		}
		String id = Ids.next(kind.idPrefix());
		Sharing sharing = Objects.requireNonNullElseGet(values.sharing(), () -> Sharing.ownedBy(viewer, Access.OPEN));
		Map<String, @Nullable Object> node = stored(id, values.withSharing(sharing));
		OffsetDateTime now = now();
		node.putAll(Map.of("id", id, "kind", kind.name(), "version", 1, "createdAt", now, "updatedAt", now));
		Profile created = write(Statement.of(CREATE).part("label", kind.typename()).with("node", node),
				values.withSharing(sharing), id, viewer);
		journal.add(Profile.item(null, created));
		return created;
	}

	/**
	 * What keeps a profile from having these values, as far as can be told before it is
	 * tried.
	 * @param id the profile's id; empty: it is new
	 */
	public List<Problem> problems(String id, ProfileChanges values, Viewer viewer) {
		String externalId = values.externalId();
		return (externalId != null && this.merged.isTaken(externalId, id, viewer))
				? List.of(new ProfileProblem.ExternalIdTaken()) : List.of();
	}

	/** Changes a profile that is locked, unless it is like this already. */
	public Profile change(Profile before, ProfileChanges changes, Viewer viewer, Journal journal) {
		return changes.change(before) ? update(before, changes, viewer, journal) : before;
	}

	/** Changes a profile that is locked; it gets another version even by no change. */
	public Profile update(Profile before, ProfileChanges changes, Viewer viewer, Journal journal) {
		Profile after = write(Statement.of(UPDATE)
			.part("labels", (changes.sharing() != null) ? LABELLED : "")
			.with("id", before.id())
			.with("now", now())
			.with("properties", stored(before.id(), changes)), changes, before.id(), viewer);
		this.merged.move(before.mergedExternalIds(), after.mergedExternalIds(), after.id());
		journal.add(Profile.item(before, after));
		return after;
	}

	/**
	 * Gives up the keys of a profile that is locked, so that another one can have them
	 * before it is changed in the same transaction.
	 */
	public void release(Profile profile) {
		this.merged.move(profile.mergedExternalIds(), List.of(), profile.id());
		this.cypher
			.run(Statement.of("MATCH (p:Profile {id: $id}) REMOVE p.externalId, p.externalKey, p.mergedExternalIds")
				.with("id", profile.id()));
	}

	/** Deletes a profile that is locked and has no relations any more. */
	public void delete(Profile profile, Journal journal) {
		delete(List.of(profile));
		journal.add(Profile.item(profile, null));
	}

	/**
	 * Deletes profiles that are locked and have no relations any more, for another one
	 * stands for them, which is changed.
	 */
	public Profile merge(List<Profile> merged, Profile kept, ProfileChanges changes, Viewer viewer, Journal journal) {
		delete(merged);
		Profile after = change(kept, changes, viewer, journal);
		merged.forEach((profile) -> journal.add(profile.goneInto(after)));
		return after;
	}

	private void delete(List<Profile> profiles) {
		this.merged.forget(profiles.stream().map(Profile::id).toList());
		this.cypher.run(Statement.of("""
				UNWIND $ids AS id
				MATCH (p:Profile {id: id})
				FOREACH (restricted IN CASE WHEN p:Restricted THEN [p.id] ELSE [] END |
					CREATE (g:GoneProfile {id: restricted, access: p.access, ownerId: p.ownerId, readerIds: p.readerIds,
						editorIds: p.editorIds, sharedWith: p.sharedWith})
					FOREACH (hidden IN CASE WHEN p:Hidden THEN [p.id] ELSE [] END | SET g:Hidden))
				DELETE p
				""").with("ids", profiles.stream().map(Profile::id).toList()));
	}

	/**
	 * Makes a profile that is gone anew, with its old id.
	 * @param values what a journal kept of it
	 * @throws Refusal if its external id is taken by now
	 */
	public Profile restore(String id, Map<String, Object> values, Viewer viewer, Journal journal) {
		Profile gone = Profile.of(id, values, now());
		ProfileChanges changes = ProfileChanges.back(gone.kind(), values);
		Map<String, @Nullable Object> node = stored(id, changes);
		node.putAll(Map.of("id", id, "kind", gone.kind().name(), "version", gone.version() + 1, "createdAt",
				gone.createdAt(), "updatedAt", gone.updatedAt()));
		Profile restored = write(Statement.of(CREATE).part("label", gone.kind().typename()).with("node", node), changes,
				id, viewer);
		this.cypher.run(Statement.of("MATCH (g:GoneProfile {id: $id}) DELETE g").with("id", id));
		this.merged.move(List.of(), restored.mergedExternalIds(), id);
		journal.add(Profile.item(null, restored));
		return restored;
	}

	/**
	 * Writes a profile; whoever takes the key meanwhile, by a merge too, is waited for.
	 */
	private Profile write(Statement statement, ProfileChanges values, String id, Viewer viewer) {
		String externalId = values.externalId();
		Sharing sharing = Objects.requireNonNullElse(values.sharing(), Sharing.OPEN);
		try {
			Profile written = this.cypher
				.list(statement.with("labels", sharing.labels()), (row) -> Profile.of(row.get("p"), Viewer.RELATA))
				.getFirst();
			if (externalId != null && this.merged.isTaken(externalId, id, viewer)) {
				throw new Refusal(new ProfileProblem.ExternalIdTaken());
			}
			return written;
		}
		catch (DataIntegrityViolationException ex) {
			throw new Refusal(new ProfileProblem.ExternalIdTaken());
		}
	}

	/** The properties to store: those given, and those that follow from them. */
	static Map<String, @Nullable Object> stored(String id, ProfileChanges changes) {
		Map<String, @Nullable Object> properties = new HashMap<>(changes.properties());
		Sharing sharing = changes.sharing();
		if (sharing != null) {
			properties.putAll(sharing.properties());
		}
		String name = changes.name();
		if (name != null) {
			String searchName = ProfileChanges.searchName(name);
			properties.put("searchName", searchName);
			properties.put("sortKey", Profile.sortKey(searchName, id));
		}
		return properties;
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
