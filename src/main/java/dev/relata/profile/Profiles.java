package dev.relata.profile;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.relata.access.NodeSource;
import dev.relata.access.Viewer;
import dev.relata.graph.Cypher;
import dev.relata.graph.Ids;
import dev.relata.graph.Statement;
import dev.relata.graph.Transactions;
import dev.relata.message.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;

/** The profiles in the graph. */
@Repository
public class Profiles implements NodeSource {

	private final Cypher cypher;

	private final Transactions transactions;

	private final Clock clock;

	Profiles(Cypher cypher, Transactions transactions, Clock clock) {
		this.cypher = cypher;
		this.transactions = transactions;
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
				""").part("sees", viewer.sees("p")).with("ids", ids), (row) -> Profile.of(row.get("p")));
	}

	/** The profile of this id, if the viewer may see it. */
	public Optional<Profile> byId(String id, Viewer viewer) {
		return find(List.of(id), viewer).stream().findFirst();
	}

	/** The profile that another system knows by this key, if the viewer may see it. */
	public Optional<Profile> byExternalId(String externalId, Viewer viewer) {
		return this.cypher.one(Statement.of("MATCH (p:Profile {externalId: $externalId}) WHERE {{sees}} RETURN p")
			.part("sees", viewer.sees("p"))
			.with("externalId", externalId), (row) -> Profile.of(row.get("p")));
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
					""").part("sees", viewer.sees("p")).with("ids", ids.stream().distinct().sorted().toList()),
					(row) -> Profile.of(row.get("p")))
			.stream()
			.collect(Collectors.toMap(Profile::id, Function.identity()));
	}

	/**
	 * Makes a profile.
	 * @throws Refusal if it has no name or its external id is taken
	 */
	public Profile create(ProfileKind kind, ProfileChanges values, Viewer viewer) {
		if (values.name() == null) {
			throw new Refusal(new ProfileProblem.NameMissing());
		}
		String id = Ids.next(kind.idPrefix());
		return unlessTaken(() -> this.cypher
			.list(Statement.of("""
					CREATE (p:Profile:{{label}} {id: $id, kind: $kind, version: 1, createdAt: $now, updatedAt: $now})
					SET p += $properties
					RETURN p
					""")
				.part("label", kind.typename())
				.with("id", id)
				.with("kind", kind.name())
				.with("now", now())
				.with("properties", stored(id, values)), (row) -> Profile.of(row.get("p")))
			.getFirst());
	}

	/**
	 * Changes a profile.
	 * @param version the version that was read; null: whichever it is by now
	 * @throws Refusal if there is no such profile, it has changed since it was read, or
	 * its new external id is taken
	 */
	public Profile update(String id, ProfileKind kind, @Nullable Integer version, ProfileChanges changes,
			Viewer viewer) {
		return unlessTaken(() -> {
			Profile before = locked(id, viewer);
			if (before.kind() != kind) {
				throw new Refusal(new ProfileProblem.OtherKind(before.kind()));
			}
			if (version != null && version != before.version()) {
				throw new Refusal(new ProfileProblem.Conflict(before.version()));
			}
			return changes.change(before) ? update(before, changes) : before;
		});
	}

	private Profile update(Profile before, ProfileChanges changes) {
		return this.cypher
			.list(Statement.of("""
					MATCH (p:Profile {id: $id})
					SET p += $properties, p.version = p.version + 1, p.updatedAt = $now
					RETURN p
					""").with("id", before.id()).with("now", now()).with("properties", stored(before.id(), changes)),
					(row) -> Profile.of(row.get("p")))
			.getFirst();
	}

	/**
	 * Deletes a profile and its relations.
	 * @return how many relations went with it
	 * @throws Refusal if there is no such profile
	 */
	public int delete(String id, Viewer viewer) {
		return this.transactions.write(() -> {
			locked(id, viewer);
			return this.cypher.run(Statement.of("MATCH (p:Profile {id: $id}) DETACH DELETE p").with("id", id))
				.counters()
				.relationshipsDeleted();
		});
	}

	private Profile locked(String id, Viewer viewer) {
		Profile profile = lock(List.of(id), viewer).get(id);
		if (profile == null) {
			throw new Refusal(new ProfileProblem.ProfileNotFound("id"));
		}
		return profile;
	}

	private Profile unlessTaken(java.util.function.Supplier<Profile> work) {
		try {
			return this.transactions.write(work);
		}
		catch (DataIntegrityViolationException ex) {
			throw new Refusal(new ProfileProblem.ExternalIdTaken());
		}
	}

	/** The properties to store: those given, and those that follow from the name. */
	static Map<String, @Nullable Object> stored(String id, ProfileChanges changes) {
		Map<String, @Nullable Object> properties = new HashMap<>(changes.properties());
		String name = changes.name();
		if (name != null) {
			String searchName = ProfileChanges.searchName(name);
			properties.put("searchName", searchName);
			properties.put("sortKey", Profile.sortKey(searchName, id));
		}
		return properties;
	}

	private ZonedDateTime now() {
		return this.clock.instant().atZone(ZoneOffset.UTC);
	}

}
