package dev.relata.relation;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import dev.relata.access.Viewer;
import dev.relata.journal.Change;
import dev.relata.journal.Journals;
import dev.relata.message.Refusal;
import dev.relata.relationtype.Administration;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.Catalogues;
import dev.relata.relationtype.RelationType;
import dev.relata.relationtype.TypeChanges;

import org.springframework.stereotype.Component;

/**
 * Changes and deletes types that have relations. The new rules come first, in a
 * transaction of their own; from then on no relation is added that they do not allow.
 * What is in their way ends or goes after that, some at a time. Should the process die,
 * the same change sent again does the rest.
 */
@Component
class Reforms {

	/** How many relations end or go in one transaction. */
	private static final int BATCH = 1000;

	private final Administration administration;

	private final Catalogues catalogues;

	private final Misfits misfits;

	private final Relations relations;

	private final Journals journals;

	Reforms(Administration administration, Catalogues catalogues, Misfits misfits, Relations relations,
			Journals journals) {
		this.administration = administration;
		this.catalogues = catalogues;
		this.misfits = misfits;
		this.relations = relations;
		this.journals = journals;
	}

	/**
	 * A type as it is to be.
	 *
	 * @param before as it is
	 * @param after as it is to be
	 * @param inTheWay the relations that it would not allow
	 */
	record Reform(RelationType before, RelationType after, InTheWay inTheWay) {
	}

	/**
	 * What a type was and became.
	 *
	 * @param type as it is now
	 * @param affected how many relations were in the way
	 */
	record Reformed(RelationType type, int affected) {
	}

	/** What a change would do; nothing is written. */
	Reform preview(String id, TypeChanges changes, ExistingPolicy policy, Viewer viewer) {
		viewer.requireAdministrator();
		return reform(id, changes, policy, this.catalogues.current(), viewer);
	}

	/** The first relations that are in the way of a change. */
	List<Relation> examples(InTheWay inTheWay, int most, Viewer viewer) {
		return this.misfits.examples(inTheWay, most, viewer, this.relations.reading(this.catalogues.current(), viewer));
	}

	/**
	 * Changes a type.
	 * @throws Refusal if it cannot be that, or relations are in the way and must not be
	 */
	Reformed update(String id, TypeChanges changes, ExistingPolicy policy, Viewer viewer) {
		Reform reform = this.administration.change(viewer, (journal) -> {
			Reform planned = reform(id, changes, policy, this.catalogues.locked(List.of(id)), viewer);
			if (policy == ExistingPolicy.RESTRICT && planned.inTheWay().count() > 0) {
				throw new Refusal(new RelationProblem.RelationsInTheWay(planned.inTheWay().count()));
			}
			this.administration.save(planned.before(), planned.after(), journal);
			return planned;
		});
		return new Reformed(reform.after(),
				policy.touches() ? clear(reform.inTheWay(), policy, viewer) : reform.inTheWay().count());
	}

	private Reform reform(String id, TypeChanges changes, ExistingPolicy policy, Catalogue catalogue, Viewer viewer) {
		RelationType before = catalogue.existing(id);
		RelationType after = this.administration.revised(before, changes, catalogue.settings());
		return new Reform(before, after, this.misfits.of(changes.rulesInQuestion(before, after, policy.touches()),
				this.relations.reading(catalogue, viewer)));
	}

	/**
	 * Deletes a type.
	 * @return how many relations went with it
	 * @throws Refusal if it has relations and they are not to be deleted
	 */
	int delete(String id, ExistingPolicy policy, Viewer viewer) {
		viewer.requireAdministrator();
		if (policy == ExistingPolicy.KEEP || policy == ExistingPolicy.END) {
			throw new Refusal(new RelationProblem.RelationsNeedTheirType());
		}
		int removed = (policy == ExistingPolicy.DELETE) ? removeAll(id, viewer) : 0;
		this.administration.delete(id, viewer);
		return removed;
	}

	private int removeAll(String id, Viewer viewer) {
		RelationType type = this.administration.deactivate(id, viewer);
		return throughout(type, ExistingPolicy.DELETE, viewer,
				(after, reading) -> this.misfits.any(type, after, BATCH, reading));
	}

	private int clear(InTheWay inTheWay, ExistingPolicy policy, Viewer viewer) {
		RelationType rules = inTheWay.rules();
		int cleared = throughout(rules, policy, viewer,
				(after, reading) -> this.misfits.alone(rules, after, BATCH, reading));
		List<String> others = inTheWay.others();
		for (int from = 0; from < others.size(); from += BATCH) {
			List<String> ids = others.subList(from, Math.min(from + BATCH, others.size()));
			cleared += batch(rules, policy, viewer, (reading) -> this.misfits.open(rules, ids, reading)).size();
		}
		return cleared;
	}

	/** Goes on after the last id until there are no more. */
	private int throughout(RelationType type, ExistingPolicy policy, Viewer viewer,
			BiFunction<String, Reading, List<Relation>> next) {
		int done = 0;
		String last = "";
		while (true) {
			String after = last;
			List<Relation> batch = batch(type, policy, viewer, (reading) -> next.apply(after, reading));
			done += batch.size();
			if (batch.size() < BATCH) {
				return done;
			}
			last = batch.getLast().id();
		}
	}

	private List<Relation> batch(RelationType type, ExistingPolicy policy, Viewer viewer,
			Function<Reading, List<Relation>> next) {
		return this.journals.write(Change.Kind.EDITED, viewer, (journal) -> {
			Reading reading = this.relations.reading(this.catalogues.locked(List.of(type.id())), viewer);
			List<Relation> batch = next.apply(reading);
			this.relations.force(batch.stream().map((relation) -> policy.rewrite(relation, reading.day())).toList(),
					reading, journal);
			return batch;
		}).result();
	}

}
