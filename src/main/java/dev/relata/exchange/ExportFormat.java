package dev.relata.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

import dev.relata.message.Refusal;

/** How an export is written. */
enum ExportFormat {

	/** A ZIP of the tables that the import takes, with a mapping for all of them. */
	CSV("application/zip", "zip") {

		@Override
		void write(Contents contents, OutputStream out) throws IOException {
			CsvFolder.write(contents, out);
		}

	},

	/** One object of relation types, profiles and relations. */
	JSON("application/json", "json") {

		@Override
		void write(Contents contents, OutputStream out) {
			JsonGraph.write(contents, out);
		}

	},

	/** The graph as other tools for graphs read it. */
	GRAPHML("application/graphml+xml", "graphml") {

		@Override
		void write(Contents contents, OutputStream out) {
			GraphMl.write(contents, out);
		}

	};

	private static final List<String> NAMES = Arrays.stream(values())
		.map((format) -> format.name().toLowerCase(java.util.Locale.ROOT))
		.toList();

	private final String type;

	private final String extension;

	ExportFormat(String type, String extension) {
		this.type = type;
		this.extension = extension;
	}

	/** The media type of a file. */
	String type() {
		return this.type;
	}

	/** What the name of a file ends with. */
	String extension() {
		return this.extension;
	}

	/**
	 * Tells whether profiles are in it that the reader may see but not read. The empty
	 * cells of a table would be taken for their values.
	 */
	boolean isForClosedToo() {
		return this != CSV;
	}

	/** Writes a whole file, reading what it holds meanwhile. */
	abstract void write(Contents contents, OutputStream out) throws IOException;

	/**
	 * The format that a request names.
	 * @throws Refusal if there is none of this name
	 */
	static ExportFormat named(String name) {
		int index = NAMES.indexOf(name);
		if (index < 0) {
			throw new Refusal(new ExportProblem.NoSuchFormat(NAMES));
		}
		return values()[index];
	}

}
