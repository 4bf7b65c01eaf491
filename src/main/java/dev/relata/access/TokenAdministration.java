package dev.relata.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

import dev.relata.graph.Ids;
import dev.relata.graph.Transactions;
import dev.relata.message.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** Makes tokens, and takes them back. */
@Component
class TokenAdministration {

	/** What every token begins with, for those who search for secrets in files. */
	static final String PREFIX = "relata_";

	private static final int MOST = 50;

	private static final int USUAL_DAYS = 90;

	private static final int SECRET_BYTES = 32;

	private static final Logger log = LoggerFactory.getLogger(TokenAdministration.class);

	private final Tokens tokens;

	private final Users users;

	private final Directory directory;

	private final Transactions transactions;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	TokenAdministration(Tokens tokens, Users users, Directory directory, Transactions transactions, Clock clock) {
		this.tokens = tokens;
		this.users = users;
		this.directory = directory;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Makes a token for the viewer.
	 * @param expiresAt from when on it is not good any more; null: after
	 * {@value #USUAL_DAYS} days
	 */
	Made create(String given, @Nullable OffsetDateTime expiresAt, Viewer viewer) {
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
		Token token = new Token(Ids.next(Token.ID_PREFIX), Names.ofGroup(given), now, expiry(expiresAt, now), null);
		String secret = secret();
		this.transactions.write(() -> {
			this.users.lock(viewer.id());
			this.tokens.deleteExpired(viewer.id(), now.toInstant());
			if (this.tokens.of(viewer.id()).size() >= MOST) {
				throw new Refusal(new AccessProblem.TooManyTokens(MOST));
			}
			this.tokens.add(token, viewer.id(), Hashes.of(secret));
			return token;
		});
		this.directory.forget();
		log.info("{} made the token {} ({}), good until {}", viewer.name(), token.id(), token.name(),
				token.expiresAt());
		return new Made(token.id(), secret);
	}

	/** Takes a token back: the viewer's own or, for administrators, anybody's. */
	void revoke(String id, Viewer viewer) {
		String name = this.transactions
			.write(() -> this.tokens.delete(id, viewer.isAdministrator() ? null : viewer.id())
				.orElseThrow(() -> new Refusal(new AccessProblem.TokenNotFound())));
		this.directory.forget();
		log.info("{} took back the token {} ({})", viewer.name(), id, name);
	}

	private String secret() {
		byte[] bytes = new byte[SECRET_BYTES];
		this.random.nextBytes(bytes);
		return PREFIX + HexFormat.of().formatHex(bytes);
	}

	private static OffsetDateTime expiry(@Nullable OffsetDateTime wanted, OffsetDateTime now) {
		if (wanted == null) {
			return now.plusDays(USUAL_DAYS);
		}
		if (!wanted.isAfter(now)) {
			throw new Refusal(new AccessProblem.ExpiresInThePast());
		}
		if (wanted.isAfter(now.plusYears(1))) {
			throw new Refusal(new AccessProblem.ExpiresTooLate());
		}
		return wanted.withOffsetSameInstant(ZoneOffset.UTC);
	}

	/**
	 * A token that was just made.
	 *
	 * @param id its id
	 * @param token what to send, which is told this once
	 */
	record Made(String id, String token) {

		/** Tells no log the secret. */
		@Override
		public String toString() {
			return this.id;
		}

	}

}
