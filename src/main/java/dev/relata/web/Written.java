package dev.relata.web;

import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * An object of an answer that has been written already; whoever looks into it after all
 * has it read.
 */
final class Written extends AbstractMap<String, @Nullable Object> implements JacksonSerializable {

	private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {
	};

	private final byte[] json;

	Written(byte[] json) {
		this.json = json;
	}

	byte[] json() {
		return this.json;
	}

	@Override
	public Set<Map.Entry<String, @Nullable Object>> entrySet() {
		return JsonMapper.shared().readValue(this.json, OBJECT).entrySet();
	}

	@Override
	public void serialize(JsonGenerator generator, SerializationContext context) {
		generator.writeRawValue(new String(this.json, StandardCharsets.UTF_8));
	}

	@Override
	public void serializeWithType(JsonGenerator generator, SerializationContext context, TypeSerializer types) {
		serialize(generator, context);
	}

}
