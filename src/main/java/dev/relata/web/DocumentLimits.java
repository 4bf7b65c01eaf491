package dev.relata.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.Definition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what a document has in itself, whatever the variables: once for each document,
 * before it is validated, as to validate a very large one is work already. Each fragment
 * is looked at once, however often it is used.
 */
final class DocumentLimits {

	private final GraphQlLimits limits;

	private final Map<String, FragmentDefinition> fragments = new HashMap<>();

	private final Map<String, Integer> depths = new HashMap<>();

	private final Map<String, Integer> roots = new HashMap<>();

	private final Set<String> underWay = new HashSet<>();

	private int aliases;

	private int directives;

	private DocumentLimits(GraphQlLimits limits) {
		this.limits = limits;
	}

	/**
	 * Looks at a document.
	 * @throws TooMuch if it asks for more than it may
	 */
	static void check(Document document, GraphQlLimits limits) {
		new DocumentLimits(limits).check(document);
	}

	private void check(Document document) {
		document.getDefinitionsOfType(FragmentDefinition.class)
			.forEach((fragment) -> this.fragments.putIfAbsent(fragment.getName(), fragment));
		for (Definition<?> definition : document.getDefinitions()) {
			switch (definition) {
				case OperationDefinition operation -> check(operation);
				case FragmentDefinition fragment -> {
					count(fragment);
					count(fragment.getSelectionSet());
				}
				default -> {
				}
			}
		}
	}

	private void check(OperationDefinition operation) {
		count(operation);
		operation.getVariableDefinitions().forEach((VariableDefinition variable) -> count(variable));
		count(operation.getSelectionSet());
		boolean mutation = operation.getOperation() == Operation.MUTATION;
		require("TOO_MANY_FIELDS", mutation ? "The mutation" : "The operation", roots(operation.getSelectionSet()),
				mutation ? this.limits.mutations() : this.limits.rootFields(), "fields", operation);
		int depth = depth(operation.getSelectionSet());
		if (depth > this.limits.depth()) {
			throw TooMuch.of("TOO_DEEP",
					"The operation is %d fields deep; it may be up to %d".formatted(depth, this.limits.depth()),
					operation);
		}
	}

	private void count(@Nullable SelectionSet set) {
		if (set == null) {
			return;
		}
		for (Selection<?> selection : set.getSelections()) {
			switch (selection) {
				case Field field -> {
					count((DirectivesContainer<?>) field);
					if (field.getAlias() != null) {
						require("TOO_MANY_ALIASES", "The document", ++this.aliases, this.limits.aliases(), "aliases",
								field);
					}
					count(field.getSelectionSet());
				}
				case InlineFragment fragment -> {
					count((DirectivesContainer<?>) fragment);
					count(fragment.getSelectionSet());
				}
				case FragmentSpread spread -> count((DirectivesContainer<?>) spread);
				default -> {
				}
			}
		}
	}

	private void count(DirectivesContainer<?> place) {
		int here = place.getDirectives().size();
		if (here > 0) {
			Node<?> first = place.getDirectives().getFirst();
			this.directives += here;
			require("TOO_MANY_DIRECTIVES", "One place", here, this.limits.directivesAtOnce(), "directives", first);
			require("TOO_MANY_DIRECTIVES", "The document", this.directives, this.limits.directives(), "directives",
					first);
		}
	}

	private int roots(SelectionSet set) {
		int sum = 0;
		for (Selection<?> selection : set.getSelections()) {
			sum = Math.min(Integer.MAX_VALUE / 2, sum + switch (selection) {
				case InlineFragment fragment -> roots(fragment.getSelectionSet());
				case FragmentSpread spread -> within(spread, this.roots, this::roots);
				default -> 1;
			});
		}
		return sum;
	}

	/** Not of introspection, which has a bound of its own. */
	private int depth(@Nullable SelectionSet set) {
		int deepest = 0;
		for (Selection<?> selection : (set != null) ? set.getSelections() : List.<Selection<?>>of()) {
			deepest = Math.max(deepest, switch (selection) {
				case Field field -> field.getName().startsWith("__") ? 1 : 1 + depth(field.getSelectionSet());
				case InlineFragment fragment -> depth(fragment.getSelectionSet());
				case FragmentSpread spread -> within(spread, this.depths, this::depth);
				default -> 0;
			});
		}
		return deepest;
	}

	/**
	 * Fragments that use themselves, and those that are not there, are invalid anyway.
	 */
	private int within(FragmentSpread spread, Map<String, Integer> known, Measure measure) {
		String name = spread.getName();
		FragmentDefinition fragment = this.fragments.get(name);
		Integer before = known.get(name);
		if (before != null || fragment == null || !this.underWay.add(name)) {
			return (before != null) ? before : 0;
		}
		int size = measure.of(fragment.getSelectionSet());
		this.underWay.remove(name);
		known.put(name, size);
		return size;
	}

	private static void require(String code, String what, int size, int most, String things, Node<?> where) {
		if (size > most) {
			throw TooMuch.of(code, "%s has %d %s; it may have up to %d".formatted(what, size, things, most), where);
		}
	}

	/** Something that a selection has a number of. */
	private interface Measure {

		int of(SelectionSet set);

	}

}
