package dev.relata.relationtype;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.relata.graph.EdgeType;
import dev.relata.graph.Folding;

/**
 * Makes the name of an edge type out of roles: {@code Former employee} gives
 * {@code FORMER_EMPLOYEE}.
 */
final class EdgeTypeNames {

	private EdgeTypeNames() {
	}

	/**
	 * The source's role; where that is taken, both roles; where those are, a number more.
	 * @param taken the names that cannot be
	 */
	static EdgeType suggest(String sourceRole, String targetRole, Set<String> taken) {
		String both = name(sourceRole + " " + targetRole);
		Stream<String> numbered = IntStream.iterate(2, (number) -> number + 1)
			.mapToObj((number) -> bounded(both, "_" + number));
		return Stream.concat(Stream.of(bounded(name(sourceRole), ""), bounded(both, "")), numbered)
			.filter((name) -> !taken.contains(name))
			.findFirst()
			.map(EdgeType::new)
			.orElseThrow();
	}

	private static String name(String roles) {
		String words = Folding.romanize(roles).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_|_$", "");
		return (words.isEmpty() || !Character.isLetter(words.charAt(0))) ? "RELATION_" + words : words;
	}

	private static String bounded(String name, String end) {
		int longest = EdgeType.LONGEST - end.length();
		return name.substring(0, Math.min(name.length(), longest)).replaceAll("_$", "") + end;
	}

}
