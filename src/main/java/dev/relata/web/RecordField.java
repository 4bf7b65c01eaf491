package dev.relata.web;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import graphql.schema.PropertyDataFetcher;
import org.jspecify.annotations.Nullable;

/**
 * Reads a field that is a component of a record, as nearly all of an answer is: its
 * accessor is looked for once, not for each of thousands of values. What is none is read
 * as usual.
 */
class RecordField implements LightDataFetcher<Object> {

	private final PropertyDataFetcher<Object> other;

	private final ClassValue<Optional<Method>> accessors;

	RecordField(String name) {
		this.other = PropertyDataFetcher.fetching(name);
		this.accessors = new ClassValue<>() {

			@Override
			protected Optional<Method> computeValue(Class<?> type) {
				return accessor(type, name);
			}

		};
	}

	private static Optional<Method> accessor(Class<?> type, String name) {
		Optional<Method> accessor = Optional.ofNullable(type.getRecordComponents())
			.flatMap((all) -> Arrays.stream(all).filter((each) -> each.getName().equals(name)).findFirst())
			.map(RecordComponent::getAccessor);
		accessor.ifPresent((method) -> method.setAccessible(true));
		return accessor;
	}

	@Override
	public @Nullable Object get(GraphQLFieldDefinition field, Object source,
			Supplier<DataFetchingEnvironment> environment) throws Exception {
		Optional<Method> accessor = this.accessors.get(source.getClass());
		return accessor.isPresent() ? accessor.get().invoke(source) : this.other.get(field, source, environment);
	}

	@Override
	public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
		return get(environment.getFieldDefinition(), Objects.requireNonNull(environment.getSource()),
				() -> environment);
	}

}
