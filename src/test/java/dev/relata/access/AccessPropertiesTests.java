package dev.relata.access;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The password that is given for the first administrator. */
class AccessPropertiesTests {

	@Test
	void refusesAShortPasswordWithoutSayingIt() {
		assertThatIllegalArgumentException().isThrownBy(() -> new AccessProperties("secret7", Duration.ZERO))
			.withMessageContaining("needs 8 or more")
			.withMessageNotContaining("secret7");
	}

	@Test
	void takesEightCharactersOrNone() {
		assertThat(new AccessProperties("secret78", Duration.ZERO).adminPassword()).isEqualTo("secret78");
		assertThat(new AccessProperties(null, Duration.ZERO).adminPassword()).isNull();
	}

}
