package dev.relata.graph;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.neo4j.cypherdsl.support.schema_name.SchemaNames;

/**
 * The name of a Neo4j relationship type: the one gate through which such a name gets into
 * the text of a statement.
 *
 * @param name capital letters, digits and underscores, a letter first, at most
 * {@value #LONGEST} characters
 */
public record EdgeType(String name) implements Comparable<EdgeType> {

	/** The longest name, in characters. */
	public static final int LONGEST = 64;

	private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0," + (LONGEST - 1) + "}");

	/**
	 * Checks the name.
	 * @throws IllegalArgumentException if the name has another form
	 */
	public EdgeType {
		if (!isValid(name)) {
			throw new IllegalArgumentException("Not the name of an edge type");
		}
	}

	/** Tells whether a text has the form of an edge type's name. */
	public static boolean isValid(String text) {
		return FORM.matcher(text).matches();
	}

	/** The name as it stands in a statement. */
	String quoted() {
		return SchemaNames.sanitize(this.name)
			.orElseThrow(() -> new IllegalStateException("A valid edge type that cannot be quoted: " + this.name));
	}

	/** Several names as they stand in a statement: {@code A|B|C}. */
	static String anyOf(Collection<EdgeType> types) {
		return types.stream().map(EdgeType::quoted).collect(Collectors.joining("|"));
	}

	@Override
	public int compareTo(EdgeType other) {
		return this.name.compareTo(other.name);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
