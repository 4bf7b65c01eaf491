package dev.relata.embedded;

import java.nio.file.Path;

/** Another process has its data where the embedded Neo4j is to have its own. */
class DataDirectoryInUse extends RuntimeException {

	private static final long serialVersionUID = 1L;

	DataDirectoryInUse(Path folder, Throwable cause) {
		super("The data in %s is in use by another process".formatted(folder), cause);
	}

}
