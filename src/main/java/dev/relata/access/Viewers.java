package dev.relata.access;

import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Knows who is asking. */
@Component
public class Viewers {

	static final String PREFIX = "ROLE_";

	/**
	 * The user of the current request, with the language it asked for.
	 * @throws AuthenticationCredentialsNotFoundException where nobody is signed in
	 */
	public Viewer current() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !authentication.isAuthenticated()) {
			throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
		}
		return new Viewer(authentication.getName(), roles(authentication),
				LocaleContextHolder.getLocale().getLanguage());
	}

	private static Set<Role> roles(Authentication authentication) {
		return authentication.getAuthorities()
			.stream()
			.map(GrantedAuthority::getAuthority)
			.filter((authority) -> authority != null && authority.startsWith(PREFIX))
			.map((authority) -> Role.valueOf(authority.substring(PREFIX.length())))
			.collect(Collectors.toUnmodifiableSet());
	}

}
