package dev.relata.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An account on disk, which is loaded once and found again after that.
 *
 * @param directory where the database lies
 */
record Data(Path directory) {

	boolean isLoaded() {
		return Files.exists(mark());
	}

	/** Notes that the account is whole. */
	void loaded() {
		try {
			Files.createFile(mark());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path mark() {
		return this.directory.resolve("loaded");
	}

}
