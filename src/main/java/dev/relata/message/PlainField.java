package dev.relata.message;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import org.jspecify.annotations.Nullable;

/**
 * A field in GraphQL that is read from what it is asked of, and the reader's language,
 * alone; it gives a value, never a promise of one. Answers have thousands of them, so
 * nothing is prepared or watched for one.
 */
@FunctionalInterface
public interface PlainField extends LightDataFetcher<Object> {

	/** What the field tells of its source. */
	@Nullable Object read(Object source, Locale locale);

	@Override
	default @Nullable Object get(GraphQLFieldDefinition field, Object source,
			Supplier<DataFetchingEnvironment> environment) throws Exception {
		return read(source, environment.get().getLocale());
	}

	@Override
	default @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
		return get(environment.getFieldDefinition(), Objects.requireNonNull(environment.getSource()),
				() -> environment);
	}

}
