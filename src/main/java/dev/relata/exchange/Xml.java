package dev.relata.exchange;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML of elements and text. It is never closed, so that what ends early does not
 * look whole.
 */
final class Xml {

	private static final int UNKNOWN = 0xFFFD;

	private final XMLStreamWriter xml;

	Xml(OutputStream out) {
		try {
			this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
			this.xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Something that can fail. */
	private interface Step {

		void write() throws XMLStreamException;

	}

	/** Begins an element with attributes, each a name and a value. */
	void begin(String element, String... attributes) {
		attempt(() -> {
			this.xml.writeStartElement(element);
			for (int i = 0; i < attributes.length; i += 2) {
				this.xml.writeAttribute(attributes[i], attributes[i + 1]);
			}
		});
	}

	/** Ends the last element that was begun. */
	void end() {
		attempt(this.xml::writeEndElement);
	}

	/**
	 * Writes text. What XML cannot have at all is replaced; a carriage return would be
	 * read as a line break if it stood there as it is.
	 */
	void text(String text) {
		String[] lines = writable(text).split("\r", -1);
		attempt(() -> {
			for (int i = 0; i < lines.length; i++) {
				if (i > 0) {
					this.xml.writeEntityRef("#13");
				}
				this.xml.writeCharacters(lines[i]);
			}
		});
	}

	/** Ends the document. */
	void finish() {
		attempt(() -> {
			this.xml.writeEndDocument();
			this.xml.flush();
		});
	}

	private static String writable(String text) {
		return text.codePoints().allMatch(Xml::isWritable) ? text
				: text.codePoints()
					.map((c) -> isWritable(c) ? c : UNKNOWN)
					.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
					.toString();
	}

	/** What XML 1.0 calls a character. */
	private static boolean isWritable(int c) {
		return c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c < Character.MIN_SURROGATE)
				|| (c > Character.MAX_SURROGATE && c <= UNKNOWN) || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
	}

	private static void attempt(Step step) {
		try {
			step.write();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
