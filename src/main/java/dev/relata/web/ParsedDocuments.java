package dev.relata.web;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.InvalidSyntaxError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.parser.ParserOptions;

import org.springframework.stereotype.Component;

/**
 * Keeps the operations that were parsed and found valid: clients send the same few over
 * and over, with other variables. What is kept is bounded by the length of all together,
 * what is parsed by the length of each.
 */
@Component
class ParsedDocuments implements PreparsedDocumentProvider {

	private static final int MOST_CHARACTERS = 500_000;

	/** What the parser says of a document at whose limits it gave up. */
	private static final String GIVEN_UP = "parsing has been cancelled";

	private final Cache<String, PreparsedDocumentEntry> documents = Caffeine.newBuilder()
		.maximumWeight(MOST_CHARACTERS)
		.weigher((String text, PreparsedDocumentEntry document) -> text.length())
		.build();

	private final GraphQlLimits limits;

	private final ParserOptions options;

	ParsedDocuments(GraphQlLimits limits) {
		this.limits = limits;
		this.options = ParserOptions.getDefaultOperationParserOptions()
			.transform((options) -> options.maxCharacters(limits.characters()).maxTokens(limits.tokens()));
	}

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parse) {
		PreparsedDocumentEntry known = this.documents.getIfPresent(input.getQuery());
		return CompletableFuture.completedFuture((known != null) ? known : parsed(input, parse));
	}

	private PreparsedDocumentEntry parsed(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parse) {
		input.getGraphQLContext().put(ParserOptions.class, this.options);
		PreparsedDocumentEntry document = parse.apply(input);
		if (!document.hasErrors()) {
			this.documents.put(input.getQuery(), document);
		}
		else if (document.getErrors().getFirst() instanceof InvalidSyntaxError error
				&& error.getMessage().contains(GIVEN_UP)) {
			return new PreparsedDocumentEntry(tooLong(input.getQuery()));
		}
		return document;
	}

	private GraphQLError tooLong(String text) {
		return TooMuch.error("TOO_LONG",
				"The document of %d characters is too long or too nested; it may have up to %d characters and %d tokens. Values belong in variables"
					.formatted(text.length(), this.limits.characters(), this.limits.tokens()),
				null);
	}

}
