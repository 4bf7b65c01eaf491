package dev.relata.access;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs in who comes with a name and a password. For a name that is nobody's, or of
 * somebody who is disabled or has no password, a password is checked as well, so that the
 * answer comes no sooner.
 */
@Component
public class PasswordSignIn implements AuthenticationProvider {

	private final DaoAuthenticationProvider passwords;

	private final Attempts attempts;

	PasswordSignIn(Users users, PasswordEncoder encoder, Attempts attempts) {
		this.attempts = attempts;
		this.passwords = new DaoAuthenticationProvider((name) -> users.byName(name)
			.filter((user) -> !user.disabled() && user.passwordHash() != null)
			.map(SignedIn::new)
			.orElseThrow(() -> UsernameNotFoundException.fromUsername(name)));
		this.passwords.setPasswordEncoder(encoder);
	}

	@Override
	public Authentication authenticate(Authentication given) {
		String address = (given.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress()
				: "";
		return this.attempts.attempt(given.getName(), address, () -> this.passwords.authenticate(given));
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}

}
