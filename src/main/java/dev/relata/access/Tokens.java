package dev.relata.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import dev.relata.graph.Cypher;
import dev.relata.graph.Statement;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Repository;

/** The access tokens in the graph, each as the hash of what is sent. */
@Repository
class Tokens {

	private final Cypher cypher;

	Tokens(Cypher cypher) {
		this.cypher = cypher;
	}

	/** A user's tokens, newest first. */
	List<Token> of(String userId) {
		return this.cypher.list(
				Statement.of("MATCH (t:Token {userId: $userId}) RETURN t ORDER BY t.id DESC").with("userId", userId),
				(row) -> token(row.get("t")));
	}

	/** The token that was sent, and whose it is. */
	Optional<Found> byHash(String hash) {
		return this.cypher.one(Statement.of("""
				MATCH (t:Token {hash: $hash}) MATCH (u:User {id: t.userId})
				RETURN t, u.name AS userName
				""").with("hash", hash), (row) -> new Found(token(row.get("t")), row.get("userName").asString()));
	}

	void add(Token token, String userId, String hash) {
		this.cypher.run(Statement.of("""
				CREATE (:Token {
					id: $id, userId: $userId, name: $name, hash: $hash, createdAt: $createdAt, expiresAt: $expiresAt
				})
				""")
			.with("id", token.id())
			.with("userId", userId)
			.with("name", token.name())
			.with("hash", hash)
			.with("createdAt", token.createdAt())
			.with("expiresAt", token.expiresAt()));
	}

	/** Notes that somebody came with a token, unless that was noted since. */
	void used(String id, Instant now, Instant unlessSince) {
		this.cypher.run(Statement.of("""
				MATCH (t:Token {id: $id}) WHERE coalesce(t.lastUsedAt <= $unlessSince, true)
				SET t.lastUsedAt = $now
				""")
			.with("id", id)
			.with("now", now.atOffset(ZoneOffset.UTC))
			.with("unlessSince", unlessSince.atOffset(ZoneOffset.UTC)));
	}

	/**
	 * Deletes a token.
	 * @param userId whose it has to be; null: anybody's
	 * @return what it was called, if there was one
	 */
	Optional<String> delete(String id, @Nullable String userId) {
		return this.cypher.one(Statement.of("""
				MATCH (t:Token {id: $id}) WHERE $userId IS NULL OR t.userId = $userId
				WITH t, t.name AS name
				DELETE t
				RETURN name
				""").with("id", id).with("userId", userId), (row) -> row.get("name").asString());
	}

	/** Deletes those of a user's tokens that are not good any more. */
	void deleteExpired(String userId, Instant now) {
		this.cypher.run(Statement.of("MATCH (t:Token {userId: $userId}) WHERE t.expiresAt <= $now DELETE t")
			.with("userId", userId)
			.with("now", now.atOffset(ZoneOffset.UTC)));
	}

	/** Deletes all tokens of a user. */
	void deleteAll(String userId) {
		this.cypher.run(Statement.of("MATCH (t:Token {userId: $userId}) DELETE t").with("userId", userId));
	}

	private static Token token(Value node) {
		Value used = node.get("lastUsedAt");
		return new Token(node.get("id").asString(), node.get("name").asString(), utc(node.get("createdAt")),
				utc(node.get("expiresAt")), used.isNull() ? null : utc(used));
	}

	private static OffsetDateTime utc(Value moment) {
		return moment.asOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
	}

	/**
	 * What a hash belongs to.
	 *
	 * @param token the token
	 * @param userName whose it is
	 */
	record Found(Token token, String userName) {
	}

}
