package dev.relata.access;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** How failures count. */
class FailuresTests {

	private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

	private final Failures failures = new Failures(3, Duration.ofMinutes(15));

	@Test
	void haveSomebodyWaitUntilTheFirstOneIsFifteenMinutesOld() {
		assertThat(this.failures.add(START)).isFalse();
		assertThat(this.failures.add(START.plusSeconds(60))).isFalse();
		assertThat(this.failures.pause(START.plusSeconds(120))).isZero();
		assertThat(this.failures.add(START.plusSeconds(120))).isTrue();
		assertThat(this.failures.pause(START.plusSeconds(120))).isEqualTo(Duration.ofMinutes(13));
		assertThat(this.failures.pause(START.plusSeconds(899))).isEqualTo(Duration.ofSeconds(1));
		assertThat(this.failures.pause(START.plusSeconds(900))).isZero();
		assertThat(this.failures.add(START.plusSeconds(900))).isTrue();
		assertThat(this.failures.pause(START.plusSeconds(900))).isEqualTo(Duration.ofSeconds(60));
	}

	@Test
	void areForgottenOnceSomebodySignsIn() {
		for (int failure = 0; failure < 3; failure++) {
			this.failures.add(START);
		}
		this.failures.forget();
		assertThat(this.failures.pause(START)).isZero();
	}

	@Test
	void areTenWithANameAndAHundredFromAnAddressUnlessSomebodySaysOtherwise() {
		assertThat(new Binder(org.springframework.boot.context.properties.source.ConfigurationPropertySources
			.get(new MockEnvironment())).bindOrCreate("relata.sign-in", SignInProperties.class))
			.isEqualTo(new SignInProperties(10, 100, Duration.ofMinutes(15)));
	}

}
