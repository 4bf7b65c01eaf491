package dev.relata.web;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers under its own names only. Else a page of anybody's could have its own name lead
 * here, and a browser would take Relata's answers for that page's (DNS rebinding).
 * Probes, which come to an address, may ask how Relata is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class KnownHosts extends OncePerRequestFilter {

	private static final String HEALTH = "/actuator/health";

	private final Set<String> hosts = new HashSet<>(List.of("localhost", "127.0.0.1", "[::1]"));

	KnownHosts(WebProperties properties, ServerProperties server) {
		this.hosts.addAll(properties.hosts());
		InetAddress address = server.getAddress();
		if (address != null && !address.isAnyLocalAddress()) {
			this.hosts.add(address.getHostAddress());
			this.hosts.add("[" + address.getHostAddress() + "]");
		}
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getRequestURI().equals(HEALTH) || request.getRequestURI().startsWith(HEALTH + "/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String host = request.getHeader(HttpHeaders.HOST);
		if (host == null || this.hosts.contains(name(host))) {
			chain.doFilter(request, response);
			return;
		}
		response.setStatus(HttpStatus.MISDIRECTED_REQUEST.value());
		response.setContentType(MediaType.TEXT_PLAIN_VALUE);
		response.getOutputStream()
			.write("Relata is not known by this name. If it should be, add the name to relata.hosts (RELATA_HOSTS).\n"
				.getBytes(StandardCharsets.UTF_8));
	}

	private static String name(String host) {
		int port = host.lastIndexOf(':');
		String name = (port > host.lastIndexOf(']')) ? host.substring(0, port) : host;
		return name.toLowerCase(Locale.ROOT);
	}

}
