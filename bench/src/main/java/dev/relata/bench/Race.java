package dev.relata.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Measures sides against each other on a machine that may be busy with other things: in
 * short turns, one side after the other, so that whatever disturbs them disturbs all.
 */
record Race(Options options) {

	/** Has the sides run, so that what is measured later has been compiled. */
	void warm(List<Side> sides) {
		measure(sides, (int) (this.options.warmUp().toMillis() / this.options.round().toMillis()));
	}

	List<Figures> run(List<Side> sides) {
		return measure(sides, this.options.rounds());
	}

	private List<Figures> measure(List<Side> sides, int rounds) {
		try (ExecutorService clients = Executors.newFixedThreadPool(Options.CLIENTS)) {
			List<List<LongStream>> times = sides.stream().<List<LongStream>>map((side) -> new ArrayList<>()).toList();
			double[] seconds = new double[sides.size()];
			for (int turn = 0; turn < rounds; turn++) {
				for (int i = 0; i < sides.size(); i++) {
					long start = System.nanoTime();
					times.get(i).add(turn(clients, sides.get(i), turn));
					seconds[i] += (System.nanoTime() - start) / 1e9;
				}
			}
			return IntStream.range(0, seconds.length)
				.mapToObj((i) -> new Figures(times.get(i).stream().flatMapToLong((each) -> each).toArray(), seconds[i]))
				.toList();
		}
	}

	private LongStream turn(ExecutorService clients, Side side, int turn) {
		List<CompletableFuture<LongStream>> all = new ArrayList<>();
		for (int client = 0; client < Options.CLIENTS; client++) {
			SplittableRandom random = new SplittableRandom(turn * 100L + client);
			all.add(CompletableFuture.supplyAsync(() -> ask(side, random, this.options.round()), clients));
		}
		return all.stream().map(CompletableFuture::join).reduce(LongStream.empty(), LongStream::concat);
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
