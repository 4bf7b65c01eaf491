package dev.relata.exchange.cli;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A file of another system, and what becomes of it.
 *
 * @param name its name in the folder
 * @param delimiter what separates its cells
 * @param kind the kind of its profiles; null: its rows are relations
 * @param columns how each column that Relata knows is made
 */
record ForeignFile(String name, char delimiter, @Nullable String kind, Map<String, Template> columns) {

	/** Tells whether its rows are relations. */
	boolean hasRelations() {
		return this.kind == null;
	}

	/** The edge type, where all of its relations have the same. */
	Optional<String> edgeType() {
		return Optional.ofNullable(this.columns.get("type"))
			.filter((template) -> hasRelations() && template.isConstant())
			.map((template) -> template.bind(java.util.List.of()).cell(java.util.List.of()));
	}

}
