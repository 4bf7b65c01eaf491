package dev.relata.access;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How users sign in.
 *
 * @param adminPassword password of the user {@code admin}, set on the first start; null:
 * one is made up and printed once
 * @param directoryFreshness for how long a user who was read, with roles and groups, is
 * good, unless this instance changes users; another instance's changes show after that
 */
@ConfigurationProperties("relata")
record AccessProperties(@Nullable String adminPassword, @DefaultValue("2s") Duration directoryFreshness) {

	static final int SHORTEST_PASSWORD = 8;

	AccessProperties {
		if (adminPassword != null && adminPassword.length() < SHORTEST_PASSWORD) {
			throw new IllegalArgumentException("relata.admin-password has %d characters; it needs %d or more"
				.formatted(adminPassword.length(), SHORTEST_PASSWORD));
		}
		if (adminPassword != null && Passwords.tooLong(adminPassword)) {
			throw new IllegalArgumentException(
					"relata.admin-password is too long; it may have up to %d bytes".formatted(Passwords.MOST_BYTES));
		}
	}

}
