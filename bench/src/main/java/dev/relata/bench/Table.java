package dev.relata.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What is printed, in Markdown: a table of what was measured, and one of the bars. */
class Table {

	private static final String ROW = "| %-34s | %-14s | %9s | %9s | %10s | %6s | %8s | %12s |";

	private static final String BAR = "| %-70s | %8s | %-15s | %-3s |";

	private final List<String> bars = new ArrayList<>();

	private boolean allMet = true;

	/** Says something on the way. */
	static void say(String format, @Nullable Object... values) {
		System.out.printf(Locale.ROOT, format + "%n", values);
	}

	void head() {
		say("%n" + ROW, "scenario", "side", "median ms", "p99 ms", "per second", "CPU ms", "÷ driver", "÷ driver TCP");
		say("| %s | %s | %s: | %s: | %s: | %s: | %s: | %s: |", "-".repeat(34), "-".repeat(14), "-".repeat(8),
				"-".repeat(8), "-".repeat(9), "-".repeat(5), "-".repeat(7), "-".repeat(11));
	}

	/** A row for each side, its throughput in proportion to the drivers'. */
	void rows(Outcome outcome) {
		outcome.figures()
			.forEach((lane, figures) -> row(outcome.scenario(), lane, figures,
					number(outcome.ratio(lane, lane.driver())), number(outcome.ratio(lane, Lane.DRIVER_TCP))));
	}

	/** A row that no driver stands beside. */
	void row(String scenario, Lane side, Figures figures) {
		row(scenario, side, figures, "", "");
	}

	private void row(String scenario, Lane side, Figures figures, String ofDriver, String ofDriverOverTcp) {
		say(ROW, scenario, side, number(figures.medianInMillis()), number(figures.p99InMillis()),
				number(figures.perSecond()), number(figures.cpuInMillis()), ofDriver, ofDriverOverTcp);
	}

	void atLeast(String what, double value, double least) {
		bar(what, value, number(least) + " or more", value >= least);
	}

	void atMost(String what, double value, double most) {
		bar(what, value, number(most) + " or less", value <= most);
	}

	/** A figure that no bar is set for. */
	void figure(String what, double value) {
		this.bars.add(BAR.formatted(what, number(value), "", ""));
	}

	private void bar(String what, double value, String bar, boolean met) {
		this.allMet &= met;
		this.bars.add(BAR.formatted(what, number(value), bar, met ? "yes" : "NO"));
	}

	/** Says all bars and figures so far. */
	void bars() {
		say("%n" + BAR, "what", "figure", "bar", "met");
		say("| %s | %s: | %s | %s |", "-".repeat(70), "-".repeat(7), "-".repeat(15), "-".repeat(3));
		this.bars.forEach((bar) -> say("%s", bar));
	}

	boolean allMet() {
		return this.allMet;
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.2f", value);
	}

}
