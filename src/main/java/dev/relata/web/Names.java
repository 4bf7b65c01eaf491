package dev.relata.web;

import java.util.List;

import tools.jackson.core.io.SerializedString;

/**
 * The names of an object's fields, as they are written into each of many such objects.
 */
record Names(List<SerializedString> all) {

	static Names of(List<String> names) {
		return new Names(names.stream().map(SerializedString::new).toList());
	}

}
