package dev.relata.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON that grows, in UTF-8. There are few sorts of values in an answer, and thousands of
 * each: these are written straight, to the byte as the mapper would, and the rest by the
 * mapper.
 */
final class Json {

	/** Room enough for most objects. */
	private static final int USUAL = 512;

	private static final byte[] NULL = bytes("null");

	private static final byte[] TRUE = bytes("true");

	private static final byte[] FALSE = bytes("false");

	private final JsonMapper mapper;

	private byte[] bytes = new byte[USUAL];

	private int size;

	Json(JsonMapper mapper) {
		this.mapper = mapper;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** How many bytes it has by now. */
	int size() {
		return this.size;
	}

	byte[] toByteArray() {
		return Arrays.copyOf(this.bytes, this.size);
	}

	void writeTo(OutputStream out) throws IOException {
		out.write(this.bytes, 0, this.size);
	}

	/** Writes a value of an answer, with all that is in it. */
	void value(@Nullable Object value) {
		switch (value) {
			case null -> raw(NULL);
			case String text -> text(text);
			case Boolean truth -> raw(truth ? TRUE : FALSE);
			case Integer number -> raw(bytes(number.toString()));
			case Written object -> raw(object.json());
			case Map<?, ?> object -> object(object);
			case List<?> list -> list(list);
			default -> raw(this.mapper.writeValueAsBytes(value));
		}
	}

	private void object(Map<?, ?> object) {
		mark('{');
		object.forEach((name, value) -> {
			next();
			text(name.toString());
			mark(':');
			value(value);
		});
		mark('}');
	}

	private void list(List<?> list) {
		mark('[');
		for (Object each : list) {
			next();
			value(each);
		}
		mark(']');
	}

	/** Separates what comes from what was before it, if it is not the first. */
	void next() {
		byte last = this.bytes[this.size - 1];
		if (last != '{' && last != '[') {
			mark(',');
		}
	}

	/** Writes a mark. */
	void mark(char mark) {
		room(1);
		this.bytes[this.size++] = (byte) mark;
	}

	/** Writes what is JSON already. */
	void raw(byte[] json) {
		room(json.length);
		System.arraycopy(json, 0, this.bytes, this.size, json.length);
		this.size += json.length;
	}

	private void text(String text) {
		byte[] letters = bytes(text);
		if (isPlain(letters)) {
			mark('"');
			raw(letters);
			mark('"');
		}
		else {
			raw(this.mapper.writeValueAsBytes(text));
		}
	}

	/**
	 * Tells whether a text stands in JSON as it is; not where there is a question mark,
	 * which is also what half a character has become.
	 */
	private static boolean isPlain(byte[] text) {
		for (byte letter : text) {
			if (letter == '"' || letter == '\\' || letter == '?' || (letter >= 0 && letter < ' ')) {
				return false;
			}
		}
		return true;
	}

	private void room(int more) {
		if (this.size + more > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes,
					Math.max(this.size + more, this.bytes.length + this.bytes.length / 2));
		}
	}

}
