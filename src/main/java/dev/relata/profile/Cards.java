package dev.relata.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dev.relata.message.Messages;

import org.springframework.stereotype.Component;

/**
 * What a hover card says of a profile: its kind and the first two of its fields that tell
 * something, or when it was last changed.
 */
@Component
class Cards {

	private static final int LINES = 3;

	private final Messages messages;

	Cards(Messages messages) {
		this.messages = messages;
	}

	/** The card; of a closed profile nothing is told. */
	List<CardLine> card(Profile profile, String language) {
		if (profile.closed()) {
			return List.of();
		}
		List<CardLine> lines = new ArrayList<>();
		lines.add(new CardLine(label("kind", language), label("kind." + profile.kind(), language)));
		telling(profile.kind()).forEach((field) -> {
			Object value = profile.get(field);
			if (value != null && lines.size() < LINES) {
				lines.add(new CardLine(label("field." + field.property(), language), text(profile, field, language)));
			}
		});
		if (lines.size() == 1) {
			lines.add(new CardLine(label("updatedAt", language),
					this.messages.date(profile.updatedAt().toLocalDate(), language)));
		}
		return lines;
	}

	private static List<Field> telling(ProfileKind kind) {
		return switch (kind) {
			case CONTACT -> List.of(Field.JOB_TITLE, Field.EMAIL, Field.PHONE);
			case COMPANY -> List.of(Field.INDUSTRY, Field.CITY, Field.WEBSITE, Field.TAX_ID);
			case DEAL -> List.of(Field.AMOUNT, Field.STATUS, Field.STAGE, Field.CLOSES_ON);
			case SPACE -> List.of(Field.STATUS, Field.STARTS_ON, Field.ENDS_ON, Field.DESCRIPTION);
		};
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
