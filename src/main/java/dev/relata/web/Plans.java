package dev.relata.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.relata.message.PlainField;
import graphql.Scalars;
import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.introspection.Introspection;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/**
 * Finds which objects of a document are {@link Plain}, each once. Where a directive
 * stands in it, as {@code @include}, none is: what is asked then depends on more than the
 * document.
 */
final class Plans {

	private final boolean varies;

	private final FieldCollector collector;

	private final Map<Asked, Optional<Plain.Thing>> known = new ConcurrentHashMap<>();

	Plans(Document document, FieldCollector collector) {
		this.varies = hasDirective(document);
		this.collector = collector;
	}

	/** What is asked of an object, by however many fields with the same name. */
	private record Asked(List<Field> fields, GraphQLObjectType type) {
	}

	private static boolean hasDirective(Node<?> node) {
		return node instanceof Directive || node.getChildren().stream().anyMatch(Plans::hasDirective);
	}

	/** How an object of a type is told of, if it is plain. */
	Optional<Plain.Thing> thing(MergedField field, GraphQLObjectType type, ExecutionContext context) {
		if (this.varies) {
			return Optional.empty();
		}
		Asked asked = new Asked(field.getFields(), type);
		Optional<Plain.Thing> before = this.known.get(asked);
		if (before != null) {
			return before;
		}
		Optional<Plain.Thing> thing = find(field, type, context);
		this.known.put(asked, thing);
		return thing;
	}

	private Optional<Plain.Thing> find(MergedField field, GraphQLObjectType type, ExecutionContext context) {
		Map<String, MergedField> fields = this.collector.collectFields(parameters(type, context), field, false)
			.getSubFields();
		List<Plain.Member> members = new ArrayList<>();
		fields.values().forEach((each) -> member(each, type, context).ifPresent(members::add));
		return (members.size() == fields.size()) ? Optional.of(new Plain.Thing(List.copyOf(members)))
				: Optional.empty();
	}

	private static FieldCollectorParameters parameters(GraphQLObjectType type, ExecutionContext context) {
		return FieldCollectorParameters.newParameters()
			.schema(context.getGraphQLSchema())
			.objectType(type)
			.fragments(context.getFragmentsByName())
			.variables(context.getCoercedVariables().toMap())
			.graphQLContext(context.getGraphQLContext())
			.build();
	}

	private Optional<Plain.Member> member(MergedField field, GraphQLObjectType parent, ExecutionContext context) {
		if (field.getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
			return Optional.of(new Plain.Member(field.getResultKey(), (source, locale) -> parent.getName(),
					new Plain.Slot(new Plain.Text(Scalars.GraphQLString.getCoercing()), true)));
		}
		GraphQLSchema schema = context.getGraphQLSchema();
		GraphQLFieldDefinition definition = Introspection.getFieldDefinition(schema, parent, field.getName());
		return (definition.getArguments().isEmpty()
				&& schema.getCodeRegistry().getDataFetcher(parent, definition) instanceof PlainField plain)
						? slot(definition.getType(), field, context)
							.map((slot) -> new Plain.Member(field.getResultKey(), plain, slot))
						: Optional.empty();
	}

	private Optional<Plain.Slot> slot(GraphQLType type, MergedField field, ExecutionContext context) {
		return plain(GraphQLTypeUtil.unwrapNonNull(type), field, context)
			.map((plain) -> new Plain.Slot(plain, GraphQLTypeUtil.isNonNull(type)));
	}

	private Optional<? extends Plain> plain(GraphQLType type, MergedField field, ExecutionContext context) {
		return switch (type) {
			case GraphQLScalarType scalar when isText(scalar) -> Optional.of(new Plain.Text(scalar.getCoercing()));
			case GraphQLScalarType scalar -> Optional.of(new Plain.Scalar(scalar.getCoercing()));
			case GraphQLEnumType choice -> Optional.of(new Plain.Choice(choice));
			case GraphQLList list -> slot(list.getWrappedType(), field, context).map(Plain.Items::new);
			case GraphQLObjectType object -> thing(field, object, context);
			case GraphQLInterfaceType node -> anyOf(node, field, context);
			default -> Optional.empty();
		};
	}

	private static boolean isText(GraphQLScalarType scalar) {
		return scalar.equals(Scalars.GraphQLString) || scalar.equals(Scalars.GraphQLID);
	}

	private Optional<Plain> anyOf(GraphQLInterfaceType type, MergedField field, ExecutionContext context) {
		GraphQLSchema schema = context.getGraphQLSchema();
		List<GraphQLObjectType> types = schema.getImplementations(type);
		Map<String, Plain.Thing> things = new HashMap<>();
		types.forEach((each) -> thing(field, each, context).ifPresent((thing) -> things.put(each.getName(), thing)));
		boolean all = things.size() == types.size()
				&& schema.getCodeRegistry().getTypeResolver(type) instanceof NodeTypes;
		return all ? Optional.of(new Plain.AnyOf(Map.copyOf(things))) : Optional.empty();
	}

}
