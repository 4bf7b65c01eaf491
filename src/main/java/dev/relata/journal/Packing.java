package dev.relata.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.neo4j.driver.Value;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The items of a change as a node has them: a list of texts, or those texts packed. */
final class Packing {

	private Packing() {
	}

	/** Reads a change from what {@link Journals#CHANGE} gives. */
	static Change change(Value node) {
		List<String> items = node.get("packed").isNull() ? node.get("items").asList(Value::asString)
				: unpack(node.get("packed").asByteArray());
		return new Change(node.get("id").asString(), Change.Kind.valueOf(node.get("kind").asString()),
				node.get("at").asOffsetDateTime(), node.get("by").asString(),
				items.stream().map(ItemFormat::read).toList(), node.get("undoes").asString(null),
				node.get("undoneBy").asString(null));
	}

	/** JSON has no line break of its own, so that one stands between two items. */
	static byte[] pack(List<String> items) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
			out.write(String.join("\n", items).getBytes(UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	static List<String> unpack(byte[] packed) {
		try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
			return List.of(new String(in.readAllBytes(), UTF_8).split("\n", -1));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
