package dev.relata.embedded;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever started Relata why it cannot start, and what to do. */
class CannotStartAnalyzer extends AbstractFailureAnalyzer<CannotStart> {

	/** Made by Spring. */
	CannotStartAnalyzer() {
	}

	FailureAnalysis analyze(CannotStart cause) {
		return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, CannotStart cause) {
		return analyze(cause);
	}

}
