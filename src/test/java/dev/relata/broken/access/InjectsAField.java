package dev.relata.broken.access;

import java.time.Clock;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;

/** Has a field injected. */
class InjectsAField {

	@Autowired
	private @Nullable Clock clock;

	@Nullable Clock clock() {
		return this.clock;
	}

}
