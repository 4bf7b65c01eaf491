package dev.relata.web;

import java.io.IOException;

import dev.relata.access.OidcUsers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Begins a session for whoever comes back from the OpenID provider, as Relata's user, and
 * leads to the page; so it does whom the provider, or Relata, did not let in.
 */
class OidcSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

	private static final Logger log = LoggerFactory.getLogger(OidcSignIn.class);

	private final OidcUsers people;

	private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

	OidcSignIn(OidcUsers people) {
		this.people = people;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication vouchedFor) throws IOException {
		if (!(vouchedFor.getPrincipal() instanceof OidcUser user)) {
			throw new BadCredentialsException("This is no OpenID provider; ask for the scope openid");
		}
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(this.people.signIn(user.getClaims()));
		SecurityContextHolder.setContext(context);
		this.sessions.saveContext(context, request, response);
		response.sendRedirect(request.getContextPath() + "/?signed-in");
	}

	/** The page says that it failed; why is for whoever runs Relata. */
	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		log.warn("Somebody came back from the OpenID provider and was not signed in: {}",
				String.valueOf(failure.getMessage()).replaceAll("\\p{Cntrl}", " "));
		response.sendRedirect(request.getContextPath() + "/?not-signed-in");
	}

}
