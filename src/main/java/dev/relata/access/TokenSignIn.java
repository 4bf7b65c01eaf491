package dev.relata.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.relata.graph.Transactions;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Signs in who comes with a token of Relata's own. It is looked for by its hash, so that
 * the time this takes tells nothing of tokens that are good.
 */
@Component
public class TokenSignIn {

	private static final Duration NOTED_EVERY = Duration.ofHours(1);

	private final Tokens tokens;

	private final Directory directory;

	private final Transactions transactions;

	private final Clock clock;

	TokenSignIn(Tokens tokens, Directory directory, Transactions transactions, Clock clock) {
		this.tokens = tokens;
		this.directory = directory;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** Tells whether this is written as Relata's tokens are. */
	public static boolean isToken(String text) {
		return text.startsWith(TokenAdministration.PREFIX);
	}

	/**
	 * Signs in the user of this token.
	 * @throws BadCredentialsException if it is none that is good
	 */
	public Authentication signIn(String token) {
		Instant now = this.clock.instant();
		Tokens.Found found = find(token).filter((known) -> now.isBefore(known.token().expiresAt().toInstant()))
			.orElseThrow(TokenSignIn::refused);
		SignedIn signedIn = this.directory.active(found.userName())
			.map((known) -> new SignedIn(known.user(), found.token()))
			.orElseThrow(TokenSignIn::refused);
		note(found.token(), now);
		signedIn.eraseCredentials();
		return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities());
	}

	private Optional<Tokens.Found> find(String token) {
		return isToken(token) ? this.tokens.byHash(Hashes.of(token)) : Optional.empty();
	}

	private void note(Token token, Instant now) {
		Instant due = now.minus(NOTED_EVERY);
		if (token.lastUsedAt() == null || !token.lastUsedAt().toInstant().isAfter(due)) {
			this.transactions.write(() -> {
				this.tokens.used(token.id(), now, due);
				return token;
			});
		}
	}

	private static BadCredentialsException refused() {
		return new BadCredentialsException("This token is not good, or not any more");
	}

}
