package dev.relata.bench;

import java.util.List;

/** Measures Relata; see {@code bench/README.md}. */
final class Benchmark {

	private static final int FEW_NAMES = 10_000;

	private static final int MANY_NAMES = 100_000;

	private static final double LEAST_RATIO = 0.5;

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
		try (Account account = Account.open(this.options, this.options.profiles(), 0)) {
			Table.say("%nRelata with %,d profiles, %d clients", account.profiles(), Options.CLIENTS);
			Scenarios scenarios = new Scenarios(account);
			List<Duel> duels = scenarios.all()
				.stream()
				.filter((scenario) -> isWanted(scenario.name()))
				.map((scenario) -> Duel.of(account, scenario))
				.toList();
			duels.forEach((duel) -> this.race.warm(duel.sides()));
			this.table.head();
			duels.forEach(this::besideDriver);
			if (isWanted("hub beside small")) {
				double page = hub(account, scenarios.hubPage(), scenarios.profile("profile with 10 relations", 10));
				this.table.bar("the hub's first page, median to that of a profile with 10 relations", page, "",
						page <= MOST_OF_HUB);
				double groups = hub(account, scenarios.hub(), scenarios.small());
				this.table.figure("the same with groups and their counts", groups, "");
			}
			if (isWanted("typeahead over names")) {
				names(account);
			}
			double memory = account.application().peakMemory();
			this.table.bar("the process's memory at its peak", memory, " MiB", memory <= MOST_MEMORY);
		}
		return this.table.allMet();
	}

	private boolean isWanted(String name) {
		return name.contains(this.options.only());
	}

	private void besideDriver(Duel duel) {
		List<Figures> figures = this.race.run(duel.sides());
		double ratio = figures.getFirst().perSecond() / figures.getLast().perSecond();
		this.table.row(duel.name(), "driver", figures.getLast(), null);
		this.table.row(duel.name(), "Relata", figures.getFirst(), ratio);
		this.table.bar(duel.name() + ", of the driver's throughput", ratio, "", ratio >= LEAST_RATIO);
	}

	private double hub(Account account, Scenario hub, Scenario small) {
		List<Side> sides = List.of(small.relata(account), hub.relata(account));
		this.race.warm(sides);
		List<Figures> figures = this.race.run(sides);
		return compare(small.name(), hub.name(), figures);
	}

	private void names(Account account) {
		try (Account few = Account.open(this.options, FEW_NAMES, 1)) {
			if (account.profiles() == MANY_NAMES) {
				names(few, account);
			}
			else {
				try (Account many = Account.open(this.options, MANY_NAMES, 2)) {
					names(few, many);
				}
			}
		}
	}

	private void names(Account few, Account many) {
		List<Side> sides = List.of(new Scenarios(few).search().relata(few), new Scenarios(many).search().relata(many));
		sides.forEach((side) -> this.race.warm(List.of(side, side)));
		List<Figures> figures = this.race.run(sides);
		double times = compare("typeahead over 10,000 names", "typeahead over 100,000 names", figures);
		this.table.bar("typeahead over 100,000 names, median to that over 10,000", times, "", times <= MOST_OF_NAMES);
	}

	/** How many times the small one's median the large one's is. */
	private double compare(String small, String large, List<Figures> figures) {
		this.table.row(small, "Relata", figures.getFirst(), null);
		this.table.row(large, "Relata", figures.getLast(), null);
		return figures.getLast().medianInMillis() / figures.getFirst().medianInMillis();
	}

	/**
	 * Relata and the driver, found to answer the same.
	 *
	 * @param name of the scenario
	 * @param sides Relata, then the driver
	 */
	private record Duel(String name, List<Side> sides) {

		static Duel of(Account account, Scenario scenario) {
			List<Query> queries = scenario.queries(account);
			scenario.check(account, queries);
			return new Duel(scenario.name(), List.of(scenario.relata(account), scenario.driver(account, queries)));
		}

	}

}
