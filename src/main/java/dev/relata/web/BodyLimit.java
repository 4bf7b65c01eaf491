package dev.relata.web;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads no more of a GraphQL request than it may have. Imports are bounded elsewhere, and
 * by far more.
 */
@Component
class BodyLimit extends OncePerRequestFilter {

	private final String path;

	private final GraphQlLimits limits;

	BodyLimit(GraphQlProperties properties, GraphQlLimits limits) {
		this.path = properties.getHttp().getPath();
		this.limits = limits;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !this.path.equals(request.getServletPath());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		int most = Math.toIntExact(this.limits.bodySize().toBytes());
		long length = request.getContentLengthLong();
		if (length >= 0) {
			pass(length <= most, request, response, chain);
			return;
		}
		byte[] body = request.getInputStream().readNBytes(most + 1);
		pass(body.length <= most, new Read(request, body), response, chain);
	}

	private void pass(boolean right, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (right) {
			chain.doFilter(request, response);
		}
		else {
			refuse(response);
		}
	}

	private void refuse(HttpServletResponse response) throws IOException {
		response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.getOutputStream()
			.write("{\"errors\": [{\"message\": \"The request is too large; it may have up to %d bytes\", \"extensions\": {\"code\": \"TOO_LONG\", \"classification\": \"BAD_REQUEST\"}}]}"
				.formatted(this.limits.bodySize().toBytes())
				.getBytes(StandardCharsets.UTF_8));
	}

	/** A request that did not say how long its body is, and was read. */
	private static final class Read extends HttpServletRequestWrapper {

		private final byte[] body;

		Read(HttpServletRequest request, byte[] body) {
			super(request);
			this.body = body;
		}

		@Override
		public ServletInputStream getInputStream() {
			return new ReadStream(new ByteArrayInputStream(this.body));
		}

		@Override
		public BufferedReader getReader() {
			return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
		}

	}

	/** A body that was read. */
	private static final class ReadStream extends ServletInputStream {

		private final ByteArrayInputStream body;

		ReadStream(ByteArrayInputStream body) {
			this.body = body;
		}

		@Override
		public int read() {
			return this.body.read();
		}

		@Override
		public int read(byte[] into, int offset, int length) {
			return this.body.read(into, offset, length);
		}

		@Override
		public boolean isFinished() {
			return this.body.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new IllegalStateException("Nobody waits for a body that is there");
		}

	}

}
