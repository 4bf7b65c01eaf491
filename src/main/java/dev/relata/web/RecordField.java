package dev.relata.web;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.relata.message.PlainField;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.PropertyDataFetcher;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Reads a field that is a component of a record, or something else that a record tells of
 * itself, as nearly all of an answer is: its accessor is looked for once, not for each of
 * thousands of values. What is none is read as usual.
 */
class RecordField implements PlainField {

	/** What an accessor may give that is not the value itself. */
	private static final List<Class<?>> WRAPPED = List.of(CompletionStage.class, Publisher.class, Optional.class,
			OptionalInt.class, OptionalLong.class, OptionalDouble.class, DataFetcherResult.class);

	private final PropertyDataFetcher<Object> other;

	private final ClassValue<Optional<Function<Object, @Nullable Object>>> accessors;

	RecordField(String name) {
		this.other = PropertyDataFetcher.fetching(name);
		this.accessors = new ClassValue<>() {

			@Override
			protected Optional<Function<Object, @Nullable Object>> computeValue(Class<?> type) {
				return accessor(type, name).map(RecordField::function);
			}

		};
	}

	private static Optional<Method> accessor(Class<?> type, String name) {
		return !type.isRecord() ? Optional.empty()
				: Arrays.stream(type.getMethods())
					.filter((method) -> method.getName().equals(name) && method.getParameterCount() == 0)
					.filter((method) -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
					.filter((method) -> isValue(method.getReturnType()))
					.findFirst();
	}

	private static boolean isValue(Class<?> type) {
		return WRAPPED.stream()
			.noneMatch((wrapped) -> wrapped.isAssignableFrom(type) || type.isAssignableFrom(wrapped));
	}

	/** As the compiler makes one of a reference to the accessor. */
	@SuppressWarnings("unchecked")
	private static Function<Object, @Nullable Object> function(Method accessor) {
		try {
			MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(accessor.getDeclaringClass(),
					MethodHandles.lookup());
			MethodHandle handle = lookup.unreflect(accessor);
			return (Function<Object, @Nullable Object>) LambdaMetafactory
				.metafactory(lookup, "apply", MethodType.methodType(Function.class), MethodType.genericMethodType(1),
						handle, handle.type().wrap())
				.getTarget()
				.invoke();
		}
		catch (Throwable ex) {
			throw new IllegalStateException("%s cannot be read".formatted(accessor), ex);
		}
	}

	@Override
	public @Nullable Object read(Object source, Locale locale) {
		return this.accessors.get(source.getClass()).orElseThrow(NotPlain::new).apply(source);
	}

	@Override
	public @Nullable Object get(GraphQLFieldDefinition field, Object source,
			Supplier<DataFetchingEnvironment> environment) throws Exception {
		Optional<Function<Object, @Nullable Object>> accessor = this.accessors.get(source.getClass());
		return accessor.isPresent() ? accessor.get().apply(source) : this.other.get(field, source, environment);
	}

}
