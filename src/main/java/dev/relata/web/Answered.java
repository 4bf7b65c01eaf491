package dev.relata.web;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.SerializedString;

/** An object of an answer; its names are those of many. */
final class Answered extends AbstractMap<String, @Nullable Object> {

	private final Names names;

	private final @Nullable Object[] values;

	Answered(Names names, @Nullable Object[] values) {
		this.names = names;
		this.values = values;
	}

	@Override
	public int size() {
		return this.values.length;
	}

	SerializedString name(int index) {
		return this.names.all().get(index);
	}

	@Nullable Object value(int index) {
		return this.values[index];
	}

	@Override
	public Set<Map.Entry<String, @Nullable Object>> entrySet() {
		return new AbstractSet<>() {

			@Override
			public int size() {
				return Answered.this.size();
			}

			@Override
			public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
				return IntStream.range(0, size()).mapToObj(Answered.this::entry).iterator();
			}

		};
	}

	private Map.Entry<String, @Nullable Object> entry(int index) {
		return new SimpleImmutableEntry<>(name(index).getValue(), value(index));
	}

}
