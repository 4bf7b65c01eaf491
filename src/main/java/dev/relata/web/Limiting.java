package dev.relata.web;

import java.util.List;
import java.util.Objects;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import org.jspecify.annotations.Nullable;

/**
 * Holds requests to their limits: documents as they are parsed, and what they cost as
 * they are run, for that depends on the variables.
 */
class Limiting extends SimplePerformantInstrumentation {

	private final GraphQlLimits limits;

	Limiting(GraphQlLimits limits) {
		this.limits = limits;
	}

	@Override
	public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
			InstrumentationValidationParameters parameters, InstrumentationState state) {
		DocumentLimits.check(parameters.getDocument(), this.limits);
		return super.beginValidation(parameters, state);
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
		ExecutionContext context = parameters.getExecutionContext();
		OperationDefinition operation = context.getOperationDefinition();
		Cost cost = new Cost(context.getGraphQLSchema(), context.getFragmentsByName(), context.getCoercedVariables(),
				this.limits.usualSize());
		long most = cost.of(operation.getSelectionSet(), root(operation, context.getGraphQLSchema()));
		if (most > this.limits.cost()) {
			throw TooMuch.of("TOO_COSTLY",
					"The operation asks for up to %s values; it may ask for up to %d. Ask for smaller pages, or for less of each item"
						.formatted((most < Integer.MAX_VALUE) ? Long.toString(most) : "billions of",
								this.limits.cost()),
					operation);
		}
		return super.beginExecuteOperation(parameters, state);
	}

	private static GraphQLObjectType root(OperationDefinition operation, GraphQLSchema schema) {
		return Objects.requireNonNull(switch (operation.getOperation()) {
			case QUERY -> schema.getQueryType();
			case MUTATION -> schema.getMutationType();
			case SUBSCRIPTION -> schema.getSubscriptionType();
		});
	}

}
