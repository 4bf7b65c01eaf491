package dev.relata.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

import com.sun.management.OperatingSystemMXBean;

/**
 * Measures sides against each other on a machine that may be busy with other things: in
 * short turns, one side after the other, so that whatever disturbs them disturbs all.
 */
record Race(Options options) {

	private static final OperatingSystemMXBean SYSTEM = ManagementFactory
		.getPlatformMXBean(OperatingSystemMXBean.class);

	/** Has the sides run, so that what is measured later has been compiled. */
	void warm(List<Side> sides) {
		measure(sides, (int) (this.options.warmUp().toMillis() / this.options.round().toMillis()));
	}

	List<Figures> run(List<Side> sides) {
		return measure(sides, this.options.rounds());
	}

	/** Has a side run for one turn, for what else there is to see of it. */
	void once(Side side) {
		measure(List.of(side), 1);
	}

	private List<Figures> measure(List<Side> sides, int rounds) {
		List<List<Turn>> turns = sides.stream().<List<Turn>>map((side) -> new ArrayList<>()).toList();
		try (ExecutorService clients = Executors.newFixedThreadPool(Options.CLIENTS)) {
			for (int round = 0; round < rounds; round++) {
				for (int side = 0; side < sides.size(); side++) {
					turns.get(side).add(turn(clients, sides.get(side), round));
				}
			}
		}
		return turns.stream().map(Figures::of).toList();
	}

	private Turn turn(ExecutorService clients, Side side, int round) {
		long start = System.nanoTime();
		long cpuStart = SYSTEM.getProcessCpuTime();
		long[] times = askAll(clients, side, round);
		return new Turn(times, (System.nanoTime() - start) / 1e9, (SYSTEM.getProcessCpuTime() - cpuStart) / 1e9);
	}

	private long[] askAll(ExecutorService clients, Side side, int round) {
		List<CompletableFuture<LongStream>> all = new ArrayList<>();
		for (int client = 0; client < Options.CLIENTS; client++) {
			SplittableRandom random = new SplittableRandom(round * 100L + client);
			all.add(CompletableFuture.supplyAsync(() -> ask(side, random, this.options.round()), clients));
		}
		return all.stream().map(CompletableFuture::join).flatMapToLong((times) -> times).toArray();
	}

	private static LongStream ask(Side side, SplittableRandom random, Duration time) {
		LongStream.Builder times = LongStream.builder();
		try (Side.Client client = side.client()) {
			long end = System.nanoTime() + time.toNanos();
			for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
				client.ask(random.nextInt(Integer.MAX_VALUE));
				times.add(System.nanoTime() - start);
			}
		}
		return times.build();
	}

}
