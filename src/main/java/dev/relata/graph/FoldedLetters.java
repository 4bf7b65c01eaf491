package dev.relata.graph;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which letters fold to which: {@code ł} to {@code l}, {@code ß} to {@code ss}. */
final class FoldedLetters {

	/** Below lie the scripts and signs that fold to something else. */
	private static final int END = 0x3000;

	private static final String MARKS = "\\p{Mn}*";

	/** What folds to some letters, as it stands between square brackets, by these. */
	private static final Map<String, String> SOURCES = new HashMap<>();

	/** Those letters that are several. */
	private static final List<String> SEVERAL;

	static {
		IntStream.range(128, END).forEach(FoldedLetters::learn);
		SEVERAL = SOURCES.keySet().stream().filter((letters) -> letters.length() > 1).sorted().toList();
	}

	private FoldedLetters() {
	}

	private static void learn(int codePoint) {
		String text = Character.toString(codePoint);
		String folded = Folding.fold(text);
		boolean normal = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD).equals(text);
		if (normal && !folded.isEmpty() && !folded.equals(text)) {
			SOURCES.merge(folded, escaped(codePoint), String::concat);
		}
	}

	/** An expression for what begins, folded, with these letters. */
	static String beginning(String folded) {
		StringBuilder expression = new StringBuilder("(?s)");
		int at = 0;
		while (at < folded.length()) {
			String rest = folded.substring(at);
			String several = SEVERAL.stream().filter(rest::startsWith).findFirst().orElse("");
			if (several.isEmpty()) {
				int letter = rest.codePointAt(0);
				expression.append(either(letter, unfinished(rest)));
				at += Character.charCount(letter);
			}
			else {
				expression.append("(?:")
					.append(each(several))
					.append("|[")
					.append(SOURCES.get(several))
					.append("]" + MARKS + ")");
				at += several.length();
			}
		}
		return expression.append(".*").toString();
	}

	private static String each(String letters) {
		return letters.codePoints().mapToObj((letter) -> either(letter, "")).collect(Collectors.joining());
	}

	private static String either(int letter, String more) {
		return "[" + escaped(letter) + SOURCES.getOrDefault(Character.toString(letter), "") + more + "]" + MARKS;
	}

	/** What folds to more letters than there are, and begins with them. */
	private static String unfinished(String rest) {
		return SEVERAL.stream()
			.filter((letters) -> letters.startsWith(rest))
			.map(SOURCES::get)
			.collect(Collectors.joining());
	}

	private static String escaped(int codePoint) {
		return "\\x{%x}".formatted(codePoint);
	}

}
