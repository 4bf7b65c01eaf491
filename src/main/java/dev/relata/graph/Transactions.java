package dev.relata.graph;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

import org.neo4j.driver.exceptions.RetryableException;

import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work that is done whole or not at all. Writing is tried again where the database says
 * that this would help, as after a deadlock, so it must not have effects elsewhere.
 */
@Component
public class Transactions {

	private final TransactionTemplate writing;

	private final RetryTemplate retry = new RetryTemplate(RetryPolicy.builder()
		.maxRetries(8)
		.delay(Duration.ofMillis(20))
		.multiplier(2)
		.jitter(Duration.ofMillis(20))
		.maxDelay(Duration.ofSeconds(1))
		.predicate(Transactions::helps)
		.build());

	Transactions(PlatformTransactionManager manager) {
		this.writing = new TransactionTemplate(manager);
	}

	/** Writes, in the transaction that is open or in a new one. */
	public <T> T write(Supplier<T> work) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return work.get();
		}
		return Objects.requireNonNull(repeat(() -> this.writing.execute((status) -> work.get())));
	}

	private <T> T repeat(Supplier<T> work) {
		try {
			return Objects.requireNonNull(this.retry.execute(work::get));
		}
		catch (RetryException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex);
		}
	}

	private static boolean helps(Throwable failure) {
		return failure instanceof TransientDataAccessException || failure instanceof RetryableException;
	}

}
