package dev.relata.access;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What Relata reads in the tokens of an OpenID provider.
 *
 * @param userClaim the claim that has the user's name
 * @param groupsClaim the claim that has the names of the user's groups; null: the
 * provider does not say, and administrators do
 */
@ConfigurationProperties("relata.oidc")
record OidcProperties(@DefaultValue("preferred_username") String userClaim, @Nullable String groupsClaim) {
}
