package dev.relata.message;

import java.util.List;
import java.util.Locale;

/**
 * Something that keeps a user's request from being done and that the user can mend. Each
 * room has a sealed kind of its own, whose records are the problems it knows.
 */
public interface Problem {

	/** The stable code, made from the record's name: {@code WRONG_KIND}. */
	default String code() {
		return code(getClass().getSimpleName());
	}

	/** Where in the input it lies, from the outside in; empty: in no single field. */
	default List<String> field() {
		return List.of();
	}

	/** What goes into the message, in the order of its placeholders. */
	default List<Object> details() {
		return List.of();
	}

	/** The same in a place of the input, from the outside in. */
	default Problem at(String... place) {
		return new Located(this, List.of(place));
	}

	/** The code of the record of this name. */
	static String code(String name) {
		return name.replaceAll("(?<!^)([A-Z])", "_$1").toUpperCase(Locale.ROOT);
	}

}
