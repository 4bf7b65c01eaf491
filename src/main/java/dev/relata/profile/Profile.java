package dev.relata.profile;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;

import dev.relata.access.Node;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * A contact, a company, a deal or a space.
 *
 * @param id the id
 * @param kind which of the four it is
 * @param name what people call it
 * @param externalId its key in the system it was imported from
 * @param fields its other values, without those it does not have
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 * @param version 1, and one more with each change
 */
public record Profile(String id, ProfileKind kind, String name, @Nullable String externalId, Map<Field, Object> fields,
		OffsetDateTime createdAt, OffsetDateTime updatedAt, int version) implements Node {

	/** Reads a profile from its node in the graph. */
	public static Profile of(Value node) {
		ProfileKind kind = ProfileKind.valueOf(node.get("kind").asString());
		Map<Field, Object> fields = new EnumMap<>(Field.class);
		for (Field field : kind.fields()) {
			Value value = node.get(field.property());
			if (!value.isNull()) {
				fields.put(field, value.asObject());
			}
		}
		return new Profile(node.get("id").asString(), kind, node.get("name").asString(),
				node.get("externalId").asString(null), fields, node.get("createdAt").asOffsetDateTime(),
				node.get("updatedAt").asOffsetDateTime(), node.get("version").asInt());
	}

	/** What a field holds; null: nothing. */
	public @Nullable Object get(Field field) {
		return this.fields.get(field);
	}

	/** Where it stands in lists, by its folded name. */
	String sortKey() {
		return sortKey(ProfileChanges.searchName(this.name), this.id);
	}

	static String sortKey(String searchName, String id) {
		return searchName + "\t" + id;
	}

	@Override
	public String typename() {
		return this.kind.typename();
	}

}
