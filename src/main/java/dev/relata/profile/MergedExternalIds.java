package dev.relata.profile;

import java.util.List;

import dev.relata.access.Viewer;
import dev.relata.graph.Cypher;
import dev.relata.graph.Statement;

import org.springframework.stereotype.Repository;

/**
 * Finds profiles by the keys of those that were merged into them: a node for each such
 * key, unique as keys are.
 */
@Repository
class MergedExternalIds {

	private final Cypher cypher;

	MergedExternalIds(Cypher cypher) {
		this.cypher = cypher;
	}

	/**
	 * Tells whether another profile than this one has a key, or any stands for one that
	 * had it, as far as the viewer may see them.
	 */
	boolean isTaken(String externalId, String profileId, Viewer viewer) {
		return this.cypher
			.one(Statement.of("""
					RETURN EXISTS {
						MATCH (m:MergedExternalId {externalId: $externalId})
						MATCH (p:Profile {id: m.profileId}) WHERE {{sees}}
					} OR EXISTS {
						MATCH (p:Profile {externalId: $externalId}) USING INDEX p:Profile(externalId)
					WHERE p.id <> $profileId AND {{sees}}
					} AS taken
					""")
				.part("sees", viewer.sees("p"))
				.with(viewer.parameters())
				.with("externalId", externalId)
				.with("profileId", profileId), (row) -> row.get("taken").asBoolean())
			.orElseThrow();
	}

	/**
	 * Has none of these profiles found by the keys of those that were merged into them.
	 */
	void forget(List<String> profileIds) {
		this.cypher.run(Statement.of("""
				UNWIND $profileIds AS profileId
				MATCH (m:MergedExternalId {profileId: profileId})
				DELETE m
				""").with("profileIds", profileIds));
	}

	/** Has a profile found by these keys, and not by those before. */
	void move(List<String> before, List<String> after, String profileId) {
		if (before.equals(after)) {
			return;
		}
		this.cypher.run(Statement.of("""
				UNWIND $before AS externalId
				MATCH (m:MergedExternalId {externalId: externalId, profileId: $profileId})
				DELETE m
				""")
			.with("before", before.stream().filter((key) -> !after.contains(key)).toList())
			.with("profileId", profileId));
		this.cypher.run(Statement.of("""
				UNWIND $after AS externalId
				MERGE (m:MergedExternalId {externalId: externalId, profileId: $profileId})
				""").with("after", after).with("profileId", profileId));
	}

}
