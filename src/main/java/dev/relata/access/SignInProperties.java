package dev.relata.access;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody may sign in in vain.
 *
 * @param failures with one name from one address
 * @param failuresPerAddress from one address, whatever the names
 * @param within the time in which they count
 */
@ConfigurationProperties("relata.sign-in")
record SignInProperties(@DefaultValue("10") int failures, @DefaultValue("100") int failuresPerAddress,
		@DefaultValue("15m") Duration within) {

	SignInProperties {
		if (failures < 1 || failuresPerAddress < 1 || !within.isPositive()) {
			throw new IllegalArgumentException(
					"relata.sign-in.* have to be 1 or more, and relata.sign-in.within a time");
		}
	}

}
