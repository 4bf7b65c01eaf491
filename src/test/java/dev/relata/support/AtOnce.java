package dev.relata.support;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Several clients that begin at the same moment. */
public final class AtOnce {

	private AtOnce() {
	}

	/** Has each client, from 0, do its work; gives what came of each. */
	public static <T> List<T> each(int clients, IntFunction<T> work) {
		CyclicBarrier start = new CyclicBarrier(clients);
		try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
			List<Callable<T>> tasks = IntStream.range(0, clients).<Callable<T>>mapToObj((client) -> () -> {
				start.await();
				return work.apply(client);
			}).toList();
			return threads.invokeAll(tasks).stream().map(AtOnce::result).toList();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static <T> T result(Future<T> future) {
		try {
			return future.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException ex) {
			throw new AssertionError(ex.getCause());
		}
	}

}
