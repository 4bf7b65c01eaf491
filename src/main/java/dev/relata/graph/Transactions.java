package dev.relata.graph;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.TransientException;

import org.springframework.boot.transaction.autoconfigure.TransactionProperties;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work that is done whole or not at all. Writing is tried again where the database says
 * that this would help, as after a deadlock, so it must not have effects elsewhere.
 */
@Component
public class Transactions {

	private final PlatformTransactionManager manager;

	private final Duration timeout;

	private final RetryTemplate retry = new RetryTemplate(RetryPolicy.builder()
		.maxRetries(8)
		.delay(Duration.ofMillis(20))
		.multiplier(2)
		.jitter(Duration.ofMillis(20))
		.maxDelay(Duration.ofSeconds(1))
		.predicate(Transactions::helps)
		.build());

	Transactions(PlatformTransactionManager manager, TransactionProperties properties) {
		this.manager = manager;
		this.timeout = Objects.requireNonNull(properties.getDefaultTimeout());
	}

	/**
	 * Writes, in the transaction that is open or in a new one.
	 * @throws OutOfTime if it takes longer than a transaction, or the request, may
	 */
	public <T> T write(Supplier<T> work) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return work.get();
		}
		return Objects.requireNonNull(repeat(() -> writing().execute((status) -> work.get())));
	}

	/** Whole seconds are all that a transaction can be told. */
	private TransactionTemplate writing() {
		TransactionTemplate writing = new TransactionTemplate(this.manager);
		writing.setTimeout(Math.toIntExact(Deadline.left(this.timeout).plusMillis(999).toSeconds()));
		return writing;
	}

	private <T> T repeat(Supplier<T> work) {
		try {
			return Objects.requireNonNull(this.retry.execute(work::get));
		}
		catch (RetryException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? OutOfTime.or(cause)
					: new IllegalStateException(ex);
		}
	}

	/** Of what fails while it commits, Spring does not tell that it may pass. */
	private static boolean helps(Throwable failure) {
		return failure instanceof TransientDataAccessException || failure instanceof RetryableException
				|| (failure instanceof TransactionSystemException && failure.getCause() instanceof TransientException);
	}

}
