package dev.relata.relation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relata.journal.Journal;
import dev.relata.profile.Profile;
import dev.relata.relationtype.RelationType;
import org.jspecify.annotations.Nullable;

/**
 * Puts relations in the place of others, by the rules of their types: all that is asked
 * for, or nothing; or each for itself. The types and profiles concerned are locked.
 *
 * @param edges where relations go
 * @param standings what stands in their way
 * @param reading by which types, and on which day
 * @param journal where it is written down
 */
record Rewriting(Edges edges, Standings standings, Reading reading, Journal journal) {

	/**
	 * Does each that can be done, in their order.
	 * @param update whether one that is to be added, and is there since the same day,
	 * changes that one
	 * @return what became of each, in their order
	 */
	List<Outcome> each(List<Rewrite> rewrites, boolean update) {
		Map<RelationType, Standing> standing = standing(rewrites);
		List<Outcome> outcomes = new ArrayList<>();
		List<Rewrite> done = new ArrayList<>();
		for (Rewrite asked : rewrites) {
			Rewrite rewrite = update ? known(asked, standing) : asked;
			if (rewrite.changesNothing()) {
				outcomes.add(new Outcome.Unchanged(rewrite.any()));
				continue;
			}
			Optional<RelationProblem> problem = settle(rewrite, standing);
			problem.ifPresentOrElse((found) -> putBack(rewrite, standing), () -> done.add(rewrite));
			outcomes.add(problem.<Outcome>map(Outcome.Refused::new).orElseGet(rewrite::outcome));
		}
		write(done);
		return outcomes;
	}

	private Optional<RelationProblem> settle(Rewrite rewrite, Map<RelationType, Standing> standing) {
		remove(rewrite, standing);
		Optional<RelationProblem> problem = against(rewrite, standing);
		if (problem.isPresent()) {
			return problem;
		}
		add(rewrite, standing);
		return lacking(rewrite, standing, List.of());
	}

	/** Takes one that is there already for the same relation, changed. */
	private Rewrite known(Rewrite asked, Map<RelationType, Standing> standing) {
		Relation wanted = asked.after();
		if (asked.before() != null || wanted == null) {
			return asked;
		}
		return of(wanted, standing).same(wanted)
			.filter((there) -> Objects.equals(there.since(), wanted.since()))
			.map((there) -> new Rewrite(there, there.with(wanted.validity(), wanted.note(), this.reading.day()),
					asked.as()))
			.orElse(asked);
	}

	/**
	 * Does all, or nothing: first everything goes that is to go, then comes what is to
	 * come. What the viewer may not know of goes along, and no rule is asked, whose
	 * answer would tell of it.
	 * @param gone ids of profiles that will not be there any more, and may lose what they
	 * have to have
	 * @return what is wrong, by the index of the rewrite; empty: it is done
	 */
	Map<Integer, RelationProblem> all(List<Rewrite> rewrites, Collection<String> gone) {
		Map<Integer, Rewrite> judged = new TreeMap<>();
		for (int i = 0; i < rewrites.size(); i++) {
			if (rewrites.get(i).isSeenBy(this.reading.viewer())) {
				judged.put(i, rewrites.get(i));
			}
		}
		Map<Integer, RelationProblem> problems = judge(judged, gone);
		if (problems.isEmpty()) {
			write(rewrites);
		}
		return problems;
	}

	private Map<Integer, RelationProblem> judge(Map<Integer, Rewrite> rewrites, Collection<String> gone) {
		Map<RelationType, Standing> standing = standing(List.copyOf(rewrites.values()));
		Map<Integer, RelationProblem> problems = new TreeMap<>();
		rewrites.values().forEach((rewrite) -> remove(rewrite, standing));
		rewrites.forEach((index, rewrite) -> against(rewrite, standing)
			.ifPresentOrElse((problem) -> problems.put(index, problem), () -> add(rewrite, standing)));
		rewrites.forEach((index, rewrite) -> lacking(rewrite, standing, gone)
			.ifPresent((problem) -> problems.putIfAbsent(index, problem)));
		return problems;
	}

