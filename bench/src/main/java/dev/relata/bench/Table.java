package dev.relata.bench;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What is printed: a table in Markdown, and whether each bar was met. */
class Table {

	private boolean allMet = true;

	/** Says something on the way. */
	static void say(String format, @Nullable Object... values) {
		System.out.printf(Locale.ROOT, format + "%n", values);
	}

	void head() {
		say("%n| %-34s | %-6s | %10s | %10s | %10s | %6s |", "scenario", "side", "median ms", "p99 ms", "per second",
				"ratio");
		say("| %s | %s | %s: | %s: | %s: | %s: |", "-".repeat(34), "-".repeat(6), "-".repeat(9), "-".repeat(9),
				"-".repeat(9), "-".repeat(5));
	}

	void row(String scenario, String side, Figures figures, @Nullable Double ratio) {
		say("| %-34s | %-6s | %10.2f | %10.2f | %10.1f | %6s |", scenario, side, figures.medianInMillis(),
				figures.p99InMillis(), figures.perSecond(), (ratio != null) ? "%.2f".formatted(ratio) : "");
	}

	void bar(String what, double value, String unit, boolean met) {
		this.allMet &= met;
		say("%s: %s is %.2f%s", met ? "PASS" : "FAIL", what, value, unit);
	}

	/** Says a figure that no bar is set for. */
	void figure(String what, double value, String unit) {
		say("INFO: %s is %.2f%s", what, value, unit);
	}

	boolean allMet() {
		return this.allMet;
	}

}
