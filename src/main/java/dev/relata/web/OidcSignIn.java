package dev.relata.web;

import java.io.IOException;

import dev.relata.access.OidcUsers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Begins a session for whoever comes back from the OpenID provider, as Relata's user, and
 * leads to the page.
 */
class OidcSignIn implements AuthenticationSuccessHandler {

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

}
