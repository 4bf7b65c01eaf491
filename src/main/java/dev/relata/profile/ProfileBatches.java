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

import dev.relata.access.Access;
import dev.relata.access.Sharing;
import dev.relata.access.Viewer;
import dev.relata.graph.Cypher;
import dev.relata.graph.Ids;
import dev.relata.graph.Statement;
import dev.relata.journal.Change;
import dev.relata.journal.Journal;
import dev.relata.journal.Journals;
import dev.relata.message.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;

/**
 * Many profiles at a time, by the keys that they have in another system or, as files call
 * those that have none, by {@value Profile#OWN_KEY} and their ids, in a handful of
 * statements however many they are.
 */
@Repository
public class ProfileBatches {

	private static final int ATTEMPTS = 5;

	private final Cypher cypher;

	private final Profiles profiles;

	private final Journals journals;

	private final Clock clock;

	ProfileBatches(Cypher cypher, Profiles profiles, Journals journals, Clock clock) {
		this.cypher = cypher;
		this.profiles = profiles;
		this.journals = journals;
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
	 * The ids of profiles by the keys that files call them, without those that the viewer
	 * may not read.
	 */
	public Map<String, String> ids(Collection<String> externalIds, Viewer viewer) {
		return found(externalIds, viewer.reads("p"), viewer);
	}

	/**
	 * Makes or changes profiles of a kind; what cannot be is left out.
	 * @param rows new values, each with its external id
	 * @return what became of each, in their order
	 */
	public List<Outcome> put(ProfileKind kind, List<ProfileChanges> rows, Viewer viewer) {
		for (int attempt = 1;; attempt++) {
			try {
				return this.journals.write(Change.Kind.EDITED, viewer, (journal) -> putAll(kind, rows, viewer, journal))
					.result();
			}
			catch (DataIntegrityViolationException ex) {
				// somebody else made one of them meanwhile: it is there by now
				if (attempt == ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

	private List<Outcome> putAll(ProfileKind kind, List<ProfileChanges> rows, Viewer viewer, Journal journal) {
		Map<ProfileChanges, Outcome> outcomes = new HashMap<>();
		rounds(rows, viewer).forEach((round) -> put(kind, round, viewer, journal, outcomes));
		return rows.stream().map((row) -> Objects.requireNonNull(outcomes.get(row))).toList();
	}

	/** The rows in rounds, in none of which a profile stands twice. */
	private Collection<List<ProfileChanges>> rounds(List<ProfileChanges> rows, Viewer viewer) {
		Map<String, String> ids = found(rows.stream().map(ProfileBatches::key).toList(), viewer.sees("p"), viewer);
		Map<String, Integer> seen = new HashMap<>();
		return rows.stream()
			.collect(Collectors.groupingBy(
					(row) -> seen.merge(Objects.requireNonNull(ids.getOrDefault(key(row), key(row))), 1, Integer::sum),
					TreeMap::new, Collectors.toList()))
			.values();
	}

	private void put(ProfileKind kind, List<ProfileChanges> round, Viewer viewer, Journal journal,
			Map<ProfileChanges, Outcome> outcomes) {
		Map<String, String> ids = found(round.stream().map(ProfileBatches::key).toList(), viewer.sees("p"), viewer);
		Map<String, Profile> locked = this.profiles.lock(ids.values(), viewer);
		List<ProfileChanges> created = new ArrayList<>();
		Map<String, ProfileChanges> updated = new TreeMap<>();
		for (ProfileChanges row : round) {
			String id = ids.get(key(row));
			Outcome outcome = (id != null) ? change(locked.get(id), kind, row, viewer) : create(row);
			outcomes.put(row, outcome);
			if (outcome instanceof Outcome.Created) {
				created.add(row);
			}
			else if (outcome instanceof Outcome.Updated) {
				updated.put(Objects.requireNonNull(id), own(Objects.requireNonNull(locked.get(id)), row));
			}
		}
		create(kind, created, viewer).forEach((profile) -> journal.add(Profile.item(null, profile)));
		update(updated).forEach((profile) -> journal.add(Profile.item(locked.get(profile.id()), profile)));
	}

	/** What is found by the key of one that was merged into it keeps its own. */
	private static ProfileChanges own(Profile before, ProfileChanges row) {
		return key(row).equals(before.externalId()) ? row : row.withoutExternalId();
	}

	private static Outcome create(ProfileChanges row) {
		return (row.name() != null) ? new Outcome.Created() : new Outcome.Refused(new ProfileProblem.NameMissing());
	}

	private static Outcome change(@Nullable Profile before, ProfileKind kind, ProfileChanges row, Viewer viewer) {
		if (before == null || before.closed()) {
			return new Outcome.Refused(new ProfileProblem.ExternalIdTaken());
		}
		if (before.kind() != kind) {
			return new Outcome.Refused(new ProfileProblem.OtherKind(before.kind()));
		}
		if (!own(before, row).change(before)) {
			return new Outcome.Unchanged();
		}
		return before.sharing().letsEdit(viewer) ? new Outcome.Updated()
				: new Outcome.Refused(new ProfileProblem.NotYoursToChange(before.name()));
	}

	private List<Profile> create(ProfileKind kind, List<ProfileChanges> rows, Viewer viewer) {
		List<Map<String, @Nullable Object>> nodes = new ArrayList<>();
		for (ProfileChanges row : rows) {
			String id = Ids.next(kind.idPrefix());
			Map<String, @Nullable Object> node = ProfileWriter.stored(id,
					row.withSharing(Sharing.ownedBy(viewer, Access.OPEN)));
			node.put("id", id);
			nodes.add(node);
		}
		return nodes.isEmpty() ? List.of()
				: this.cypher.list(Statement.of("""
						UNWIND $nodes AS node
						CREATE (p:Profile:{{label}} {kind: $kind, version: 1, createdAt: $now, updatedAt: $now})
						SET p += node
						{{keyed}}
						RETURN p
						""")
					.part("keyed", ProfileWriter.KEYED)
					.part("label", kind.typename())
					.with("kind", kind.name())
					.with("now", this.clock.instant().atZone(ZoneOffset.UTC))
					.with("nodes", nodes), (row) -> Profile.of(row.get("p"), Viewer.RELATA));
	}

	private List<Profile> update(Map<String, ProfileChanges> rows) {
		List<Map<String, Object>> updates = rows.entrySet()
			.stream()
			.map((row) -> Map.<String, Object>of("id", row.getKey(), "properties",
					ProfileWriter.stored(row.getKey(), row.getValue())))
			.toList();
		return updates.isEmpty() ? List.of()
				: this.cypher.list(
						Statement.of("""
								UNWIND $updates AS update
								MATCH (p:Profile {id: update.id})
								SET p += update.properties, p.version = p.version + 1, p.updatedAt = $now
								{{keyed}}
								RETURN p
								""")
							.part("keyed", ProfileWriter.KEYED)
							.with("updates", updates)
							.with("now", this.clock.instant().atZone(ZoneOffset.UTC)),
						(row) -> Profile.of(row.get("p"), Viewer.RELATA));
	}

	private Map<String, String> found(Collection<String> externalIds, String condition, Viewer viewer) {
		return this.cypher
			.list(Statement.of("""
					UNWIND $externalIds AS externalId
					CALL (externalId) {
						MATCH (p:Profile {externalId: externalId}) USING INDEX p:Profile(externalId)
						RETURN p
						UNION
						MATCH (m:MergedExternalId {externalId: externalId})
						USING INDEX m:MergedExternalId(externalId)
						MATCH (p:Profile {id: m.profileId})
						RETURN p
						UNION
						WITH externalId WHERE externalId STARTS WITH $own
						MATCH (p:Profile {id: substring(externalId, size($own))}) USING INDEX p:Profile(id)
						RETURN p
					}
					WITH externalId, p WHERE {{condition}}
					RETURN externalId, p.id AS id ORDER BY p:Hidden, p.id
					""")
				.part("condition", condition)
				.with(viewer.parameters())
				.with("own", Profile.OWN_KEY)
				.with("externalIds", externalIds.stream().distinct().toList()),
					(row) -> Map.entry(row.get("externalId").asString(), row.get("id").asString()))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
	}

	private static String key(ProfileChanges row) {
		return Objects.requireNonNull(row.externalId());
	}

}
