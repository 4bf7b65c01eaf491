package dev.relata.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.relata.message.Refusal;

import org.springframework.util.unit.DataSize;

/**
 * Where files lie while they are imported.
 *
 * @param directory the directory
 * @param maximum the largest file
 */
record Spool(Path directory, DataSize maximum) {

	private static final int CHUNK = 1 << 16;

	/**
	 * Keeps what is sent.
	 * @throws Refusal if it is too large, as soon as it is
	 */
	Path keep(String name, InputStream body) throws IOException {
		Path file = this.directory.resolve(name);
		try (OutputStream out = Files.newOutputStream(file)) {
			byte[] chunk = new byte[CHUNK];
			long size = 0;
			for (int n = body.read(chunk); n >= 0; n = body.read(chunk)) {
				size += n;
				if (size > this.maximum.toBytes()) {
					throw new Refusal(new ImportProblem.FileTooLarge(this.maximum.toString()));
				}
				out.write(chunk, 0, n);
			}
			return file;
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(file);
			throw ex;
		}
	}

}
