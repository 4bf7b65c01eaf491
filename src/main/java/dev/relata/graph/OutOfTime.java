package dev.relata.graph;

import java.util.List;

import org.neo4j.driver.exceptions.Neo4jException;

/** Something took longer than it may, and was ended. */
public class OutOfTime extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * What the codes begin with that the database tells of it by; the last one is for who
	 * waits for a lock.
	 */
	private static final List<String> CODES = List.of("Neo.ClientError.Transaction.TransactionTimedOut",
			"Neo.ClientError.Transaction.TransactionTerminated", "Neo.ClientError.Transaction.LockClientStopped");

	OutOfTime(Throwable cause) {
		super("The database ended a transaction that took too long", cause);
	}

	OutOfTime() {
		super("The time of the request is over");
	}

	/** This failure, or what it means where the database ran out of time. */
	static RuntimeException or(RuntimeException failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof Neo4jException told && told.code() != null
					&& CODES.stream().anyMatch(told.code()::startsWith)) {
				return new OutOfTime(failure);
			}
		}
		return failure;
	}

}
