package dev.relata.support;

import dev.relata.graph.Cypher;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.test.context.TestComponent;

/** Counts the statements that reach the database. */
@TestComponent
public class StatementCounter {

	private final MeterRegistry meters;

	StatementCounter(MeterRegistry meters) {
		this.meters = meters;
	}

	/** How many statements some work sends. */
	public int count(Runnable work) {
		long before = sent();
		work.run();
		return Math.toIntExact(sent() - before);
	}

	private long sent() {
		return this.meters.get(Cypher.METER).timer().count();
	}

}
