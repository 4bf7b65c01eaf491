package dev.relata.web;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import dev.relata.support.Api;

/** Sends what no well-behaved client would. */
final class Raw {

	private Raw() {
	}

	/** The answer to a request without a body, headers and all. */
	static String get(String url, String path, String... headers) {
		return ask(url, "GET " + path, headers);
	}

	/** The answer to a request that begins so. */
	static String ask(String url, String begin, String... headers) {
		URI server = URI.create(url);
		try (Socket socket = new Socket(server.getHost(), server.getPort())) {
			socket.setSoTimeout(60_000);
			String request = begin + " HTTP/1.1\r\nConnection: close\r\n"
					+ String.join("", List.of(headers).stream().map((header) -> header + "\r\n").toList()) + "\r\n";
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The answer to a browser's wish for a web socket. */
	static String handshake(String url, String... headers) {
		URI server = URI.create(url);
		try (Socket socket = new Socket(server.getHost(), server.getPort())) {
			socket.setSoTimeout(60_000);
			String request = "GET /graphql HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
					+ "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
					+ "Sec-WebSocket-Protocol: graphql-transport-ws\r\n" + authorization() + "\r\n"
					+ String.join("", List.of(headers).stream().map((header) -> header + "\r\n").toList()) + "\r\n";
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What lets the administrator in. */
	static String authorization() {
		return "Authorization: Basic "
				+ Base64.getEncoder().encodeToString(("admin:" + Api.PASSWORD).getBytes(StandardCharsets.UTF_8));
	}

}
