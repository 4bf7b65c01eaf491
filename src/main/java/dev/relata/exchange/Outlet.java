package dev.relata.exchange;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import org.jspecify.annotations.Nullable;

/**
 * Where an export goes. It stays open, whoever closes what writes to it, and remembers
 * how the other side failed, whatever is made of that on the way up.
 */
final class Outlet extends FilterOutputStream {

	private @Nullable IOException failure;

	Outlet(OutputStream out) {
		super(out);
	}

	/** How the other side failed; null: it did not. */
	@Nullable IOException failure() {
		return this.failure;
	}

	@Override
	public void write(int b) throws IOException {
		write(new byte[] { (byte) b }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		try {
			this.out.write(bytes, offset, length);
		}
		catch (IOException ex) {
			this.failure = ex;
			throw ex;
		}
	}

	@Override
	public void flush() throws IOException {
		try {
			this.out.flush();
		}
		catch (IOException ex) {
			this.failure = ex;
			throw ex;
		}
	}

	@Override
	public void close() {
	}

}
