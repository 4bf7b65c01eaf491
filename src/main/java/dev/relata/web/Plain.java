package dev.relata.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import dev.relata.access.Node;
import dev.relata.message.PlainField;
import graphql.execution.ExecutionContext;
import graphql.schema.Coercing;
import graphql.schema.GraphQLEnumType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.SerializedString;

/**
 * Writes of a value what an answer says of it, where that is a scalar, an object of which
 * {@link PlainField}s alone are asked, or a list of such: no path is kept, nothing is
 * watched, nobody waits.
 */
sealed interface Plain {

	/**
	 * Writes what the answer says of a value.
	 * @throws RuntimeException where anything is wrong or unusual: it has to be told the
	 * usual way then, by which errors get their paths
	 */
	void tell(Object value, ExecutionContext context, Json json);

	/** A scalar that text is as it is. */
	record Text(Coercing<?, ?> coercing) implements Plain {

		@Override
		public void tell(Object value, ExecutionContext context, Json json) {
			json.value((value instanceof String) ? value
					: existing(this.coercing.serialize(value, context.getGraphQLContext(), context.getLocale())));
		}

	}

	/** A scalar. */
	record Scalar(Coercing<?, ?> coercing) implements Plain {

		@Override
		public void tell(Object value, ExecutionContext context, Json json) {
			json.value(existing(this.coercing.serialize(value, context.getGraphQLContext(), context.getLocale())));
		}

	}

	/** A value of an enum. */
	record Choice(GraphQLEnumType type) implements Plain {

		@Override
		public void tell(Object value, ExecutionContext context, Json json) {
			json.value(existing(this.type.serialize(value, context.getGraphQLContext(), context.getLocale())));
		}

	}

	/** A list. */
	record Items(Slot item) implements Plain {

		@Override
		public void tell(Object value, ExecutionContext context, Json json) {
			if (!(value instanceof Collection<?> items)) {
				throw new NotPlain();
			}
			json.mark('[');
			for (Object item : items) {
				json.next();
				this.item.tell(item, context, json);
			}
			json.mark(']');
		}

	}

	/** An object of a type, with the fields that are asked of it. */
	record Thing(List<Member> members) implements Plain {

		@Override
		public void tell(Object value, ExecutionContext context, Json json) {
			json.mark('{');
			for (Member member : this.members) {
				json.next();
				member.tell(value, context, json);
			}
			json.mark('}');
		}

	}

	/** A node of any of several types, by their names. */
	record AnyOf(Map<String, Thing> things) implements Plain {

		@Override
		public void tell(Object value, ExecutionContext context, Json json) {
			Thing thing = (value instanceof Node node) ? this.things.get(node.typename()) : null;
			if (thing == null) {
				throw new NotPlain();
			}
			thing.tell(value, context, json);
		}

	}

	/** A field of an object, by its name in the answer. */
	record Member(SerializedString name, PlainField field, Slot slot) {

		Member(String name, PlainField field, Slot slot) {
			this(new SerializedString('"' + name + "\":"), field, slot);
		}

		private void tell(Object source, ExecutionContext context, Json json) {
			json.raw(this.name.asUnquotedUTF8());
			this.slot.tell(this.field.read(source, context.getLocale()), context, json);
		}

	}

	/** A place for a value, or for none where none is required. */
	record Slot(Plain plain, boolean required) {

		private void tell(@Nullable Object value, ExecutionContext context, Json json) {
			if (value != null) {
				this.plain.tell(value, context, json);
			}
			else if (this.required) {
				throw new NotPlain();
			}
			else {
				json.value(null);
			}
		}

	}

	private static Object existing(@Nullable Object told) {
		if (told == null) {
			throw new NotPlain();
		}
		return told;
	}

}
