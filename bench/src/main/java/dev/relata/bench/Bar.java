package dev.relata.bench;

import java.util.List;

/**
 * A throughput that is asked of a side, in proportion to another side's.
 *
 * @param scenarios what the names of the scenarios have in them that it is for
 * @param side the side
 * @param other the one that it is measured by
 * @param least the least share of the other's
 */
record Bar(String scenarios, Lane side, Lane other, double least) {

	private static final List<Bar> ALL = List.of( //
			new Bar("", Lane.RELATA_TCP, Lane.DRIVER_TCP, 0.5), //
			new Bar("", Lane.RELATA_INPROC, Lane.DRIVER_TCP, 0.5),
			new Bar(Scenarios.PROFILE, Lane.RELATA_INPROC, Lane.DRIVER_TCP, 2),
			new Bar(Scenarios.LIST, Lane.RELATA_INPROC, Lane.DRIVER_INPROC, 0.7));

	/** Judges what was measured by all bars that are for it. */
	static void judge(Outcome outcome, Table table) {
		ALL.stream()
			.filter((bar) -> outcome.scenario().contains(bar.scenarios()))
			.forEach((bar) -> table.atLeast("%s: %s ÷ %s".formatted(outcome.scenario(), bar.side(), bar.other()),
					outcome.ratio(bar.side(), bar.other()), bar.least()));
	}

}
