package dev.relata.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import dev.relata.access.Node;
import dev.relata.message.PlainField;
import graphql.execution.ExecutionContext;
import graphql.schema.Coercing;
import graphql.schema.GraphQLEnumType;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a value what an answer says of it, where that is a scalar, an object of which
 * {@link PlainField}s alone are asked, or a list of such: no path is kept, nothing is
 * watched, nobody waits.
 */
sealed interface Plain {

	/**
	 * What the answer says of a value.
	 * @throws RuntimeException where anything is wrong or unusual: it has to be told the
	 * usual way then, by which errors get their paths
	 */
	Object tell(Object value, ExecutionContext context);

	/** A scalar. */
	record Scalar(Coercing<?, ?> coercing) implements Plain {

		@Override
		public Object tell(Object value, ExecutionContext context) {
			return existing(this.coercing.serialize(value, context.getGraphQLContext(), context.getLocale()));
		}

	}

	/** A value of an enum. */
	record Choice(GraphQLEnumType type) implements Plain {

		@Override
		public Object tell(Object value, ExecutionContext context) {
			return existing(this.type.serialize(value, context.getGraphQLContext(), context.getLocale()));
		}

	}

	/** A list. */
	record Items(Slot item) implements Plain {

		@Override
		public Object tell(Object value, ExecutionContext context) {
			if (!(value instanceof Collection<?> items)) {
				throw new NotPlain();
			}
			List<@Nullable Object> told = new ArrayList<>(items.size());
			for (Object item : items) {
				told.add(this.item.tell(item, context));
			}
			return told;
		}

	}

	/**
	 * An object of a type: the names that its fields have in the answer, and the fields.
	 */
	record Thing(Names names, List<Member> members) implements Plain {

		@Override
		public Answered tell(Object value, ExecutionContext context) {
			@Nullable Object[] told = new Object[this.members.size()];
			for (int i = 0; i < told.length; i++) {
				told[i] = this.members.get(i).tell(value, context);
			}
			return new Answered(this.names, told);
		}

	}

	/** A node of any of several types, by their names. */
	record AnyOf(Map<String, Thing> things) implements Plain {

		@Override
		public Object tell(Object value, ExecutionContext context) {
			Thing thing = (value instanceof Node node) ? this.things.get(node.typename()) : null;
			if (thing == null) {
				throw new NotPlain();
			}
			return thing.tell(value, context);
		}

	}

	/** A field of an object. */
	record Member(PlainField field, Slot slot) {

		private @Nullable Object tell(Object source, ExecutionContext context) {
			return this.slot.tell(this.field.read(source, context.getLocale()), context);
		}

	}

	/** A place for a value, or for none where none is required. */
	record Slot(Plain plain, boolean required) {

		private @Nullable Object tell(@Nullable Object value, ExecutionContext context) {
			if (value != null) {
				return this.plain.tell(value, context);
			}
			if (this.required) {
				throw new NotPlain();
			}
			return null;
		}

	}

	private static Object existing(@Nullable Object told) {
		if (told == null) {
			throw new NotPlain();
		}
		return told;
	}

}
