package dev.relata.embedded.inproc;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

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
	 * @param task throws nothing, and takes no time
	 * @return whether it was done
	 */
	boolean doNow(Runnable task) {
		boolean free = this.undone.compareAndSet(0, 1);
		if (free) {
			task.run();
			if (this.undone.decrementAndGet() > 0) {
				work();
			}
		}
		return free;
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
