package dev.relata.journal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Items as JSON, in which a date is {@code {"date": …}} and a moment {@code {"time": …}}.
 */
final class ItemFormat {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private ItemFormat() {
	}

	static String write(Item item) {
		ObjectNode node = JSON.createObjectNode();
		node.put("subject", item.subject().name()).put("id", item.id());
		ObjectNode about = node.putObject("about");
		item.about().forEach(about::put);
		write(node, "before", item.before());
		write(node, "after", item.after());
		return JSON.writeValueAsString(node);
	}

	static Item read(String text) {
		JsonNode node = JSON.readTree(text);
		Map<String, String> about = new LinkedHashMap<>();
		node.get("about").properties().forEach((entry) -> about.put(entry.getKey(), entry.getValue().stringValue()));
		return new Item(Subject.valueOf(node.get("subject").stringValue()), node.get("id").stringValue(), about,
				values(node.get("before")), values(node.get("after")));
	}

	private static void write(ObjectNode node, String name, @Nullable Map<String, Object> values) {
		if (values != null) {
			ObjectNode object = node.putObject(name);
			values.forEach((key, value) -> object.set(key, written(value)));
		}
	}

	private static JsonNode written(Object value) {
		return switch (value) {
			case LocalDate date -> JSON.createObjectNode().put("date", date.toString());
			case OffsetDateTime time -> JSON.createObjectNode().put("time", time.toString());
			default -> JSON.valueToTree(value);
		};
	}

	private static @Nullable Map<String, Object> values(@Nullable JsonNode node) {
		if (node == null) {
			return null;
		}
		Map<String, Object> values = new HashMap<>();
		node.properties().forEach((entry) -> values.put(entry.getKey(), value(entry.getValue())));
		return values;
	}

	private static Object value(JsonNode node) {
		if (node.isObject()) {
			return node.has("date") ? LocalDate.parse(node.get("date").stringValue())
					: OffsetDateTime.parse(node.get("time").stringValue());
		}
		if (node.isArray()) {
			return node.values().stream().map(JsonNode::stringValue).toList();
		}
		if (node.isBoolean()) {
			return node.booleanValue();
		}
		if (node.isNumber()) {
			return node.isFloatingPointNumber() ? (Object) node.doubleValue() : (Object) node.longValue();
		}
		return node.stringValue();
	}

}
