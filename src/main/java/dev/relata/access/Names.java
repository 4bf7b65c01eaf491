package dev.relata.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

import dev.relata.message.Refusal;

/** What users and groups can be called. */
final class Names {

	static final int LONGEST = 100;

	/** Relata's own user of the embedded database, and the one that Neo4j brings. */
	private static final Set<String> RESERVED = Set.of("relata", "neo4j");

	private Names() {
	}

	/**
	 * The name of a group as it is kept: composed, without spaces around it.
	 * @throws Refusal if it cannot be one
	 */
	static String ofGroup(String given) {
		String name = Normalizer.normalize(given, Normalizer.Form.NFC).strip();
		if (name.codePoints().allMatch(Character::isSpaceChar)) {
			throw new Refusal(new AccessProblem.NameBlank());
		}
		if (name.codePointCount(0, name.length()) > LONGEST) {
			throw new Refusal(new AccessProblem.NameTooLong(LONGEST));
		}
		if (!name.codePoints().allMatch(Names::printable)) {
			throw new Refusal(new AccessProblem.NameNotPrintable());
		}
		return name;
	}

	/**
	 * The name of a user as it is kept.
	 * @throws Refusal if it cannot be one
	 */
	static String ofUser(String given) {
		String name = ofGroup(given);
		if (name.indexOf(':') >= 0) {
			throw new Refusal(new AccessProblem.NameWithColon());
		}
		if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
			throw new Refusal(new AccessProblem.NameReserved(name));
		}
		return name;
	}

	private static boolean printable(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			default -> true;
		};
	}

}
