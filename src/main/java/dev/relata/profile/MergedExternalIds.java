package dev.relata.profile;

import java.util.List;

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

	/** Tells whether a profile that had this key was merged into another. */
	boolean has(String externalId) {
		return this.cypher
			.one(Statement.of("RETURN EXISTS { (:MergedExternalId {externalId: $externalId}) } AS there")
				.with("externalId", externalId), (row) -> row.get("there").asBoolean())
			.orElseThrow();
	}

	/**
	 * Tells whether another profile than this one has a key, or stands for one that had
	 * it.
	 */
	boolean isTaken(String externalId, String profileId) {
		return this.cypher.one(Statement.of("""
				RETURN EXISTS { (:MergedExternalId {externalId: $externalId}) }
					OR EXISTS { MATCH (p:Profile {externalId: $externalId}) WHERE p.id <> $profileId } AS taken
				""").with("externalId", externalId).with("profileId", profileId), (row) -> row.get("taken").asBoolean())
			.orElseThrow();
	}

	/** Has no profile found by these keys. */
	void forget(List<String> externalIds) {
		if (!externalIds.isEmpty()) {
			this.cypher.run(Statement.of("""
					UNWIND $externalIds AS externalId
					MATCH (m:MergedExternalId {externalId: externalId})
					DELETE m
					""").with("externalIds", externalIds));
		}
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
				MERGE (m:MergedExternalId {externalId: externalId})
				SET m.profileId = $profileId
				""").with("after", after).with("profileId", profileId));
	}

}
