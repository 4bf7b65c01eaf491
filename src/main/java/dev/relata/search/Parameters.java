package dev.relata.search;

import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters of a condition, while it is being written. */
final class Parameters {

	private final Map<String, Object> values = new LinkedHashMap<>();

	/** Takes a value; gives what stands for it in a statement: {@code $f0}. */
	String add(Object value) {
		String name = "f" + this.values.size();
		this.values.put(name, value);
		return "$" + name;
	}

	Map<String, Object> values() {
		return this.values;
	}

}
