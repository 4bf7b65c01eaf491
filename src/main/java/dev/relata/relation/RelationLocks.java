package dev.relata.relation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relata.access.Viewer;
import dev.relata.message.Refusal;
import dev.relata.profile.Profiles;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.Catalogues;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Locks relations with their types and profiles, types first, until the open transaction
 * ends. They are looked for before, to know what there is to lock, and read again after.
 */
@Component
public class RelationLocks {

	private final RelationNodes nodes;

	private final Profiles profiles;

	private final Catalogues catalogues;

	private final Clock clock;

	RelationLocks(RelationNodes nodes, Profiles profiles, Catalogues catalogues, Clock clock) {
		this.nodes = nodes;
		this.profiles = profiles;
		this.catalogues = catalogues;
		this.clock = clock;
	}

	/**
	 * Locks relations that are there.
	 * @return those that the viewer may see
	 * @throws Refusal if relations are switched off
	 * @throws ConcurrencyFailureException if one was moved before it was locked; it is
	 * tried again then
	 */
	public LockedRelations lock(Collection<String> ids, Viewer viewer) {
		Catalogue known = this.catalogues.current();
		known.requireSwitchedOn();
		Map<String, Relation> before = byId(this.nodes.find(ids, viewer, known));
		Catalogue catalogue = lock(before.values(), Stream.empty(), viewer);
		Map<String, Relation> now = byId(this.nodes.find(ids, viewer, catalogue));
		now.values().forEach((relation) -> requireUnmoved(relation, before.getOrDefault(relation.id(), relation)));
		return new LockedRelations(now, catalogue);
	}

	/**
	 * Locks profiles and all relations that they have, whoever may see them.
	 * @throws Refusal if there are more than {@value Relations#MOST_AT_ONCE}
	 * @throws ConcurrencyFailureException if one was added before they were locked; it is
	 * tried again then
	 */
	public LockedRelations lockAllOf(Collection<String> profileIds, Viewer viewer) {
		Viewer relata = Viewer.relata(viewer.language());
		Map<String, Relation> before = allOf(profileIds, this.catalogues.current(), relata);
		Catalogue catalogue = lock(before.values(), profileIds.stream(), relata);
		Map<String, Relation> now = allOf(profileIds, catalogue, relata);
		if (!before.keySet().containsAll(now.keySet())) {
			throw new ConcurrencyFailureException("A relation was added meanwhile");
		}
		return new LockedRelations(now, catalogue);
	}

	private Catalogue lock(Collection<Relation> relations, Stream<String> profileIds, Viewer viewer) {
		Catalogue catalogue = this.catalogues
			.locked(relations.stream().map((relation) -> relation.type().id()).toList());
		this.profiles.lock(Stream.concat(profileIds, relations.stream().flatMap(Relation::profileIds)).toList(),
				viewer);
		return catalogue;
	}

	private Map<String, Relation> allOf(Collection<String> profileIds, Catalogue catalogue, Viewer relata) {
		List<Relation> all = this.nodes.allOf(profileIds, Relations.MOST_AT_ONCE + 1,
				Reading.of(catalogue, relata, LocalDate.now(this.clock)));
		if (all.size() > Relations.MOST_AT_ONCE) {
			throw new Refusal(new RelationProblem.TooManyRelations(Relations.MOST_AT_ONCE));
		}
		return byId(all);
	}

	private static Map<String, Relation> byId(List<Relation> relations) {
		return relations.stream()
			.collect(Collectors.toMap(Relation::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
	}

	/**
	 * Goes on where a relation is still of the type, and between the profiles, that were
	 * locked for it.
	 */
	static void requireUnmoved(Relation now, Relation before) {
		if (!List.of(now.type().id(), now.source().id(), now.target().id())
			.equals(List.of(before.type().id(), before.source().id(), before.target().id()))) {
			throw new ConcurrencyFailureException("The relation was moved meanwhile");
		}
	}

}
