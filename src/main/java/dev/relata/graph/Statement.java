package dev.relata.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A Cypher statement: text that programmers wrote and, where it varies, names in double
 * braces that stand for edge types or other such text; and parameters, which is where
 * everything goes that people wrote.
 *
 * @param text the Cypher
 * @param parameters the values of its parameters
 */
public record Statement(String text, Map<String, @Nullable Object> parameters) {

	/** A statement without parameters as yet. */
	public static Statement of(String text) {
		return new Statement(text, Map.of());
	}

	/** Gives a parameter its value. */
	public Statement with(String name, @Nullable Object value) {
		Map<String, @Nullable Object> more = new HashMap<>(this.parameters);
		more.put(name, value);
		return new Statement(this.text, more);
	}

	/** Gives several parameters their values. */
	public Statement with(Map<String, ? extends @Nullable Object> values) {
		Map<String, @Nullable Object> more = new HashMap<>(this.parameters);
		more.putAll(values);
		return new Statement(this.text, more);
	}

	/** Writes an edge type in place of {@code {{name}}}. */
	public Statement type(String name, EdgeType type) {
		return types(name, List.of(type));
	}

	/** Writes edge types, any of which may match, in place of {@code {{name}}}. */
	public Statement types(String name, Collection<EdgeType> types) {
		return part(name, EdgeType.anyOf(types));
	}

	/**
	 * Writes Cypher in place of {@code {{name}}}.
	 * @param cypher what a programmer wrote; never anything that came from outside
	 */
	public Statement part(String name, String cypher) {
		return new Statement(this.text.replace("{{" + name + "}}", cypher), this.parameters);
	}

	/** The parameters for a driver that takes nulls but does not say so. */
	@SuppressWarnings("NullAway")
	Map<String, Object> bindings() {
		return this.parameters;
	}

}
