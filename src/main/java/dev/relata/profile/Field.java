package dev.relata.profile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.relata.message.Refusal;
import org.jspecify.annotations.Nullable;

/** What a profile holds beside its name: each field belongs to the kinds that have it. */
public enum Field {

	/** What the contact does. */
	JOB_TITLE("jobTitle", Form.TEXT, ProfileKind.CONTACT),

	/** The contact's e-mail address. */
	EMAIL("email", Form.TEXT, ProfileKind.CONTACT),

	/** The contact's telephone number. */
	PHONE("phone", Form.TEXT, ProfileKind.CONTACT),

	/** The company's tax number. */
	TAX_ID("taxId", Form.TEXT, ProfileKind.COMPANY),

	/** The company's address on the web. */
	WEBSITE("website", Form.TEXT, ProfileKind.COMPANY),

	/** What the company does. */
	INDUSTRY("industry", Form.TEXT, ProfileKind.COMPANY),

	/** The town of the company's seat. */
	CITY("city", Form.TEXT, ProfileKind.COMPANY),

	/** The country of the company's seat. */
	COUNTRY("country", Form.TEXT, ProfileKind.COMPANY),

	/** What the deal is worth. */
	AMOUNT("amount", Form.NUMBER, ProfileKind.DEAL),

	/** The currency of the amount, as ISO 4217 has it. */
	CURRENCY("currency", Form.TEXT, ProfileKind.DEAL),

	/** How far the deal has come. */
	STAGE("stage", Form.TEXT, ProfileKind.DEAL),

	/** Whether the deal is open, won or lost; or how a space is doing. */
	STATUS("status", Form.TEXT, ProfileKind.DEAL, ProfileKind.SPACE),

	/** When the deal is expected to close. */
	CLOSES_ON("closesOn", Form.DATE, ProfileKind.DEAL),

	/** The first day of the space. */
	STARTS_ON("startsOn", Form.DATE, ProfileKind.SPACE),

	/** The last day of the space. */
	ENDS_ON("endsOn", Form.DATE, ProfileKind.SPACE),

	/** What the space is about. */
	DESCRIPTION("description", Form.TEXT, ProfileKind.SPACE);

	/** The longest text, in characters. */
	static final int LONGEST = 4000;

	private static final Map<ProfileKind, List<Field>> BY_KIND = Arrays.stream(ProfileKind.values())
		.collect(Collectors.toMap(Function.identity(),
				(kind) -> Arrays.stream(values()).filter((field) -> field.kinds.contains(kind)).toList()));

	private static final List<String> DEAL_STATUSES = List.of("OPEN", "WON", "LOST");

	/** What a field can hold. */
	public enum Form {

		/** Text. */
		TEXT,

		/** A number. */
		NUMBER,

		/** A day. */
		DATE

	}

	private final String property;

	private final Form form;

	@SuppressWarnings("ImmutableEnumChecker")
	private final List<ProfileKind> kinds;

	Field(String property, Form form, ProfileKind... kinds) {
		this.property = property;
		this.form = form;
		this.kinds = List.of(kinds);
	}

	/** The field's name in GraphQL, in files, and as a property in the graph. */
	public String property() {
		return this.property;
	}

	/** What it can hold. */
	public Form form() {
		return this.form;
	}

	/** The fields of a kind, in their order. */
	static List<Field> of(ProfileKind kind) {
		return Objects.requireNonNull(BY_KIND.get(kind));
	}

	/** The field of this name that a kind has. */
	public static Optional<Field> of(ProfileKind kind, String property) {
		return of(kind).stream().filter((field) -> field.property.equals(property)).findFirst();
	}

	/**
	 * Checks a value, or makes it out of text.
	 * @param value text, or a value of the field's own type; null or blank: none
	 * @return a string, a double, a date, or null
	 * @throws Refusal if the field cannot hold it
	 */
	public @Nullable Object check(ProfileKind kind, @Nullable Object value) {
		if (value == null || value.toString().isBlank()) {
			return null;
		}
		return switch (this.form) {
			case TEXT -> text(kind, value.toString().strip());
			case NUMBER -> number(value);
			case DATE -> date(value);
		};
	}

	private String text(ProfileKind kind, String text) {
		if (text.length() > LONGEST) {
			throw new Refusal(new ProfileProblem.TooLong(this.property, LONGEST));
		}
		if (this == STATUS && kind == ProfileKind.DEAL && !DEAL_STATUSES.contains(text.toUpperCase(Locale.ROOT))) {
			throw new Refusal(new ProfileProblem.NotOneOf(this.property, DEAL_STATUSES));
		}
		return (this == STATUS && kind == ProfileKind.DEAL) ? text.toUpperCase(Locale.ROOT) : text;
	}

	private Double number(Object value) {
		try {
			double number = (value instanceof Number n) ? n.doubleValue()
					: Double.parseDouble(value.toString().strip());
			if (Double.isFinite(number)) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// told below
		}
		throw new Refusal(new ProfileProblem.NotANumber(this.property));
	}

	private LocalDate date(Object value) {
		try {
			return (value instanceof LocalDate date) ? date : LocalDate.parse(value.toString().strip());
		}
		catch (DateTimeParseException ex) {
			throw new Refusal(new ProfileProblem.NotADate(this.property));
		}
	}

}
