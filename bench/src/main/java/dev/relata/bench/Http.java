package dev.relata.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A connection over which requests go one after the other, as plain as can be: its work
 * is done on the machine that is measured.
 */
class Http implements AutoCloseable {

	private final int port;

	private @Nullable Socket open;

	private InputStream in = InputStream.nullInputStream();

	Http(int port) {
		this.port = port;
	}

	static Response get(int port, String path) {
		try (Http http = new Http(port)) {
			return http.send(request("GET", path, List.of(), ""));
		}
	}

	/** A request as it goes over the wire. */
	static byte[] request(String method, String path, List<String> headers, String body) {
		byte[] content = body.getBytes(StandardCharsets.UTF_8);
		String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + content.length + "\r\n"
				+ String.join("", headers.stream().map((header) -> header + "\r\n").toList()) + "\r\n";
		byte[] start = head.getBytes(StandardCharsets.US_ASCII);
		byte[] all = java.util.Arrays.copyOf(start, start.length + content.length);
		System.arraycopy(content, 0, all, start.length, content.length);
		return all;
	}

	/** Sends a request; over a new connection, where the server closed the last. */
	Response send(byte[] request) {
		try {
			socket().getOutputStream().write(request);
			int status = Integer.parseInt(line().substring(9, 12));
			List<String> headers = new ArrayList<>();
			for (String header = line(); !header.isEmpty(); header = line()) {
				headers.add(header);
			}
			byte[] body = body(status, headers);
			if (headers.stream().anyMatch("connection: close"::equalsIgnoreCase)) {
				close();
			}
			return new Response(status, headers, body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Socket socket() throws IOException {
		Socket socket = this.open;
		if (socket == null) {
			socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
			socket.setTcpNoDelay(true);
			this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
			this.open = socket;
		}
		return socket;
	}

	private byte[] body(int status, List<String> headers) throws IOException {
		if (status == 204) {
			return new byte[0];
		}
		for (String header : headers) {
			String lower = header.toLowerCase(Locale.ROOT);
			if (lower.startsWith("content-length:")) {
				return this.in.readNBytes(Integer.parseInt(lower.substring(15).strip()));
			}
		}
		java.io.ByteArrayOutputStream chunks = new java.io.ByteArrayOutputStream();
		for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
			chunks.write(this.in.readNBytes(size));
			line();
		}
		line();
		return chunks.toByteArray();
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder();
		for (int c = this.in.read(); c != '\n'; c = this.in.read()) {
			if (c < 0) {
				throw new IOException("The connection was closed");
			}
			if (c != '\r') {
				line.append((char) c);
			}
		}
		return line.toString();
	}

	@Override
	public void close() {
		try (Socket _ = this.open) {
			this.open = null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * An answer.
	 *
	 * @param status the status
	 * @param headers the lines of the head
	 * @param body the content
	 */
	@SuppressWarnings("ArrayRecordComponent")
	record Response(int status, List<String> headers, byte[] body) {

		String text() {
			return new String(this.body, StandardCharsets.UTF_8);
		}

		/** The last value of a cookie that is set. */
		String cookie(String name) {
			return this.headers.stream()
				.filter((header) -> header.toLowerCase(Locale.ROOT).startsWith("set-cookie:"))
				.map((header) -> header.substring(11).strip())
				.filter((cookie) -> cookie.startsWith(name + "="))
				.map((cookie) -> cookie.substring(name.length() + 1).split(";", 2)[0])
				.filter((value) -> !value.isEmpty())
				.reduce((first, last) -> last)
				.orElseThrow(() -> new IllegalStateException("No cookie " + name + " in " + this.headers));
		}

	}

}
