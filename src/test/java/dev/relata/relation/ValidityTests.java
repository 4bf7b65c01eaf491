package dev.relata.relation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** From which day to which. */
class ValidityTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			           ,           ,            ,           , true
			2026-01-01 , 2026-08-31, 2026-09-01 ,           , false
			2026-01-01 , 2026-08-31, 2026-08-31 ,           , true
			2026-01-01 , 2026-08-31, 2026-08-31 , 2026-08-31, true
			2026-01-01 ,           , 2030-01-01 ,           , true
			2026-01-01 ,           ,            , 2025-12-31, false
			2026-01-01 ,           ,            , 2026-01-01, true
			           , 2026-01-01,            , 2020-01-01, true
			2026-01-01 , 2026-12-31, 2026-03-01 , 2026-04-01, true
			2026-05-01 , 2026-05-01, 2026-05-02 , 2026-05-02, false
			""")
	void overlapsWhereThereIsADayOnWhichBothHold(@Nullable LocalDate since, @Nullable LocalDate until,
			@Nullable LocalDate otherSince, @Nullable LocalDate otherUntil, boolean overlap) {
		Validity one = new Validity(since, until);
		Validity other = new Validity(otherSince, otherUntil);
		assertThat(one.overlaps(other)).isEqualTo(overlap);
		assertThat(other.overlaps(one)).isEqualTo(overlap);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			           ,           , true
			2026-06-15 , 2026-06-15, true
			2026-06-15 ,           , true
			           , 2026-06-15, true
			2026-06-16 ,           , false
			           , 2026-06-14, false
			""")
	void holdsOnItsFirstAndItsLastDay(@Nullable LocalDate since, @Nullable LocalDate until, boolean holds) {
		assertThat(new Validity(since, until).holds(LocalDate.of(2026, 6, 15))).isEqualTo(holds);
	}

	@Test
	void isBackwardsWhereItEndsBeforeItBegins() {
		LocalDate day = LocalDate.of(2026, 1, 1);
		assertThat(new Validity(day, day.minusDays(1)).isBackwards()).isTrue();
		assertThat(new Validity(day, day).isBackwards()).isFalse();
		assertThat(new Validity(day, null).isBackwards()).isFalse();
	}

}
