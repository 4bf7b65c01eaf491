package dev.relata.profile;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.relata.access.Access;
import dev.relata.access.NodeSource;
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
 * The profiles in the graph. Whoever changes them does so in a transaction, and says in
 * its journal what was done.
 */
@Repository
public class Profiles implements NodeSource {

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

	private static final Viewer RELATA = Viewer.relata("en");

	private final Cypher cypher;

	private final MergedExternalIds merged;

	private final Clock clock;

	Profiles(Cypher cypher, MergedExternalIds merged, Clock clock) {
		this.cypher = cypher;
		this.merged = merged;
		this.clock = clock;
	}

	@Override
	public boolean owns(String id) {
		return List.of(ProfileKind.values()).stream().anyMatch((kind) -> id.startsWith(kind.idPrefix() + "_"));
	}

	@Override
	public List<Profile> find(Collection<String> ids, Viewer viewer) {
		return this.cypher.list(Statement.of("""
				UNWIND $ids AS id
				MATCH (p:Profile {id: id}) WHERE {{sees}}
				RETURN p
				""").part("sees", viewer.sees("p")).with(viewer.parameters()).with("ids", ids),
				(row) -> Profile.of(row.get("p"), viewer));
	}

	/**
	 * Whom profiles are shared with, by their ids; those that are gone are among them if
	 * they were hidden.
	 */
	public Map<String, Sharing> sharings(Collection<String> ids) {
		return this.cypher
			.list(Statement.of("""
					UNWIND $ids AS id
					CALL (id) {
						MATCH (p:Profile {id: id}) RETURN p
						UNION ALL
						MATCH (p:GoneProfile {id: id}) RETURN p
					}
					RETURN id, p {.access, .ownerId, .readerIds, .editorIds} AS sharing
					""").with("ids", ids.stream().distinct().toList()),
					(row) -> Map.entry(row.get("id").asString(), Sharing.of(row.get("sharing"))))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** The profile of this id, if the viewer may see it. */
	public Optional<Profile> byId(String id, Viewer viewer) {
		return find(List.of(id), viewer).stream().findFirst();
	}

	/**
	 * The profile that another system knows by this key, or that one of this key was
	 * merged into, if the viewer may read it. Of several, as there can be where some are
	 * hidden, one that is not.
	 */
	public Optional<Profile> byExternalId(String externalId, Viewer viewer) {
		return this.cypher.one(Statement.of("""
				CALL () {
					MATCH (p:Profile {externalId: $externalId}) USING INDEX p:Profile(externalId)
					RETURN p
					UNION
					MATCH (m:MergedExternalId {externalId: $externalId}) USING INDEX m:MergedExternalId(externalId)
					MATCH (p:Profile {id: m.profileId})
					RETURN p
				}
				WITH p WHERE {{reads}}
				RETURN p ORDER BY p:Hidden, p.id LIMIT 1
				""").part("reads", viewer.reads("p")).with(viewer.parameters()).with("externalId", externalId),
				(row) -> Profile.of(row.get("p"), viewer));
	}

	/**
	 * Keeps others from changing these profiles, and their relations, until the open
	 * transaction ends. Locks are taken in the order of the ids, so that two such
	 * transactions do not wait for each other.
	 * @return the profiles by id, without those that the viewer may not see
	 */
	public Map<String, Profile> lock(Collection<String> ids, Viewer viewer) {
		return this.cypher
			.list(Statement.of("""
					UNWIND $ids AS id
					MATCH (p:Profile {id: id}) WHERE {{sees}}
					REMOVE p.lock
					RETURN p
					""")
				.part("sees", viewer.sees("p"))
				.with(viewer.parameters())
				.with("ids", ids.stream().distinct().sorted().toList()), (row) -> Profile.of(row.get("p"), viewer))
			.stream()
			.collect(Collectors.toMap(Profile::id, Function.identity()));
	}

	/**
	 * Keeps others from changing a profile, and its relations, until the open transaction
	 * ends.
	 * @throws Refusal if there is no such profile
	 */
	public Profile lock(String id, Viewer viewer) {
		return Optional.ofNullable(lock(List.of(id), viewer).get(id))
			.orElseThrow(() -> new Refusal(new ProfileProblem.ProfileNotFound("id")));
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
		node.putAll(Map.of("id", id, "kind", kind.name(), "version", 1, "createdAt", now(), "updatedAt", now()));
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
		this.cypher.run(Statement
			.of("""
					UNWIND $ids AS id
					MATCH (p:Profile {id: id})
					FOREACH (hidden IN CASE WHEN p:Hidden THEN [p.id] ELSE [] END |
						CREATE (:GoneProfile:Hidden {id: hidden, access: p.access, ownerId: p.ownerId, readerIds: p.readerIds,
							editorIds: p.editorIds, sharedWith: p.sharedWith}))
					DELETE p
					""")
			.with("ids", profiles.stream().map(Profile::id).toList()));
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
				.list(statement.with("labels", sharing.labels()), (row) -> Profile.of(row.get("p"), RELATA))
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
