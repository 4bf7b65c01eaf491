package dev.relata.embedded.inproc;

import java.util.List;

import org.neo4j.values.AnyValueWriter;
import org.neo4j.values.virtual.VirtualNodeValue;
import org.neo4j.values.virtual.VirtualRelationshipValue;

/**
 * Takes values as they leave the database: whole, with numbers and characters of all
 * sizes alike.
 */
abstract class WholeValues implements AnyValueWriter<RuntimeException> {

	@Override
	public EntityMode entityMode() {
		return EntityMode.FULL;
	}

	@Override
	public void writeInteger(byte value) {
		writeInteger((long) value);
	}

	@Override
	public void writeInteger(short value) {
		writeInteger((long) value);
	}

	@Override
	public void writeInteger(int value) {
		writeInteger((long) value);
	}

	@Override
	public void writeFloatingPoint(float value) {
		writeFloatingPoint((double) value);
	}

	@Override
	public void writeString(char value) {
		writeString(String.valueOf(value));
	}

	@Override
	public void writeNodeReference(long id) {
		throw bare();
	}

	@Override
	public void writeRelationshipReference(long id) {
		throw bare();
	}

	@Override
	public void writePathReference(long[] nodes, long[] relationships) {
		throw bare();
	}

	@Override
	public void writePathReference(VirtualNodeValue[] nodes, VirtualRelationshipValue[] relationships) {
		throw bare();
	}

	@Override
	public void writePathReference(List<VirtualNodeValue> nodes, List<VirtualRelationshipValue> relationships) {
		throw bare();
	}

	/** Statements are run so that what they give is whole. */
	private static UnsupportedOperationException bare() {
		return new UnsupportedOperationException("A reference without what it refers to cannot be given");
	}

}
