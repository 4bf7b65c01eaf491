package dev.relata.web;

import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.relata.graph.InvalidArgument;
import dev.relata.graph.Page;
import graphql.execution.CoercedVariables;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.InputValueWithState;
import org.jspecify.annotations.Nullable;

/**
 * How many values an operation asks for at the most, as its arguments and variables tell:
 * a list is as long as its {@code first} says, or as the list of things that it is asked
 * for by. Each fragment is looked at once, however often it is used.
 */
final class Cost {

	/** More than any limit, and small enough to be multiplied. */
	private static final long ENOUGH = 1L << 31;

	private static final String FIRST = "first";

	/** What a graph to draw is asked for by. */
	private static final String PER_PROFILE = "perProfile";

	private static final String DEPTH = "depth";

	private final GraphQLSchema schema;

	private final Map<String, FragmentDefinition> fragments;

	private final CoercedVariables variables;

	private final int usualSize;

	private final Map<String, Long> known = new HashMap<>();

	Cost(GraphQLSchema schema, Map<String, FragmentDefinition> fragments, CoercedVariables variables, int usualSize) {
		this.schema = schema;
		this.fragments = fragments;
		this.variables = variables;
		this.usualSize = usualSize;
	}

	/**
	 * What this selection of a type costs.
	 * @throws TooMuch if a page is asked for that is too large, or has no size
	 */
	long of(SelectionSet set, GraphQLNamedOutputType type) {
		long sum = 0;
		for (Selection<?> selection : set.getSelections()) {
			sum = Math.min(ENOUGH, sum + switch (selection) {
				case Field field -> of(field, type);
				case InlineFragment fragment ->
					of(fragment.getSelectionSet(), narrowed(fragment.getTypeCondition(), type));
				case FragmentSpread spread -> of(spread);
				default -> 0;
			});
		}
		return sum;
	}

	private long of(FragmentSpread spread) {
		Long before = this.known.get(spread.getName());
		if (before != null) {
			return before;
		}
		FragmentDefinition fragment = this.fragments.get(spread.getName());
		long cost = (fragment != null)
				? of(fragment.getSelectionSet(), this.schema.getTypeAs(fragment.getTypeCondition().getName())) : 0;
		this.known.put(spread.getName(), cost);
		return cost;
	}

	private long of(Field field, GraphQLNamedOutputType parent) {
		GraphQLFieldDefinition definition = (parent instanceof GraphQLFieldsContainer container)
				? container.getFieldDefinition(field.getName()) : null;
		if (definition == null || field.getSelectionSet() == null) {
			return 1;
		}
		long each = of(field.getSelectionSet(),
				(GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(definition.getType()));
		return Math.min(ENOUGH, 1 + size(field, definition, parent) * each);
	}

	private GraphQLNamedOutputType narrowed(@Nullable TypeName condition, GraphQLNamedOutputType type) {
		return (condition != null) ? this.schema.getTypeAs(condition.getName()) : type;
	}

	/** How often what is below a field is answered. */
	private long size(Field field, GraphQLFieldDefinition definition, GraphQLNamedOutputType parent) {
		if (definition.getArgument(FIRST) != null) {
			return page(field, definition);
		}
		if (definition.getArgument(PER_PROFILE) != null) {
			return around(field, definition);
		}
		if (!GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()))) {
			return isUnsized(definition) ? Page.USUAL : longestList(field).orElse(1);
		}
		return parent.getName().endsWith("Connection") ? 1 : longestList(field).orElse(this.usualSize);
	}

	/** A connection that takes no {@code first}. */
	private static boolean isUnsized(GraphQLFieldDefinition definition) {
		return ((GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(definition.getType())).getName()
			.endsWith("Connection");
	}

	private int page(Field field, GraphQLFieldDefinition definition) {
		try {
			return (number(field, definition, FIRST) instanceof Number number) ? Page.size(number.intValue())
					: Page.USUAL;
		}
		catch (InvalidArgument ex) {
			throw TooMuch.of("INVALID_ARGUMENT", String.valueOf(ex.getMessage()), field);
		}
	}

	/**
	 * The lists of a graph to draw are taken for lists that nothing tells the length of;
	 * they are longer than that as often as there are more profiles, of as many roles
	 * each as such a list is long.
	 */
	private long around(Field field, GraphQLFieldDefinition definition) {
		double each = (number(field, definition, PER_PROFILE) instanceof Number number) ? number.doubleValue() : 1;
		double levels = (number(field, definition, DEPTH) instanceof Number number) ? number.doubleValue() : 1;
		double profiles = Math.min(Math.pow(each * this.usualSize, levels), Page.LARGEST_GRAPH);
		return Math.max(1, Math.ceilDiv((long) profiles, this.usualSize));
	}

	/** What an argument says, or its default where it is left out. */
	private @Nullable Object number(Field field, GraphQLFieldDefinition definition, String name) {
		Optional<Argument> given = argument(field, name);
		boolean missing = given.isEmpty() || (given.get().getValue() instanceof VariableReference variable
				&& !this.variables.containsKey(variable.getName()));
		if (missing) {
			InputValueWithState usual = definition.getArgument(name).getArgumentDefaultValue();
			return (usual.getValue() instanceof IntValue number) ? number.getValue() : usual.getValue();
		}
		return given.map((argument) -> value(argument.getValue())).orElse(null);
	}

	private static Optional<Argument> argument(Field field, String name) {
		return field.getArguments().stream().filter((argument) -> argument.getName().equals(name)).findFirst();
	}

	private Optional<Integer> longestList(Field field) {
		return field.getArguments()
			.stream()
			.map((argument) -> value(argument.getValue()))
			.filter((value) -> value instanceof Collection)
			.map((value) -> Math.max(1, ((Collection<?>) value).size()))
			.max(Integer::compare);
	}

	private @Nullable Object value(Value<?> value) {
		return switch (value) {
			case VariableReference variable -> this.variables.get(variable.getName());
			case IntValue number -> number.getValue().min(BigInteger.valueOf(Integer.MAX_VALUE));
			case ArrayValue list -> list.getValues();
			case NullValue _ -> null;
			default -> value;
		};
	}

}