	/** What stands around the profiles of rewrites, by type. */
	private Map<RelationType, Standing> standing(List<Rewrite> rewrites) {
		Map<RelationType, List<Relation>> byType = rewrites.stream()
			.flatMap(Rewrite::both)
			.collect(Collectors.groupingBy(Relation::type, LinkedHashMap::new, Collectors.toList()));
		Map<RelationType, Standing> standing = new LinkedHashMap<>();
		byType.forEach((type, relations) -> {
			Map<String, Profile> profiles = relations.stream()
				.flatMap((relation) -> Stream.of(relation.source(), relation.target()))
				.collect(Collectors.toMap(Profile::id, Function.identity(), (one, other) -> one));
			List<List<String>> pairs = relations.stream()
				.map((relation) -> List.of(relation.source().id(), relation.target().id()))
				.toList();
			standing.put(type, this.standings.of(type, pairs, profiles, this.reading));
		});
		return standing;
	}

	private Optional<RelationProblem> against(Rewrite rewrite, Map<RelationType, Standing> standing) {
		Relation after = rewrite.after();
		if (!rewrite.isEditedBy(this.reading.viewer())) {
			return Optional.of(new RelationProblem.NotYoursToRelate());
		}
		if (after == null || rewrite.onlyNarrows()) {
			return Optional.ofNullable(after).flatMap(Rules::misshapen);
		}
		return Rules.broken(after, rewrite.as(), this.reading)
			.or(() -> of(after, standing).against(after, rewrite.as()));
	}

	private Optional<RelationProblem> lacking(Rewrite rewrite, Map<RelationType, Standing> standing,
			Collection<String> gone) {
		Relation before = rewrite.before();
		return (before == null) ? Optional.empty() : of(before, standing).lacking(before, gone);
	}

	private static void remove(Rewrite rewrite, Map<RelationType, Standing> standing) {
		if (rewrite.before() != null) {
			of(rewrite.before(), standing).remove(rewrite.before());
		}
	}

	private static void add(Rewrite rewrite, Map<RelationType, Standing> standing) {
		if (rewrite.after() != null) {
			of(rewrite.after(), standing).add(rewrite.after());
		}
	}

	private static void putBack(Rewrite rewrite, Map<RelationType, Standing> standing) {
		if (rewrite.after() != null) {
			of(rewrite.after(), standing).remove(rewrite.after());
		}
		if (rewrite.before() != null) {
			of(rewrite.before(), standing).add(rewrite.before());
		}
	}

	private static Standing of(Relation relation, Map<RelationType, Standing> standing) {
		return Objects.requireNonNull(standing.get(relation.type()));
	}

	/** Does all, whatever the rules say. */
	void write(List<Rewrite> rewrites) {
		List<Rewrite> moved = rewrites.stream().filter((rewrite) -> !rewrite.keepsItsEdge()).toList();
		List<String> languages = this.reading.catalogue().settings().accountLanguages();
		byType(moved, Rewrite::before).forEach(this.edges::delete);
		byType(moved, Rewrite::after).forEach((type, relations) -> this.edges.create(type, relations, languages));
		byType(rewrites.stream().filter(Rewrite::keepsItsEdge).toList(), Rewrite::after).forEach(this.edges::update);
		rewrites.forEach((rewrite) -> this.journal.add(Relation.item(rewrite.before(), rewrite.after())));
	}

	private static Map<RelationType, List<Relation>> byType(List<Rewrite> rewrites,
			Function<Rewrite, @Nullable Relation> side) {
		return rewrites.stream()
			.flatMap((rewrite) -> Stream.ofNullable(side.apply(rewrite)))
			.collect(Collectors.groupingBy(Relation::type, LinkedHashMap::new, Collectors.toList()));
	}

}
