package dev.relata.message;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words for people, in their language. */
@Component
public class Messages {

	private static final int MOST_LABELS = 2000;

	private static final Set<String> LANGUAGES = Set.of("en", "pl");

	private static final int MOST_LANGUAGES = 100;

	private final MessageSource source;

	/** A card has four labels, and an answer hundreds of cards. */
	private final Cache<Plain, String> labels = Caffeine.newBuilder().maximumSize(MOST_LABELS).build();

	private final Cache<String, DateTimeFormatter> dates = Caffeine.newBuilder().maximumSize(MOST_LANGUAGES).build();

	/** Each is cloned before it formats, for it can do one thing at a time. */
	private final Cache<String, NumberFormat> numbers = Caffeine.newBuilder().maximumSize(MOST_LANGUAGES).build();

	Messages(MessageSource source) {
		this.source = source;
	}

	/**
	 * A text by its key.
	 * @param language as {@code pl}; one that Relata does not speak gives English
	 */
	public String text(String key, String language, Object... details) {
		return this.source.getMessage(key, details, spoken(language));
	}

	/** A text by its key, if there is one. */
	public Optional<String> find(String key, String language) {
		return Optional.ofNullable(this.source.getMessage(key, null, null, spoken(language)));
	}

	/** A text by its key that has no details, looked for once. */
	public String label(String key, String language) {
		return this.labels.get(new Plain(key, language), (plain) -> text(plain.key(), plain.language()));
	}

	/**
	 * A day as readers of this language write it.
	 * @param language as {@code pl}; one that Relata does not speak gives English
	 */
	public String date(LocalDate date, String language) {
		return this.dates.get(language, this::dateFormat).format(date);
	}

	/**
	 * A number as readers of this language write it.
	 * @param language as {@code pl}; one that Relata does not speak gives English
	 */
	public String number(double number, String language) {
		NumberFormat format = this.numbers.get(language, (some) -> NumberFormat.getInstance(locale(some)));
		return ((NumberFormat) format.clone()).format(number);
	}

	private DateTimeFormatter dateFormat(String language) {
		Locale locale = locale(language);
		return DateTimeFormatter.ofPattern(DateTimeFormatterBuilder.getLocalizedDateTimePattern(FormatStyle.MEDIUM,
				null, IsoChronology.INSTANCE, locale), locale);
	}

	private Locale locale(String language) {
		return Locale.of(text("language", language));
	}

	/** The source keeps something for each language that it is asked for. */
	private static Locale spoken(String language) {
		return Locale.of(LANGUAGES.contains(language) ? language : "en");
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
