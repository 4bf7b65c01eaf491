package dev.relata.web;

import dev.relata.access.OidcUsers;
import dev.relata.access.TokenSignIn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/**
 * Signs in who comes as {@code Authorization: Bearer …}: with a token of Relata's own or,
 * where an OpenID provider is configured, with one of that.
 */
@Component
class BearerSignIn {

	private static final Logger log = LoggerFactory.getLogger(BearerSignIn.class);

	private final TokenSignIn tokens;

	private final OidcUsers people;

	private final @Nullable JwtDecoder provider;

	BearerSignIn(TokenSignIn tokens, OidcUsers people, ObjectProvider<JwtDecoder> provider,
			ObjectProvider<OAuth2ResourceServerProperties> properties) {
		this.tokens = tokens;
		this.people = people;
		this.provider = provider.getIfAvailable();
		if (this.provider != null && properties.getObject().getJwt().getAudiences().isEmpty()) {
			throw new IllegalStateException("spring.security.oauth2.resourceserver.jwt.audiences has to say what the "
					+ "OpenID provider calls Relata: without it a token for any other application would do");
		}
	}

	/** Signs in with the token that was sent. */
	Authentication authenticate(Authentication sent) {
		String token = String.valueOf(sent.getCredentials());
		if (this.provider == null || TokenSignIn.isToken(token)) {
			return this.tokens.signIn(token);
		}
		try {
			return this.people.signIn(this.provider.decode(token).getClaims());
		}
		catch (BadJwtException ex) {
			throw new BadCredentialsException("This token is not good", ex);
		}
		catch (JwtException | JwtDecoderInitializationException ex) {
			log.error("The OpenID provider cannot be asked for its keys", ex);
			throw new AuthenticationServiceException("The OpenID provider cannot be asked", ex);
		}
	}

}
