package dev.relata.embedded.inproc;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.bolt.connection.BoltProtocolVersion;
import org.neo4j.bolt.connection.values.Node;
import org.neo4j.bolt.connection.values.Relationship;
import org.neo4j.bolt.connection.values.Segment;
import org.neo4j.bolt.connection.values.Value;
import org.neo4j.bolt.connection.values.ValueFactory;
import org.neo4j.values.AnyValue;
import org.neo4j.values.storable.CoordinateReferenceSystem;
import org.neo4j.values.storable.TextArray;
import org.neo4j.values.storable.TextValue;
import org.neo4j.values.virtual.MapValue;
import org.neo4j.values.virtual.NodeValue;
import org.neo4j.values.virtual.RelationshipValue;

/**
 * Makes the driver's values of the database's, which tell what they are as they do when
 * they are sent. One thread at a time.
 */
class DriverValues extends WholeValues {

	/** The first version of Bolt that knows identifiers, which this driver does not. */
	private static final BoltProtocolVersion WITH_UUID = new BoltProtocolVersion(6, 1);

	private final ValueFactory factory;

	private final Value nothing;

	private @Nullable Container open;

	private Value last;

	private @Nullable Node lastNode;

	private @Nullable Relationship lastRelationship;

	DriverValues(ValueFactory factory) {
		this.factory = factory;
		this.nothing = factory.value((Object) null);
		this.last = this.nothing;
	}

	ValueFactory factory() {
		return this.factory;
	}

	/** Converts one value, with all that is in it. */
	Value value(AnyValue value) {
		Container outer = this.open;
		this.open = null;
		value.writeTo(this);
		this.open = outer;
		return this.last;
	}

	/** Converts a map of values. */
	Map<String, Value> map(MapValue values) {
		Map<String, Value> map = HashMap.newHashMap(values.size());
		values.foreach((key, value) -> map.put(key, value(value)));
		return map;
	}

	private void put(Value value) {
		if (this.open != null) {
			this.open.put(value);
		}
		else {
			this.last = value;
		}
	}

	private void begin(Container container) {
		this.open = container;
	}

	private void end() {
		Container ended = Objects.requireNonNull(this.open);
		this.open = ended.outer();
		put(ended.value(this.factory));
	}

	@Override
	public void beginMap(int size) {
		begin(new Container.Pairs(this.open, new HashMap<>(size)));
	}

	@Override
	public void endMap() {
		end();
	}

	@Override
	public void beginList(int size) {
		begin(new Container.Row(this.open, new ArrayList<>(size)));
	}

	@Override
	public void endList() {
		end();
	}

	@Override
	public void beginArray(int size, ArrayType type) {
		beginList(size);
	}

	@Override
	public void endArray() {
		end();
	}

	@Override
	public void writeNull() {
		put(this.nothing);
	}

	@Override
	public void writeBoolean(boolean value) {
		put(this.factory.value(value));
	}

	@Override
	public void writeInteger(long value) {
		put(this.factory.value(value));
	}

	@Override
	public void writeFloatingPoint(double value) {
		put(this.factory.value(value));
	}

	@Override
	public void writeString(String value) {
		if (!(this.open instanceof Container.Pairs pairs && pairs.takesKey(value))) {
			put(this.factory.value(value));
		}
	}

	@Override
	public void writeByteArray(byte[] value) {
		put(this.factory.value(value.clone()));
	}

	@Override
	public void writePoint(CoordinateReferenceSystem system, double[] at) {
		put((at.length == 2) ? this.factory.point(system.getCode(), at[0], at[1])
				: this.factory.point(system.getCode(), at[0], at[1], at[2]));
	}

	@Override
	public void writeDuration(long months, long days, long seconds, int nanos) {
		put(this.factory.isoDuration(months, days, seconds, nanos));
	}

	@Override
	public void writeDate(LocalDate date) {
		put(this.factory.value(date));
	}

	@Override
	public void writeLocalTime(LocalTime time) {
		put(this.factory.value(time));
	}

	@Override
	public void writeTime(OffsetTime time) {
		put(this.factory.value(time));
	}

	@Override
	public void writeLocalDateTime(LocalDateTime dateTime) {
		put(this.factory.value(dateTime));
	}

	@Override
	public void writeDateTime(ZonedDateTime dateTime) {
		put(this.factory.value(dateTime));
	}

	@Override
	public void writeInt8Vector(byte[] values) {
		put(this.factory.vector(byte.class, values.clone()));
	}

	@Override
	public void writeInt16Vector(short[] values) {
		put(this.factory.vector(short.class, values.clone()));
	}

	@Override
	public void writeInt32Vector(int[] values) {
		put(this.factory.vector(int.class, values.clone()));
	}

	@Override
	public void writeInt64Vector(long[] values) {
		put(this.factory.vector(long.class, values.clone()));
	}

	@Override
	public void writeFloat32Vector(float[] values) {
		put(this.factory.vector(float.class, values.clone()));
	}

	@Override
	public void writeFloat64Vector(double[] values) {
		put(this.factory.vector(double.class, values.clone()));
	}

	@Override
	public void writeUUID(long high, long low) {
		put(this.factory.unsupportedType("UUID", WITH_UUID, Map.of()));
	}

	@Override
	public void writeUnsupported(String type, String since, @Nullable String message) {
		int dot = since.indexOf('.');
		Map<String, Value> more = (message != null) ? Map.of("message", this.factory.value(message)) : Map.of();
		put(this.factory.unsupportedType(type, new BoltProtocolVersion(Integer.parseInt(since, 0, dot, 10),
				Integer.parseInt(since, dot + 1, since.length(), 10)), more));
	}

	@Override
	public void writeNode(String elementId, long id, TextArray labels, MapValue properties, boolean deleted) {
		List<String> names = new ArrayList<>(labels.intSize());
		for (int i = 0; i < labels.intSize(); i++) {
			names.add(labels.stringValue(i).stringValue());
		}
		this.lastNode = this.factory.node(id, elementId, names, map(properties));
		put(this.factory.value(this.lastNode));
	}

	@Override
	public void writeRelationship(String elementId, long id, String startElementId, long start, String endElementId,
			long end, TextValue type, MapValue properties, boolean deleted) {
		this.lastRelationship = this.factory.relationship(id, elementId, start, startElementId, end, endElementId,
				type.stringValue(), map(properties));
		put(this.factory.value(this.lastRelationship));
	}

	@Override
	public void writePath(NodeValue[] nodes, RelationshipValue[] relationships) {
		List<Node> stops = Arrays.stream(nodes).map(this::node).toList();
		List<Relationship> ways = new ArrayList<>();
		List<Segment> segments = new ArrayList<>();
		for (int i = 0; i < relationships.length; i++) {
			ways.add(way(relationships[i], stops.get(i), stops.get(i + 1)));
			segments.add(this.factory.segment(stops.get(i), ways.get(i), stops.get(i + 1)));
		}
		put(this.factory.value(this.factory.path(segments, stops, ways)));
	}

	private Node node(NodeValue node) {
		value(node);
		return Objects.requireNonNull(this.lastNode);
	}

	/** Its ends are those of the path, even where it is deleted and knows none. */
	private Relationship way(RelationshipValue relationship, Node from, Node to) {
		value(relationship);
		Relationship way = Objects.requireNonNull(this.lastRelationship);
		boolean along = relationship.startNodeId() == from.id();
		Node start = along ? from : to;
		Node end = along ? to : from;
		way.setStartAndEnd(start.id(), start.elementId(), end.id(), end.elementId());
		return way;
	}

}
