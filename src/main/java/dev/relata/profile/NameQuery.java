package dev.relata.profile;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import dev.relata.access.Viewer;
import dev.relata.graph.Folding;

/**
 * Letters that someone typed, as a query of the full-text index of names: each word typed
 * begins a word of the name, in any order. A word has only letters and digits, so that no
 * text can become query syntax.
 *
 * @param words the folded words
 */
public record NameQuery(List<String> words) {

	/** How many profiles a list of those that a text fits has at the most. */
	public static final int MOST_HITS = 1000;

	/**
	 * Begins a statement: the {@code $hits} profiles {@code p} that {@code $query}, made
	 * by {@link #lucene}, fits best.
	 */
	public static final String HITS = """
			CALL db.index.fulltext.queryNodes('profileNames', $query, {limit: $hits}) YIELD node AS p
			""";

	/** How many words are looked at; more than names have. */
	private static final int MOST_WORDS = 12;

	/** Reads what was typed. */
	public static NameQuery of(String text) {
		String bounded = text.substring(0, Math.min(text.length(), 4 * ProfileChanges.LONGEST_NAME));
		return new NameQuery(Folding.words(bounded).stream().limit(MOST_WORDS).toList());
	}

	/** Tells that nothing was typed that a name could have. */
	public boolean isEmpty() {
		return this.words.isEmpty();
	}

	/**
	 * The query; whole words count more than beginnings.
	 * @param kinds the kinds to find
	 * @param viewer who asks; what is hidden from them is no hit
	 */
	public String lucene(Collection<ProfileKind> kinds, Viewer viewer) {
		String names = this.words.stream()
			.map((word) -> "+(searchName:%1$s* searchName:/%1$s/^2)".formatted(word))
			.collect(Collectors.joining(" ")) + unlessHidden(viewer);
		boolean all = kinds.containsAll(List.of(ProfileKind.values()));
		return all ? names
				: names + kinds.stream().map((kind) -> "kind:" + kind).collect(Collectors.joining(" ", " +(", ")"));
	}

	/** Nothing counts how often a word is, which would tell of what is hidden. */
	private static String unlessHidden(Viewer viewer) {
		return viewer.isAdministrator() ? ""
				: viewer.keys()
					.stream()
					.map((key) -> " -sharedWith:" + key)
					.collect(Collectors.joining("", " -(+access:HIDDEN", ")"));
	}

	/** A condition in Cypher, on the words in {@code $words}: this node's name fits. */
	public static String fits(String variable) {
		return fits(variable, "$words");
	}

	/** The same on the words in another parameter. */
	public static String fits(String variable, String words) {
		return "all(word IN %s WHERE (' ' + %s.searchName) CONTAINS (' ' + word))".formatted(words, variable);
	}

}
