package dev.relata.access;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the first administrator signs in.
 *
 * @param adminPassword password of the user {@code admin}, set on the first start; null:
 * one is made up and printed once
 */
@ConfigurationProperties("relata")
record AccessProperties(@Nullable String adminPassword) {

	static final int SHORTEST_PASSWORD = 8;

	AccessProperties {
		if (adminPassword != null && adminPassword.length() < SHORTEST_PASSWORD) {
			throw new IllegalArgumentException("relata.admin-password has %d characters; it needs %d or more"
				.formatted(adminPassword.length(), SHORTEST_PASSWORD));
		}
	}

}
