package dev.relata.embedded.inproc;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.bolt.connection.values.Value;
import org.neo4j.bolt.connection.values.ValueFactory;

/** A list or a map that is being filled. */
sealed interface Container {

	/** What it lies in; null: in nothing. */
	@Nullable Container outer();

	void put(Value value);

	Value value(ValueFactory factory);

	/** A list. */
	record Row(@Nullable Container outer, List<Value> values) implements Container {

		@Override
		public void put(Value value) {
			this.values.add(value);
		}

		@Override
		public Value value(ValueFactory factory) {
			return factory.value(this.values);
		}

	}

	/** A map, which is told a key, then its value. */
	final class Pairs implements Container {

		private final @Nullable Container outer;

		private final Map<String, Value> values;

		private @Nullable String key;

		Pairs(@Nullable Container outer, Map<String, Value> values) {
			this.outer = outer;
			this.values = values;
		}

		@Override
		public @Nullable Container outer() {
			return this.outer;
		}

		/** Takes a text as the next key, if it is a key's turn. */
		boolean takesKey(String text) {
			boolean turn = this.key == null;
			if (turn) {
				this.key = text;
			}
			return turn;
		}

		@Override
		public void put(Value value) {
			this.values.put(Objects.requireNonNull(this.key), value);
			this.key = null;
		}

		@Override
		public Value value(ValueFactory factory) {
			return factory.value(this.values);
		}

	}

}
