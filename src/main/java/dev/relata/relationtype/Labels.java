package dev.relata.relationtype;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.relata.message.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A role in several languages.
 *
 * @param texts the text by language, as {@code pl}
 */
public record Labels(Map<String, String> texts) {

	/** The longest text, in characters. */
	static final int LONGEST = 100;

	/** Keeps the texts in the order of their languages. */
	public Labels {
		texts = java.util.Collections.unmodifiableMap(new TreeMap<>(texts));
	}

	/**
	 * Checks what an administrator wrote.
	 * @throws Refusal if a text is missing or too long, or a language is not two letters
	 * or stands twice
	 */
	static Labels of(List<LocalizedText> texts) {
		texts.forEach((text) -> {
			if (!text.language().matches("[a-z]{2}")) {
				throw new Refusal(new RelationTypeProblem.InvalidLanguage(text.language()));
			}
			if (text.text().isBlank()) {
				throw new Refusal(new RelationTypeProblem.RoleMissing(text.language()));
			}
			if (text.text().strip().length() > LONGEST) {
				throw new Refusal(new RelationTypeProblem.RoleTooLong(LONGEST));
			}
		});
		return new Labels(texts.stream()
			.collect(Collectors.toMap(LocalizedText::language, (text) -> text.text().strip(), (one, other) -> {
				throw new Refusal(new RelationTypeProblem.LanguageTwice());
			})));
	}

	/** The text in the first of these languages that it has, or in any. */
	public String in(List<String> languages) {
		for (String language : languages) {
			String text = this.texts.get(language);
			if (text != null) {
				return text;
			}
		}
		return this.texts.values().iterator().next();
	}

	/** The text in a language; null: it has none. */
	@Nullable String in(String language) {
		return this.texts.get(language);
	}

	/** All texts. */
	List<LocalizedText> all() {
		return this.texts.entrySet()
			.stream()
			.map((entry) -> new LocalizedText(entry.getKey(), entry.getValue()))
			.toList();
	}

}
