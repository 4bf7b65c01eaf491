package dev.relata.exchange;

import java.io.OutputStream;

import dev.relata.profile.Field;
import dev.relata.profile.Profile;
import dev.relata.profile.ProfileKind;
import dev.relata.relation.Relation;
import dev.relata.relationtype.RelationType;
import dev.relata.relationtype.RelationTypeEnd;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one JSON object of relation types, as {@code createRelationType} takes them,
 * profiles and relations, which name profiles by their ids.
 */
final class JsonGraph {

	private final JsonGenerator json;

	private JsonGraph(JsonGenerator json) {
		this.json = json;
	}

	/**
	 * Writes it all. What ends early is not closed, which would close its brackets.
	 */
	static void write(Contents contents, OutputStream out) {
		JsonGraph graph = new JsonGraph(JsonMapper.shared().createGenerator(out));
		graph.write(contents);
		graph.json.flush();
	}

	private void write(Contents contents) {
		this.json.writeStartObject();
		this.json.writeArrayPropertyStart("relationTypes");
		contents.types().forEach(this::write);
		this.json.writeEndArray();
		this.json.writeArrayPropertyStart("profiles");
		for (ProfileKind kind : ProfileKind.values()) {
			contents.profiles(kind, this::write);
		}
		this.json.writeEndArray();
		this.json.writeArrayPropertyStart("relations");
		contents.types().forEach((type) -> contents.relations(type, this::write));
		this.json.writeEndArray();
		this.json.writeEndObject();
	}

	private void write(RelationType type) {
		this.json.writeStartObject();
		this.json.writeStringProperty("edgeType", type.edgeType());
		this.json.writeBooleanProperty("symmetric", type.symmetric());
		this.json.writeBooleanProperty("hierarchical", type.hierarchical());
		this.json.writeBooleanProperty("allowSelf", type.allowSelf());
		write("source", type.source());
		if (!type.symmetric()) {
			write("target", type.target());
		}
		this.json.writeEndObject();
	}

	private void write(String side, RelationTypeEnd end) {
		this.json.writeObjectPropertyStart(side);
		this.json.writeArrayPropertyStart("kinds");
		end.kinds().forEach((kind) -> this.json.writeString(kind.name()));
		this.json.writeEndArray();
		this.json.writeArrayPropertyStart("roles");
		end.labels().texts().forEach((language, text) -> {
			this.json.writeStartObject();
			this.json.writeStringProperty("language", language);
			this.json.writeStringProperty("text", text);
			this.json.writeEndObject();
		});
		this.json.writeEndArray();
		write("limit", (Object) end.limit());
		write("formSection", (Object) end.formSection());
		this.json.writeBooleanProperty("required", end.required());
		this.json.writeEndObject();
	}

	private void write(Profile profile) {
		this.json.writeStartObject();
		this.json.writeStringProperty("id", profile.id());
		this.json.writeStringProperty("kind", profile.kind().name());
		this.json.writeStringProperty("name", profile.name());
		this.json.writeBooleanProperty("closed", profile.closed());
		if (!profile.closed()) {
			write("externalId", (Object) profile.externalId());
			for (Field field : profile.kind().fields()) {
				write(field.property(), profile.get(field));
			}
		}
		this.json.writeEndObject();
	}

	private void write(Relation relation) {
		this.json.writeStartObject();
		this.json.writeStringProperty("id", relation.id());
		this.json.writeStringProperty("type", relation.type().edgeType());
		this.json.writeStringProperty("source", relation.source().id());
		this.json.writeStringProperty("sourceRole", relation.sourceRole());
		this.json.writeStringProperty("target", relation.target().id());
		this.json.writeStringProperty("targetRole", relation.targetRole());
		write("since", (Object) relation.since());
		write("until", (Object) relation.until());
		write("note", (Object) (relation.isClosed() ? null : relation.note()));
		this.json.writeEndObject();
	}

	private void write(String name, @Nullable Object value) {
		switch (value) {
			case null -> this.json.writeNullProperty(name);
			case Double number -> this.json.writeNumberProperty(name, number);
			case Integer number -> this.json.writeNumberProperty(name, number);
			default -> this.json.writeStringProperty(name, value.toString());
		}
	}

}
