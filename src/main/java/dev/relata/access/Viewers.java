package dev.relata.access;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Knows who is asking. */
@Component
public class Viewers {

	private final Directory directory;

	Viewers(Directory directory) {
		this.directory = directory;
	}

	/**
	 * The user of the current request, with the roles and groups of now, not of when the
	 * session began, and the language that was asked for.
	 * @throws AuthenticationCredentialsNotFoundException where nobody is signed in, or
	 * the user is not there any more
	 */
	public Viewer current() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !authentication.isAuthenticated()) {
			throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
		}
		User user = this.directory.active(authentication.getName())
			.orElseThrow(() -> new AuthenticationCredentialsNotFoundException("There is no such user any more"));
		return new Viewer(user.id(), user.name(), user.roles(), user.groupIds(),
				LocaleContextHolder.getLocale().getLanguage());
	}

}
