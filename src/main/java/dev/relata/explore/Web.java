package dev.relata.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a search for paths has seen so far, around both of its ends. It spreads from
 * either end, a level at a time; together the levels of both sides are as many as the
 * longest path that can be told of.
 */
final class Web {

	/**
	 * How many steps are tried, in vain or not: ways through dead ends are without
	 * number.
	 */
	static final int MOST_STEPS = 5_000_000;

	private final String from;

	private final String to;

	private final int most;

	private final Map<String, Set<Strand>> strands = new HashMap<>();

	private final Side source;

	private final Side target;

	private int steps;

	/**
	 * A relation that leads from one profile to another.
	 *
	 * @param relationId its id
	 * @param otherId the id of the profile it leads to
	 * @param open whether a path may go on from there
	 */
	record Strand(String relationId, String otherId, boolean open) {
	}

	/**
	 * One end of the search.
	 *
	 * @param opposite the other end, beyond which no path goes
	 * @param distances how far profiles are from this end
	 * @param levels those that are as far as that, and from which a path may go on
	 */
	private record Side(String opposite, Map<String, Integer> distances, List<Set<String>> levels) {

		static Side at(String end, String opposite) {
			Side side = new Side(opposite, new HashMap<>(Map.of(end, 0)), new ArrayList<>());
			side.levels.add(Set.of(end));
			return side;
		}

		Set<String> last() {
			return this.levels.getLast();
		}

		int depth() {
			return this.levels.size() - 1;
		}

		void spread(Map<String, List<Strand>> found) {
			Set<String> next = new LinkedHashSet<>();
			found.values().stream().flatMap(List::stream).forEach((strand) -> {
				boolean isNew = this.distances.putIfAbsent(strand.otherId(), this.levels.size()) == null;
				if (isNew && strand.open() && !strand.otherId().equals(this.opposite)) {
					next.add(strand.otherId());
				}
			});
			this.levels.add(next);
		}

	}

	/**
	 * Begins a search.
	 * @param most how many paths of a length are told at the most
	 */
	Web(String from, String to, int most) {
		this.from = from;
		this.to = to;
		this.most = most;
		this.source = Side.at(from, to);
		this.target = Side.at(to, from);
	}

	/** The profiles whose relations have to be known next: those of the smaller side. */
	Set<String> next() {
		return smaller().last();
	}

	/** How long the paths are that can be told of. */
	int reach() {
		return this.source.depth() + this.target.depth();
	}

	/**
	 * Takes in the relations of the profiles that were next.
	 * @param found the relations by the profile that they lead away from
	 */
	void spread(Map<String, List<Strand>> found) {
		boolean forwards = isSourceNext();
		Side side = smaller();
		found.forEach((id, strands) -> strands.forEach((strand) -> {
			if (forwards) {
				add(id, strand);
			}
			else {
				add(strand.otherId(), new Strand(strand.relationId(), id, true));
			}
		}));
		side.spread(found);
	}

	private void add(String id, Strand strand) {
		boolean ends = strand.otherId().equals(this.to);
		this.strands.computeIfAbsent(id, (none) -> new TreeSet<>(Comparator.comparing(Strand::relationId)))
			.add(ends ? new Strand(strand.relationId(), this.to, true) : strand);
	}

	private Side smaller() {
		return isSourceNext() ? this.source : this.target;
	}

	private boolean isSourceNext() {
		return this.source.last().size() <= this.target.last().size();
	}

	/** Whether not all paths could be looked for. */
	boolean isExhausted() {
		return this.steps >= MOST_STEPS;
	}

	/**
	 * The paths as long as the search reaches, each as its relations; one more than the
	 * most where there are more, and fewer where the search is exhausted.
	 */
	List<List<Strand>> paths() {
		List<List<Strand>> paths = new ArrayList<>();
		walk(this.from, new ArrayList<>(), new HashSet<>(Set.of(this.from)), paths);
		return paths;
	}

	private void walk(String at, List<Strand> path, Set<String> met, List<List<Strand>> paths) {
		int left = reach() - path.size();
		for (Strand strand : this.strands.getOrDefault(at, Set.of())) {
			if (paths.size() > this.most || isExhausted()) {
				return;
			}
			this.steps++;
			boolean ends = strand.otherId().equals(this.to);
			if (ends == (left == 1) && (ends || leads(strand, left - 1)) && met.add(strand.otherId())) {
				path.add(strand);
				if (ends) {
					paths.add(List.copyOf(path));
				}
				else {
					walk(strand.otherId(), path, met, paths);
				}
				path.removeLast();
				met.remove(strand.otherId());
			}
		}
	}

	/** Tells whether the end can be reached from there in so many steps. */
	private boolean leads(Strand strand, int steps) {
		int known = Objects.requireNonNullElse(this.target.distances().get(strand.otherId()), this.target.depth() + 1);
		return strand.open() && known <= steps;
	}

}
