package dev.relata.web;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.observation.GraphQlObservationInstrumentation;
import org.springframework.stereotype.Component;

/**
 * Times requests, and batches of them, but not each field: an answer has hundreds, and
 * what takes time is the database, whose statements are timed.
 */
@Component
class RequestObservation extends GraphQlObservationInstrumentation {

	RequestObservation(ObservationRegistry observations) {
		super(observations);
	}

	@Override
	public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters,
			@Nullable InstrumentationState state) {
		return fetcher;
	}

}
