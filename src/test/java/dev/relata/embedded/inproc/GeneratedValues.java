package dev.relata.embedded.inproc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/** Values of every kind that a driver sends, and of every extreme. */
final class GeneratedValues {

	private static final List<String> ZONES = List.of("Europe/Warsaw", "America/St_Johns", "Asia/Kathmandu",
			"Pacific/Apia", "Antarctica/Troll", "UTC", "GMT", "Z", "UTC+02:00", "Etc/GMT-14", "EST5EDT",
			"Africa/Monrovia");

	private GeneratedValues() {
	}

	/** Values, lists and maps of them, and lists and maps of those. */
	static Arbitrary<Value> any() {
		return nested(nested(plain()));
	}

	private static Arbitrary<Value> nested(Arbitrary<Value> inner) {
		return Arbitraries.frequencyOf(Tuple.of(5, inner), Tuple.of(1, inner.list().ofMaxSize(4).map(Values::value)),
				Tuple.of(1, Arbitraries.maps(text(), inner).ofMaxSize(4).map(Values::value)));
	}

	static Arbitrary<String> text() {
		Arbitrary<String> edges = Arbitraries.of("", "\0", "\uD800", "\uDC00x", "a\uDBFF", "\uD83D\uDE00", "Łódź",
				"e\u0301", "\uFEFF", "\uFFFF", "x".repeat(300), "ż".repeat(40_000), "`", "$");
		return Arbitraries.oneOf(edges, Arbitraries.strings().all().ofMaxLength(40),
				Arbitraries.strings().ofMaxLength(300));
	}

	private static Arbitrary<Value> plain() {
		return Arbitraries.oneOf(List.of(Arbitraries.just(Values.NULL), Arbitraries.of(true, false).map(Values::value),
				integers().map(Values::value), floats().map(Values::value), text().map(Values::value),
				Arbitraries.bytes().array(byte[].class).ofMaxSize(300).map(Values::value), dates().map(Values::value),
				times().map(Values::value), offsetTimes().map(Values::value), dateTimes().map(Values::value),
				zoned().map(Values::value), durations(), points(), vectors()));
	}

	private static Arbitrary<Long> integers() {
		return Arbitraries.oneOf(Arbitraries.longs(), Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE, -16L, -17L, 127L,
				128L, -128L, -129L, 32_768L, -32_769L, 1L << 31, -(1L << 31) - 1, (1L << 53) + 1));
	}

	private static Arbitrary<Double> floats() {
		return Arbitraries.oneOf(Arbitraries.doubles(),
				Arbitraries.of(0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
						Double.MIN_VALUE, Double.MAX_VALUE, Double.MIN_NORMAL, 1.0, 0.1f * 1.0,
						Double.longBitsToDouble(0x7ff8_0000_0000_0001L), Double.longBitsToDouble(-1)));
	}

	private static Arbitrary<LocalDate> dates() {
		return Arbitraries.oneOf(
				Arbitraries.longs()
					.between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())
					.map(LocalDate::ofEpochDay),
				Arbitraries.longs().between(-800_000, 800_000).map(LocalDate::ofEpochDay),
				Arbitraries.of(LocalDate.MIN, LocalDate.MAX, LocalDate.EPOCH, LocalDate.of(0, 2, 29),
						LocalDate.of(-1, 12, 31), LocalDate.of(9999, 12, 31), LocalDate.of(10_000, 1, 1)));
	}

	private static Arbitrary<LocalTime> times() {
		return Arbitraries.oneOf(
				Arbitraries.longs().between(0, LocalTime.MAX.toNanoOfDay()).map(LocalTime::ofNanoOfDay),
				Arbitraries.of(LocalTime.MIN, LocalTime.MAX, LocalTime.NOON));
	}

	private static Arbitrary<ZoneOffset> offsets() {
		return Arbitraries.oneOf(Arbitraries.integers().between(-64_800, 64_800).map(ZoneOffset::ofTotalSeconds),
				Arbitraries.integers().between(-72, 72).map((quarter) -> ZoneOffset.ofTotalSeconds(quarter * 900)),
				Arbitraries.of(ZoneOffset.MIN, ZoneOffset.MAX, ZoneOffset.UTC));
	}

	private static Arbitrary<OffsetTime> offsetTimes() {
		return Combinators.combine(times(), offsets()).as(OffsetTime::of);
	}

	private static Arbitrary<LocalDateTime> dateTimes() {
		return Arbitraries.oneOf(Combinators.combine(dates(), times()).as(LocalDateTime::of),
				Arbitraries.of(LocalDateTime.MIN, LocalDateTime.MAX));
	}

	private static Arbitrary<ZonedDateTime> zoned() {
		Arbitrary<ZoneId> zones = Arbitraries.oneOf(offsets(), Arbitraries.of(ZONES).map(ZoneId::of));
		Arbitrary<Instant> instants = Arbitraries.oneOf(
				Arbitraries.longs().between(-70_000_000_000L, 70_000_000_000L).map(Instant::ofEpochSecond),
				Arbitraries.of(Instant.EPOCH, Instant.parse("2024-10-27T00:30:00Z"),
						Instant.parse("2024-10-27T01:30:00Z"), Instant.parse("2024-03-31T01:00:00Z"),
						Instant.parse("1883-11-18T17:00:00.000000001Z"), Instant.ofEpochSecond(-1, 999_999_999),
						LocalDate.of(Year.MAX_VALUE - 1, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant(),
						LocalDate.of(Year.MIN_VALUE + 1, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant()));
		return Combinators.combine(instants, Arbitraries.integers().between(0, 999_999_999), zones)
			.as((instant, nanos, zone) -> instant.plusNanos(nanos).atZone(zone));
	}

	private static Arbitrary<Value> durations() {
		Arbitrary<Long> amounts = Arbitraries.oneOf(integers(), Arbitraries.longs().between(-100, 100));
		Arbitrary<Long> seconds = amounts.map((any) -> Math.clamp(any, Long.MIN_VALUE + 9, Long.MAX_VALUE - 9));
		Arbitrary<Integer> nanos = Arbitraries.oneOf(Arbitraries.integers(), Arbitraries.of(0, 999_999_999, -1));
		return Combinators.combine(amounts, amounts, seconds, nanos).as(Values::isoDuration);
	}

	private static Arbitrary<Value> points() {
		Arbitrary<Integer> systems = Arbitraries.frequency(Tuple.of(5, 7203), Tuple.of(5, 9157), Tuple.of(5, 4326),
				Tuple.of(5, 4979), Tuple.of(1, 42));
		Arbitrary<Double> near = Arbitraries.oneOf(Arbitraries.doubles().between(-90, 90), floats());
		Arbitrary<Value> flat = Combinators.combine(systems, near, near)
			.as((system, x, y) -> Values.point(system, x, y));
		Arbitrary<Value> high = Combinators.combine(systems, near, near, near)
			.as((system, x, y, z) -> Values.point(system, x, y, z));
		return Arbitraries.oneOf(flat, high);
	}

	private static Arbitrary<Value> vectors() {
		return Arbitraries.oneOf(List.of(Arbitraries.bytes().array(byte[].class).ofMaxSize(9).map(Values::vector),
				Arbitraries.shorts().array(short[].class).ofMaxSize(9).map(Values::vector),
				Arbitraries.integers().array(int[].class).ofMaxSize(9).map(Values::vector),
				Arbitraries.longs().array(long[].class).ofMaxSize(9).map(Values::vector),
				Arbitraries.floats().array(float[].class).ofMaxSize(9).map(Values::vector),
				floats().array(double[].class).ofMaxSize(9).map(Values::vector)));
	}

}
