package dev.relata.access;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Knows who is asking. */
@Component
public class Viewers {

	private final Directory directory;

	private final Clock clock;

	Viewers(Directory directory, Clock clock) {
		this.directory = directory;
		this.clock = clock;
	}

	/**
	 * The user of the current request, with the roles and groups of now, not of when the
	 * session began, and the language that was asked for.
	 * @throws AuthenticationCredentialsNotFoundException where nobody is signed in, or
	 * may not be any more
	 */
	public Viewer current() {
		return laterOn().get();
	}

	/**
	 * The user of the current request as of whenever it is asked for, on any thread: for
	 * what goes on after the request.
	 */
	public Supplier<Viewer> laterOn() {
		Optional<SignedIn> signedIn = signedIn(SecurityContextHolder.getContext().getAuthentication());
		String language = LocaleContextHolder.getLocale().getLanguage();
		return () -> {
			User user = signedIn.flatMap(this::user)
				.orElseThrow(
						() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in, or not any more"));
			return new Viewer(user.id(), user.name(), user.roles(), user.groupIds(), language);
		};
	}

	/**
	 * The same authentication with the user's roles of now; nothing where the user may
	 * not be signed in any more.
	 */
	public Optional<Authentication> now(Authentication authentication) {
		return signedIn(authentication).flatMap((signedIn) -> user(signedIn).map((user) -> {
			UsernamePasswordAuthenticationToken now = UsernamePasswordAuthenticationToken.authenticated(signedIn, null,
					SignedIn.authorities(user.roles()));
			now.setDetails(authentication.getDetails());
			return now;
		}));
	}

	/** Tells whether the current request came with a token. */
	boolean byToken() {
		return signedIn(SecurityContextHolder.getContext().getAuthentication()).filter(SignedIn::byToken).isPresent();
	}

	/** Keeps the current session where its user has another password from now on. */
	void renew(User user) {
		signedIn(SecurityContextHolder.getContext().getAuthentication()).ifPresent((signedIn) -> signedIn.renew(user));
	}

	private Optional<User> user(SignedIn signedIn) {
		return this.directory.active(signedIn.getUsername())
			.filter((known) -> signedIn.holds(known, this.clock.instant()))
			.map(Known::user);
	}

	private static Optional<SignedIn> signedIn(@Nullable Authentication authentication) {
		return (authentication != null && authentication.isAuthenticated()
				&& authentication.getPrincipal() instanceof SignedIn signedIn) ? Optional.of(signedIn)
						: Optional.empty();
	}

}
