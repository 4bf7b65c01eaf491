package dev.relata.embedded;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts a second Relata on the same data what to do. */
class DataDirectoryInUseAnalyzer extends AbstractFailureAnalyzer<DataDirectoryInUse> {

	/** Made by Spring. */
	DataDirectoryInUseAnalyzer() {
	}

	FailureAnalysis analyze(DataDirectoryInUse cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Stop the other Relata, or have this one keep its data elsewhere: set RELATA_DATA_DIRECTORY.", cause);
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, DataDirectoryInUse cause) {
		return analyze(cause);
	}

}
