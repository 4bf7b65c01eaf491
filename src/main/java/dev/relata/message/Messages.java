package dev.relata.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words for people, in their language. */
@Component
public class Messages {

	private static final int MOST_LABELS = 2000;

	private final MessageSource source;

	/** A card has four labels, and an answer hundreds of cards. */
	private final Cache<Plain, String> labels = Caffeine.newBuilder().maximumSize(MOST_LABELS).build();

	Messages(MessageSource source) {
		this.source = source;
	}

	/**
	 * A text by its key.
	 * @param language as {@code pl}; one that Relata does not speak gives English
	 */
	public String text(String key, String language, Object... details) {
		return this.source.getMessage(key, details, Locale.of(language));
	}

	/** A text by its key, if there is one. */
	public Optional<String> find(String key, String language) {
		return Optional.ofNullable(this.source.getMessage(key, null, null, Locale.of(language)));
	}

	/** A text by its key that has no details, looked for once. */
	public String label(String key, String language) {
		return this.labels.get(new Plain(key, language), (plain) -> text(plain.key(), plain.language()));
	}

	/**
	 * How numbers and dates are written for readers of this language.
	 * @param language as {@code pl}; one that Relata does not speak gives English
	 */
	public Locale locale(String language) {
		return Locale.of(text("language", language));
	}

	/** A problem in words. */
	public UserError of(Problem problem, String language) {
		String message = text("problem." + problem.code(), language, problem.details().toArray());
		return new UserError(problem.code(), message, problem.field().isEmpty() ? null : problem.field());
	}

	/** All that is in the way of a request, in words. */
	public List<UserError> of(Refusal refusal, String language) {
		return refusal.problems().stream().map((problem) -> of(problem, language)).toList();
	}

	/** Names a text in a language. */
	private record Plain(String key, String language) {
	}

}
