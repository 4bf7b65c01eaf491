package dev.relata.embedded.inproc;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.kernel.api.security.AuthToken;
import org.neo4j.values.AnyValue;
import org.neo4j.values.ValueMapper;
import org.neo4j.values.storable.TextValue;
import org.neo4j.values.storable.UTF8StringValue;
import org.neo4j.values.virtual.MapValue;
import org.neo4j.values.virtual.VirtualNodeValue;
import org.neo4j.values.virtual.VirtualPathValue;
import org.neo4j.values.virtual.VirtualRelationshipValue;

/** Plain objects of values, for what the database takes beside statements. */
class JavaValues extends ValueMapper.JavaMapper {

	private static final JavaValues MAPPER = new JavaValues();

	/** The metadata of a transaction. */
	static Map<String, Object> metadata(MapValue values) {
		return MAPPER.mapMap(values);
	}

	/** What somebody signs in with; what is secret as bytes, which are wiped later. */
	static Map<String, Object> credentials(MapValue token) {
		Map<String, Object> credentials = new HashMap<>();
		token.foreach((key, value) -> credentials.put(key, credential(key, value)));
		return credentials;
	}

	private static @Nullable Object credential(String key, AnyValue value) {
		return (AuthToken.containsSensitiveInformation(key) && value instanceof TextValue secret) ? bytes(secret)
				: value.map(MAPPER);
	}

	/** An empty text is none in UTF-8. */
	private static byte[] bytes(TextValue secret) {
		return (secret instanceof UTF8StringValue encoded) ? encoded.bytes()
				: secret.stringValue().getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public Object mapPath(VirtualPathValue value) {
		throw new UnsupportedOperationException("There are no paths here");
	}

	@Override
	public Object mapNode(VirtualNodeValue value) {
		throw new UnsupportedOperationException("There are no nodes here");
	}

	@Override
	public Object mapRelationship(VirtualRelationshipValue value) {
		throw new UnsupportedOperationException("There are no relationships here");
	}

}
