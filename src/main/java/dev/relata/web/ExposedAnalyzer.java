package dev.relata.web;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever started Relata in the open what to do. */
class ExposedAnalyzer extends AbstractFailureAnalyzer<Exposed> {

	private static final String REMEDY = """
			Do one of these:
			- listen on this machine alone: SERVER_ADDRESS=127.0.0.1, as it is unless set;
			- have Relata speak TLS: SERVER_SSL_BUNDLE, or SERVER_SSL_CERTIFICATE and SERVER_SSL_CERTIFICATE_PRIVATE_KEY;
			- where a proxy in front speaks TLS, or nobody else can reach the address: RELATA_BEHIND_PROXY=true.""";

	/** Made by Spring. */
	ExposedAnalyzer() {
	}

	FailureAnalysis analyze(Exposed cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), REMEDY, cause);
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, Exposed cause) {
		return analyze(cause);
	}

}
