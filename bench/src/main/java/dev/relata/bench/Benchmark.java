package dev.relata.bench;

import java.util.List;
import java.util.stream.IntStream;

/** Measures Relata; see {@code bench/README.md}. */
final class Benchmark {

	private static final String NAMES = "typeahead over names";

	private static final int FEW_NAMES = 10_000;

	private static final int MANY_NAMES = 100_000;

	private static final double MOST_OF_HUB = 3;

	private static final double MOST_OF_NAMES = 2;

	private static final double MOST_MEMORY = 2048;

	private final Options options;

	private final Race race;

	private final Table table = new Table();

	private Benchmark(Options options) {
		this.options = options;
		this.race = new Race(options);
	}

	/** Measures everything; fails where a bar is not met. */
	public static void main(String[] arguments) {
		System.exit(new Benchmark(Options.ofSystemProperties()).run() ? 0 : 1);
	}

	private boolean run() {
		if (this.options.wants("memory")) {
			memory();
		}
		load();
		try (RelataInside inproc = RelataInside.inproc(this.options, this.options.profiles(), this.options.boltPort());
				RelataInside tcp = RelataInside.tcp(this.options, this.options.boltPort())) {
			measure(new Twins(inproc, tcp));
		}
		this.table.bars();
		return this.table.allMet();
	}

	/** Asks Relata as it is delivered, each scenario for a turn, for its memory. */
	private void memory() {
		try (RelataProcess relata = RelataProcess.start(this.options, this.options.profiles())) {
			Api api = relata.api();
			new Scenarios(Account.read(api, relata.driver())).all()
				.forEach((scenario) -> this.race.once(RelataSide.of(scenario, api)));
			this.table.atMost("memory of Relata's process at its peak, in MiB", relata.peakMemory(), MOST_MEMORY);
		}
	}

	/** Loads what is not there yet, before anything is measured. */
	private void load() {
		IntStream names = this.options.wants(NAMES) ? IntStream.of(FEW_NAMES, MANY_NAMES) : IntStream.empty();
		IntStream.concat(IntStream.of(this.options.profiles()), names)
			.filter((size) -> !this.options.data(size).isLoaded())
			.forEach((size) -> RelataProcess.start(this.options, size).close());
	}

	private void measure(Twins twins) {
		Table.say("%nRelata with %,d profiles, %d clients", this.options.profiles(), Options.CLIENTS);
		Scenarios scenarios = new Scenarios(twins.inproc().account());
		List<Contest> contests = scenarios.all()
			.stream()
			.filter((scenario) -> this.options.wants(scenario.name()))
			.map((scenario) -> Contest.of(scenario, twins))
			.toList();
		contests.forEach((contest) -> contest.warm(this.race));
		this.table.head();
		contests.forEach(this::besideDriver);
		if (this.options.wants("hub beside small")) {
			hub(scenarios, twins.inproc().api());
		}
		if (this.options.wants(NAMES)) {
			names(twins.inproc());
		}
	}

	private void besideDriver(Contest contest) {
		Outcome outcome = contest.run(this.race);
		this.table.rows(outcome);
		Bar.judge(outcome, this.table);
	}

	private void hub(Scenarios scenarios, Api api) {
		double page = compare(scenarios.profile("profile with 10 relations", 10), api, scenarios.hubPage(), api);
		this.table.atMost("the hub's first page, median to that of a profile with 10 relations", page, MOST_OF_HUB);
		double groups = compare(scenarios.small(), api, scenarios.hub(), api);
		this.table.figure("the same with groups and their counts", groups);
	}

	private void names(RelataInside relata) {
		try (RelataInside few = RelataInside.inproc(this.options, FEW_NAMES, this.options.boltPort() + 1)) {
			if (this.options.profiles() == MANY_NAMES) {
				names(few, relata);
			}
			else {
				try (RelataInside many = RelataInside.inproc(this.options, MANY_NAMES, this.options.boltPort() + 2)) {
					names(few, many);
				}
			}
		}
	}

	private void names(RelataInside few, RelataInside many) {
		double times = compare(new Scenarios(few.account()).search("typeahead over 10,000 names"), few.api(),
				new Scenarios(many.account()).search("typeahead over 100,000 names"), many.api());
		this.table.atMost("typeahead over 100,000 names, median to that over 10,000", times, MOST_OF_NAMES);
	}

	/** How many times the small one's median the large one's is. */
	private double compare(Scenario small, Api apiOfSmall, Scenario large, Api apiOfLarge) {
		List<Side> sides = List.of(RelataSide.of(small, apiOfSmall), RelataSide.of(large, apiOfLarge));
		this.race.warm(sides);
		List<Figures> figures = this.race.run(sides);
		this.table.row(small.name(), Lane.RELATA_INPROC, figures.getFirst());
		this.table.row(large.name(), Lane.RELATA_INPROC, figures.getLast());
		return figures.getLast().medianInMillis() / figures.getFirst().medianInMillis();
	}

}
