package dev.relata.embedded.inproc;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Tasks of a connection, done one after another in the order they came. */
class Mailbox {

	private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

	private final AtomicInteger undone = new AtomicInteger();

	private final Executor workers;

	Mailbox(Executor workers) {
		this.workers = workers;
	}

	/**
	 * Has a worker do a task, after those that came before.
	 * @param task throws nothing
	 */
	void put(Runnable task) {
		this.tasks.add(task);
		if (this.undone.getAndIncrement() == 0) {
			work();
		}
	}

	/**
	 * Does a task at once, on this thread, if nothing else is to be done.
	 * @param quick whether it takes no time, asked when nothing else can change that
	 * @param task throws nothing
	 * @return whether it was done
	 */
	boolean doNow(BooleanSupplier quick, Runnable task) {
		if (!this.undone.compareAndSet(0, 1)) {
			return false;
		}
		boolean now = quick.getAsBoolean();
		if (now) {
			task.run();
		}
		if (this.undone.decrementAndGet() > 0) {
			work();
		}
		return now;
	}

	private void work() {
		try {
			this.workers.execute(this::drain);
		}
		catch (RejectedExecutionException ex) {
			// the server is closed, so that all there is to do is to say so
			drain();
		}
	}

	private void drain() {
		do {
			this.tasks.remove().run();
		}
		while (this.undone.decrementAndGet() > 0);
	}

}
