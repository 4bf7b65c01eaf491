package dev.relata.embedded.inproc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;

import org.neo4j.bolt.connection.exception.BoltClientException;
import org.neo4j.bolt.connection.values.IsoDuration;
import org.neo4j.bolt.connection.values.Point;
import org.neo4j.bolt.connection.values.Value;
import org.neo4j.exceptions.Neo4jException;
import org.neo4j.packstream.error.struct.IllegalStructArgumentException;
import org.neo4j.values.AnyValue;
import org.neo4j.values.storable.CoordinateReferenceSystem;
import org.neo4j.values.storable.DateTimeValue;
import org.neo4j.values.storable.DateValue;
import org.neo4j.values.storable.DurationValue;
import org.neo4j.values.storable.LocalDateTimeValue;
import org.neo4j.values.storable.LocalTimeValue;
import org.neo4j.values.storable.TimeValue;
import org.neo4j.values.storable.Values;
import org.neo4j.values.virtual.ListValue;
import org.neo4j.values.virtual.ListValueBuilder;
import org.neo4j.values.virtual.MapValue;
import org.neo4j.values.virtual.MapValueBuilder;

/** Makes the database's values of the driver's. */
final class DatabaseValues {

	private DatabaseValues() {
	}

	/**
	 * Converts parameters.
	 * @throws IOException where one is of a type that cannot be sent, or is none that the
	 * database takes
	 */
	static MapValue map(Map<String, Value> values) throws IOException {
		MapValueBuilder map = new MapValueBuilder(values.size());
		for (Map.Entry<String, Value> each : values.entrySet()) {
			map.add(sent(each.getKey()), value(each.getValue()));
		}
		return map.build();
	}

	/** A text as it is once it was bytes: without halves of characters. */
	static String sent(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (Character.isSurrogate(text.charAt(i))) {
				return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
			}
		}
		return text;
	}

	private static AnyValue value(Value value) throws IOException {
		return switch (value.boltValueType()) {
			case NULL -> Values.NO_VALUE;
			case BOOLEAN -> Values.booleanValue(value.asBoolean());
			case INTEGER -> Values.longValue(value.asLong());
			case FLOAT -> Values.doubleValue(value.asDouble());
			case STRING -> Values.utf8Value(value.asString().getBytes(StandardCharsets.UTF_8));
			case BYTES -> Values.byteArray(value.asByteArray().clone());
			case LIST -> list(value);
			case MAP -> map(value);
			case DATE -> DateValue.date(value.asLocalDate());
			case TIME -> TimeValue.time(value.asOffsetTime());
			case LOCAL_TIME -> LocalTimeValue.localTime(value.asLocalTime());
			case LOCAL_DATE_TIME -> LocalDateTimeValue.localDateTime(value.asLocalDateTime());
			case DATE_TIME -> dateTime(value.asZonedDateTime());
			case DURATION -> duration(value.asBoltIsoDuration());
			case POINT -> point(value.asBoltPoint());
			case VECTOR -> vector(value.asBoltVector().elements());
			case UNSUPPORTED -> throw new BoltClientException("Unsupported type must not be sent to the server");
			case ANY, NUMBER, NODE, RELATIONSHIP, PATH ->
				throw new IOException("Unknown type: " + value.boltValueType().name());
		};
	}

	private static ListValue list(Value values) throws IOException {
		ListValueBuilder list = ListValueBuilder.newListBuilder(values.size());
		for (Value each : values.boltValues()) {
			list.add(value(each));
		}
		return list.build();
	}

	private static MapValue map(Value values) throws IOException {
		MapValueBuilder map = new MapValueBuilder(values.size());
		for (String key : values.keys()) {
			map.add(sent(key), value(values.getBoltValue(key)));
		}
		return map.build();
	}

	private static DateTimeValue dateTime(ZonedDateTime dateTime) {
		return (dateTime.getZone() instanceof ZoneOffset offset)
				? DateTimeValue.datetime(OffsetDateTime.ofInstant(dateTime.toInstant(), offset))
				: DateTimeValue.datetime(dateTime);
	}

	private static DurationValue duration(IsoDuration duration) {
		return DurationValue.duration(duration.months(), duration.days(), duration.seconds(), duration.nanoseconds());
	}

	private static AnyValue point(Point point) throws IllegalStructArgumentException {
		double[] at = Double.isNaN(point.z()) ? new double[] { point.x(), point.y() }
				: new double[] { point.x(), point.y(), point.z() };
		CoordinateReferenceSystem system = system(point.srid());
		try {
			return Values.pointValue(system, at);
		}
		catch (Neo4jException ex) {
			throw IllegalStructArgumentException.invalidCoordinateArguments("coords", "point", at, ex.getMessage(), ex);
		}
	}

	private static CoordinateReferenceSystem system(int code) throws IllegalStructArgumentException {
		try {
			return CoordinateReferenceSystem.get(code);
		}
		catch (Neo4jException ex) {
			throw IllegalStructArgumentException.invalidCRS(String.valueOf(code), ex);
		}
	}

	private static AnyValue vector(Object elements) {
		return switch (elements) {
			case byte[] values -> Values.int8Vector(values.clone());
			case short[] values -> Values.int16Vector(values.clone());
			case int[] values -> Values.int32Vector(values.clone());
			case long[] values -> Values.int64Vector(values.clone());
			case float[] values -> Values.float32Vector(values.clone());
			case double[] values -> Values.float64Vector(values.clone());
			default -> throw new IllegalArgumentException("A vector of " + elements.getClass());
		};
	}

}
