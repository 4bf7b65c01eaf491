package dev.relata.graph;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import com.ibm.icu.text.Transliterator;

/**
 * Makes texts comparable: what is stored and what is typed go through the same fold, so
 * that case and accents do not matter. Scripts other than Latin stay as they are.
 */
public final class Folding {

	private static final Transliterator FOLD = Transliterator.getInstance("NFKD; [:Mn:] Remove; Latin-ASCII; Lower");

	private static final Transliterator ROMANIZE = Transliterator
		.getInstance("Any-Latin; NFKD; [:Mn:] Remove; Latin-ASCII; Upper");

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private Folding() {
	}

	/** The text in small letters without accents: {@code ŁÓDŹ} gives {@code lodz}. */
	public static String fold(String text) {
		return isPlain(text) ? text.toLowerCase(java.util.Locale.ROOT) : FOLD.transliterate(text);
	}

	/** The folded words of a text; none where it has no letter and no digit. */
	public static List<String> words(String text) {
		return Arrays.stream(BETWEEN_WORDS.split(fold(text))).filter((word) -> !word.isEmpty()).toList();
	}

	/** The folded words of a text, one space between them. */
	public static String sentence(String text) {
		return String.join(" ", words(text));
	}

	/**
	 * A regular expression for texts that are not folded: those that, folded, begin with
	 * what was typed. They have to be in small letters and NFKD first, which Cypher does
	 * by {@code normalize(toLower(text), NFKD)}.
	 */
	public static String beginning(String typed) {
		return FoldedLetters.beginning(fold(typed));
	}

	/** The text in capital Latin letters and whatever else it has. */
	public static String romanize(String text) {
		return ROMANIZE.transliterate(text);
	}

	private static boolean isPlain(String text) {
		return text.chars().allMatch((c) -> c < 128);
	}

}
