package dev.relata.exchange;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Makes something of the rows of a file. */
interface Importer {

	/** How many rows, or relations of rows, are written in one transaction. */
	int BATCH = 500;

	/**
	 * Reads the file and writes what it says, batch by batch.
	 * @return what there is to say at the end, if anything
	 */
	@Nullable String run(Import file) throws IOException;

	/** The columns that a file can have by itself. */
	List<String> columns();

}
