package dev.relata.profile;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.relata.access.Viewer;
import dev.relata.graph.Cypher;
import dev.relata.graph.Ids;
import dev.relata.graph.Statement;
import dev.relata.graph.Transactions;
import dev.relata.message.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;

/**
 * Many profiles at a time, by the keys that they have in another system, in a handful of
 * statements however many they are.
 */
@Repository
public class ProfileBatches {

	private static final int ATTEMPTS = 5;

	private final Cypher cypher;

	private final Profiles profiles;

	private final Transactions transactions;

	private final Clock clock;

	ProfileBatches(Cypher cypher, Profiles profiles, Transactions transactions, Clock clock) {
		this.cypher = cypher;
		this.profiles = profiles;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** What became of a profile. */
	public sealed interface Outcome {

		/** A new profile. */
		record Created() implements Outcome {
		}

		/** The profile was there and has changed. */
		record Updated() implements Outcome {
		}

		/** The profile was there, just like this. */
		record Unchanged() implements Outcome {
		}

		/** It cannot be. */
		record Refused(Problem problem) implements Outcome {
		}

	}

	/** Tells whether the account has no profile at all. */
	public boolean isEmpty() {
		return this.cypher
			.one(Statement.of("RETURN NOT EXISTS { (:Profile) } AS empty"), (row) -> row.get("empty").asBoolean())
			.orElseThrow();
	}

	/**
	 * The ids of profiles by the keys they have in another system, without those that the
	 * viewer may not see.
	 */
	public Map<String, String> ids(Collection<String> externalIds, Viewer viewer) {
		return ids(externalIds, viewer.sees("p"));
	}

	/**
	 * Makes or changes profiles of a kind; what cannot be is left out.
	 * @param rows new values, each with its external id
	 * @return what became of each, in their order
	 */
	public List<Outcome> put(ProfileKind kind, List<ProfileChanges> rows, Viewer viewer) {
		for (int attempt = 1;; attempt++) {
			try {
				return this.transactions.write(() -> putAll(kind, rows, viewer));
			}
			catch (DataIntegrityViolationException ex) {
				// somebody else made one of them meanwhile: it is there by now
				if (attempt == ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

	private List<Outcome> putAll(ProfileKind kind, List<ProfileChanges> rows, Viewer viewer) {
		Map<ProfileChanges, Outcome> outcomes = new HashMap<>();
		rounds(rows).forEach((round) -> put(kind, round, viewer, outcomes));
		return rows.stream().map((row) -> Objects.requireNonNull(outcomes.get(row))).toList();
	}

	/** The rows in rounds, in none of which a key stands twice. */
	private static Collection<List<ProfileChanges>> rounds(List<ProfileChanges> rows) {
		Map<String, Integer> seen = new HashMap<>();
		return rows.stream()
			.collect(Collectors.groupingBy((row) -> seen.merge(key(row), 1, Integer::sum), TreeMap::new,
					Collectors.toList()))
			.values();
	}

	private void put(ProfileKind kind, List<ProfileChanges> round, Viewer viewer,
			Map<ProfileChanges, Outcome> outcomes) {
		Map<String, String> ids = ids(round.stream().map(ProfileBatches::key).toList(), "true");
		Map<String, Profile> locked = this.profiles.lock(ids.values(), viewer);
		Map<String, ProfileChanges> created = new TreeMap<>();
		Map<String, ProfileChanges> updated = new TreeMap<>();
		for (ProfileChanges row : round) {
			String id = ids.get(key(row));
			Outcome outcome = (id != null) ? change(locked.get(id), kind, row) : create(row);
			outcomes.put(row, outcome);
			if (outcome instanceof Outcome.Created) {
				created.put(key(row), row);
			}
			else if (outcome instanceof Outcome.Updated) {
				updated.put(Objects.requireNonNull(id), row);
			}
		}
		create(kind, created.values());
		update(updated);
	}

	private static Outcome create(ProfileChanges row) {
		return (row.name() != null) ? new Outcome.Created() : new Outcome.Refused(new ProfileProblem.NameMissing());
	}

	private static Outcome change(@Nullable Profile before, ProfileKind kind, ProfileChanges row) {
		if (before == null) {
			return new Outcome.Refused(new ProfileProblem.ExternalIdTaken());
		}
		if (before.kind() != kind) {
			return new Outcome.Refused(new ProfileProblem.OtherKind(before.kind()));
		}
		return row.change(before) ? new Outcome.Updated() : new Outcome.Unchanged();
	}

	private void create(ProfileKind kind, Collection<ProfileChanges> rows) {
		List<Map<String, @Nullable Object>> nodes = new ArrayList<>();
		for (ProfileChanges row : rows) {
			String id = Ids.next(kind.idPrefix());
			Map<String, @Nullable Object> node = Profiles.stored(id, row);
			node.put("id", id);
			nodes.add(node);
		}
		if (!nodes.isEmpty()) {
			this.cypher.run(Statement.of("""
					UNWIND $nodes AS node
					CREATE (p:Profile:{{label}} {kind: $kind, version: 1, createdAt: $now, updatedAt: $now})
					SET p += node
					""")
				.part("label", kind.typename())
				.with("kind", kind.name())
				.with("now", this.clock.instant().atZone(ZoneOffset.UTC))
				.with("nodes", nodes));
		}
	}

	private void update(Map<String, ProfileChanges> rows) {
		List<Map<String, Object>> updates = rows.entrySet()
			.stream()
			.map((row) -> Map.<String, Object>of("id", row.getKey(), "properties",
					Profiles.stored(row.getKey(), row.getValue())))
			.toList();
		if (!updates.isEmpty()) {
			this.cypher.run(Statement.of("""
					UNWIND $updates AS update
					MATCH (p:Profile {id: update.id})
					SET p += update.properties, p.version = p.version + 1, p.updatedAt = $now
					""").with("updates", updates).with("now", this.clock.instant().atZone(ZoneOffset.UTC)));
		}
	}

	private Map<String, String> ids(Collection<String> externalIds, String condition) {
		return this.cypher
			.list(Statement.of("""
					UNWIND $externalIds AS externalId
					MATCH (p:Profile {externalId: externalId}) WHERE {{condition}}
					RETURN externalId, p.id AS id
					""").part("condition", condition).with("externalIds", externalIds.stream().distinct().toList()),
					(row) -> Map.entry(row.get("externalId").asString(), row.get("id").asString()))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static String key(ProfileChanges row) {
		return Objects.requireNonNull(row.externalId());
	}

}
