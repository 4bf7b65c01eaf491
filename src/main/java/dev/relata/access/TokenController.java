package dev.relata.access;

import java.time.OffsetDateTime;
import java.util.List;

import dev.relata.message.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Tokens in GraphQL. */
@Controller
class TokenController {

	private final TokenAdministration administration;

	private final Tokens tokens;

	private final Viewers viewers;

	TokenController(TokenAdministration administration, Tokens tokens, Viewers viewers) {
		this.administration = administration;
		this.tokens = tokens;
		this.viewers = viewers;
	}

	@SchemaMapping
	List<Token> tokens(Viewer viewer) {
		return this.tokens.of(viewer.id());
	}

	/** A token makes no others: it would outlive itself in them. */
	@MutationMapping
	TokenAdministration.Made createToken(@Argument CreateTokenInput input) {
		if (this.viewers.byToken()) {
			throw new Refusal(new AccessProblem.NotByToken());
		}
		return this.administration.create(input.name(), input.expiresAt(), this.viewers.current());
	}

	@MutationMapping
	DeletePayload revokeToken(@Argument RevokeTokenInput input) {
		this.administration.revoke(input.id(), this.viewers.current());
		return new DeletePayload(input.id(), null, null);
	}

	record CreateTokenInput(String name, @Nullable OffsetDateTime expiresAt) {
	}

	record RevokeTokenInput(String id) {
	}

	record DeletePayload(String deletedId, @Nullable Integer affected, @Nullable String changeId) {
	}

}
