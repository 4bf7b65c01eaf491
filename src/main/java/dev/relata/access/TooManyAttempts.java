package dev.relata.access;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/**
 * Somebody failed to sign in too often, and has to wait, even with the right password.
 */
public class TooManyAttempts extends AuthenticationException {

	private static final long serialVersionUID = 1L;

	private final Duration pause;

	TooManyAttempts(Duration pause) {
		super("Too many attempts");
		this.pause = pause;
	}

	/** For how many seconds yet. */
	public long seconds() {
		return this.pause.plusMillis(999).toSeconds();
	}

}
