package dev.relata.web;

import java.io.IOException;

import dev.relata.access.Viewers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Goes on with the roles that the user has now, not with those of when the session began;
 * and as a stranger where the user is not to be signed in any more.
 */
class StillSignedIn extends OncePerRequestFilter {

	private final Viewers viewers;

	StillSignedIn(Viewers viewers) {
		this.viewers = viewers;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null) {
			this.viewers.now(authentication).ifPresentOrElse(StillSignedIn::goOn, () -> forget(request));
		}
		chain.doFilter(request, response);
	}

	private static void goOn(Authentication now) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(now);
		SecurityContextHolder.setContext(context);
	}

	private static void forget(HttpServletRequest request) {
		SecurityContextHolder.clearContext();
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
	}

}
