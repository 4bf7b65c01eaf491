package dev.relata.web;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes answers as JSON, as the mapper would, but without asking for each of thousands
 * of values how such a value is written: there are few sorts of them.
 */
class AnswerWriter {

	private final JsonMapper mapper;

	AnswerWriter(JsonMapper mapper) {
		this.mapper = mapper;
	}

	void write(Map<String, Object> answer, OutputStream out) {
		try (JsonGenerator json = this.mapper.createGenerator(out)) {
			write(answer, json);
		}
	}

	private static void write(@Nullable Object value, JsonGenerator json) {
		switch (value) {
			case null -> json.writeNull();
			case String text -> json.writeString(text);
			case Boolean truth -> json.writeBoolean(truth);
			case Integer number -> json.writeNumber(number);
			case Answered object -> write(object, json);
			case Map<?, ?> object -> write(object, json);
			case List<?> list -> write(list, json);
			default -> json.writePOJO(value);
		}
	}

	private static void write(Answered object, JsonGenerator json) {
		json.writeStartObject();
		for (int i = 0; i < object.size(); i++) {
			json.writeName(object.name(i));
			write(object.value(i), json);
		}
		json.writeEndObject();
	}

	private static void write(Map<?, ?> object, JsonGenerator json) {
		json.writeStartObject();
		object.forEach((name, value) -> {
			json.writeName(name.toString());
			write(value, json);
		});
		json.writeEndObject();
	}

	private static void write(List<?> list, JsonGenerator json) {
		json.writeStartArray();
		for (Object each : list) {
			write(each, json);
		}
		json.writeEndArray();
	}

}
