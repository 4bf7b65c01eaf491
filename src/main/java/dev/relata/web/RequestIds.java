package dev.relata.web;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id, which is in the answer, in errors that are nobody's fault but
 * Relata's, and in every line of the log about it. A proxy may have given it one already.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIds extends OncePerRequestFilter {

	/** Where the id is: in requests, answers, and below this name as an attribute. */
	static final String HEADER = "X-Request-Id";

	/** What the log calls it. */
	static final String KEY = "requestId";

	/** Nothing that could be taken for a line of a log, or anything else. */
	private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");

	private final WebProperties properties;

	RequestIds(WebProperties properties) {
		this.properties = properties;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String id = given(request).orElseGet(() -> UUID.randomUUID().toString());
		request.setAttribute(HEADER, id);
		response.setHeader(HEADER, id);
		try (MDC.MDCCloseable _ = MDC.putCloseable(KEY, id)) {
			chain.doFilter(request, response);
		}
	}

	private Optional<String> given(HttpServletRequest request) {
		return Optional.ofNullable(request.getHeader(HEADER))
			.filter((id) -> this.properties.behindProxy() && WELL_FORMED.matcher(id).matches());
	}

}
