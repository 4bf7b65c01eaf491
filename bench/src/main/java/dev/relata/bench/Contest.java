package dev.relata.bench;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A scenario and its sides.
 *
 * @param scenario what is asked
 * @param sides who is asked
 */
record Contest(Scenario scenario, Map<Lane, Side> sides) {

	/**
	 * Sets sides against each other that answer every question with the same rows.
	 * @throws IllegalStateException if they do not
	 */
	static Contest of(Scenario scenario, Twins twins) {
		List<Query> queries = scenario.queries(twins.inproc().api());
		Map<Lane, Side> sides = new EnumMap<>(Lane.class);
		sides.put(Lane.RELATA_INPROC, RelataSide.of(scenario, twins.inproc().api()));
		sides.put(Lane.RELATA_TCP, RelataSide.of(scenario, twins.tcp().api()));
		sides.put(Lane.DRIVER_INPROC, new DriverSide(scenario, twins.inproc().driver(), queries));
		sides.put(Lane.DRIVER_TCP, new DriverSide(scenario, twins.tcp().driver(), queries));
		Contest contest = new Contest(scenario, sides);
		contest.check();
		return contest;
	}

	private void check() {
		for (int question = 0; question < this.scenario.questions().size(); question++) {
			check(question);
		}
	}

	private void check(int question) {
		Map<Lane, List<String>> answers = new EnumMap<>(Lane.class);
		this.sides.forEach((lane, side) -> answers.put(lane, side.answer(question)));
		if (new HashSet<>(answers.values()).size() > 1) {
			throw new IllegalStateException("%s: the answers to %s differ: %s".formatted(this.scenario.name(),
					this.scenario.questions().get(question).variables(), answers));
		}
	}

	void warm(Race race) {
		race.warm(List.copyOf(this.sides.values()));
	}

	Outcome run(Race race) {
		List<Figures> figures = race.run(List.copyOf(this.sides.values()));
		Map<Lane, Figures> byLane = new EnumMap<>(Lane.class);
		this.sides.keySet().forEach((lane) -> byLane.put(lane, figures.get(byLane.size())));
		return new Outcome(this.scenario.name(), byLane);
	}

}
