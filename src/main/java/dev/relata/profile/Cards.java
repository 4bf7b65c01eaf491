package dev.relata.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.relata.message.Messages;

import org.springframework.stereotype.Component;

/**
 * What a hover card says of a profile: its kind and the first two of its fields that tell
 * something, or when it was last changed.
 */
@Component
class Cards {

	private static final int LINES = 3;

	private static final int MOST_LANGUAGES = 100;

	private static final Map<ProfileKind, List<Field>> TELLING = new EnumMap<>(
			Map.of(ProfileKind.CONTACT, List.of(Field.JOB_TITLE, Field.EMAIL, Field.PHONE), ProfileKind.COMPANY,
					List.of(Field.INDUSTRY, Field.CITY, Field.WEBSITE, Field.TAX_ID), ProfileKind.DEAL,
					List.of(Field.AMOUNT, Field.STATUS, Field.STAGE, Field.CLOSES_ON), ProfileKind.SPACE,
					List.of(Field.STATUS, Field.STARTS_ON, Field.ENDS_ON, Field.DESCRIPTION)));

	private final Messages messages;

	/** An answer has hundreds of cards in one language. */
	private final Cache<String, Words> words = Caffeine.newBuilder().maximumSize(MOST_LANGUAGES).build();

	Cards(Messages messages) {
		this.messages = messages;
	}

	/** What cards say in a language, whatever profile they tell of. */
	private record Words(Map<ProfileKind, CardLine> kinds, Map<Field, String> fields) {
	}

	/** The card; of a closed profile nothing is told. */
	List<CardLine> card(Profile profile, String language) {
		if (profile.closed()) {
			return List.of();
		}
		Words known = this.words.get(language, this::words);
		List<CardLine> lines = new ArrayList<>(LINES);
		lines.add(Objects.requireNonNull(known.kinds().get(profile.kind())));
		for (Field field : Objects.requireNonNull(TELLING.get(profile.kind()))) {
			if (lines.size() < LINES && profile.get(field) != null) {
				lines.add(new CardLine(Objects.requireNonNull(known.fields().get(field)),
						text(profile, field, language)));
			}
		}
		if (lines.size() == 1) {
			lines.add(new CardLine(label("updatedAt", language),
					this.messages.date(profile.updatedAt().toLocalDate(), language)));
		}
		return lines;
	}

	private Words words(String language) {
		Map<ProfileKind, CardLine> kinds = new EnumMap<>(ProfileKind.class);
		for (ProfileKind kind : ProfileKind.values()) {
			kinds.put(kind, new CardLine(label("kind", language), label("kind." + kind, language)));
		}
		Map<Field, String> fields = new EnumMap<>(Field.class);
		for (Field field : Field.values()) {
			fields.put(field, label("field." + field.property(), language));
		}
		return new Words(kinds, fields);
	}

	private String text(Profile profile, Field field, String language) {
		Object value = profile.get(field);
		if (value instanceof LocalDate date) {
			return this.messages.date(date, language);
		}
		if (value instanceof Double amount) {
			Object currency = profile.get(Field.CURRENCY);
			String number = this.messages.number(amount, language);
			return (currency != null) ? number + " " + currency : number;
		}
		if (field == Field.STATUS && profile.kind() == ProfileKind.DEAL) {
			return label("status." + value, language);
		}
		return String.valueOf(value);
	}

	private String label(String key, String language) {
		return this.messages.label("card." + key, language);
	}

}
