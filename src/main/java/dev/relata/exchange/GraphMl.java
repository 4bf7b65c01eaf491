package dev.relata.exchange;

import java.io.OutputStream;
import java.util.Arrays;

import dev.relata.profile.Field;
import dev.relata.profile.Profile;
import dev.relata.profile.ProfileKind;
import dev.relata.relation.Relation;
import dev.relata.relationtype.RelationType;

/** Writes a graph as GraphML: a node for each profile, an edge for each relation. */
final class GraphMl {

	private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

	private static final String SCHEMA = NAMESPACE + " " + NAMESPACE + "/1.0/graphml.xsd";

	private final Xml xml;

	private GraphMl(Xml xml) {
		this.xml = xml;
	}

	/** Writes it all. */
	static void write(Contents contents, OutputStream out) {
		GraphMl graph = new GraphMl(new Xml(out));
		graph.write(contents);
	}

	private void write(Contents contents) {
		this.xml.begin("graphml", "xmlns", NAMESPACE, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance",
				"xsi:schemaLocation", SCHEMA);
		for (String name : new String[] { "kind", "name", "externalId" }) {
			key("node", name, "string");
		}
		key("node", "closed", "boolean");
		Arrays.stream(Field.values())
			.forEach((field) -> key("node", field.property(), (field == Field.AMOUNT) ? "double" : "string"));
		for (String name : new String[] { "type", "sourceRole", "targetRole", "since", "until", "note" }) {
			key("edge", name, "string");
		}
		this.xml.begin("graph", "id", "relata", "edgedefault", "directed");
		for (ProfileKind kind : ProfileKind.values()) {
			contents.profiles(kind, this::write);
		}
		for (RelationType type : contents.types()) {
			contents.relations(type, this::write);
		}
		this.xml.end();
		this.xml.end();
		this.xml.finish();
	}

	private void key(String of, String name, String type) {
		this.xml.begin("key", "id", name, "for", of, "attr.name", name, "attr.type", type);
		this.xml.end();
	}

	private void write(Profile profile) {
		this.xml.begin("node", "id", profile.id());
		data("kind", profile.kind());
		data("name", profile.name());
		data("externalId", profile.externalId());
		data("closed", profile.closed());
		profile.fields().forEach((field, value) -> data(field.property(), value));
		this.xml.end();
	}

	private void write(Relation relation) {
		String directed = Boolean.toString(!relation.type().symmetric());
		this.xml.begin("edge", "id", relation.id(), "directed", directed, "source", relation.source().id(), "target",
				relation.target().id());
		data("type", relation.type().edgeType());
		data("sourceRole", relation.sourceRole());
		data("targetRole", relation.targetRole());
		data("since", relation.since());
		data("until", relation.until());
		data("note", relation.isClosed() ? null : relation.note());
		this.xml.end();
	}

	private void data(String key, @org.jspecify.annotations.Nullable Object value) {
		if (value != null) {
			this.xml.begin("data", "key", key);
			this.xml.text(value.toString());
			this.xml.end();
		}
	}

}
