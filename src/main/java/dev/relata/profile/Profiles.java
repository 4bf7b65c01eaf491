package dev.relata.profile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.relata.access.NodeSource;
import dev.relata.access.Sharing;
import dev.relata.access.Viewer;
import dev.relata.graph.Cypher;
import dev.relata.graph.Statement;
import dev.relata.message.Refusal;

import org.springframework.stereotype.Repository;

/** Finds profiles in the graph, and locks them; {@link ProfileWriter} changes them. */
@Repository
public class Profiles implements NodeSource {

	private final Cypher cypher;

	Profiles(Cypher cypher) {
		this.cypher = cypher;
	}

	@Override
	public boolean owns(String id) {
		return List.of(ProfileKind.values()).stream().anyMatch((kind) -> kind.owns(id));
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
	 * Whom profiles are shared with, by their ids; those that are gone are among them
	 * unless they were open.
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

}
