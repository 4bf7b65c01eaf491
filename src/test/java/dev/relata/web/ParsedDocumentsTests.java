package dev.relata.web;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import graphql.ExecutionInput;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of operations that were sent before. */
class ParsedDocumentsTests {

	private final ParsedDocuments documents = new ParsedDocuments(LimitsTests.usual());

	private final AtomicInteger parsed = new AtomicInteger();

	@Test
	void parsesAnOperationOnce() {
		ask("{ viewer { name } }", valid());
		ask("{ viewer { name } }", valid());
		assertThat(this.parsed).hasValue(1);
	}

	@Test
	void parsesEachOperation() {
		ask("{ viewer { name } }", valid());
		ask("{ settings { relationsEnabled } }", valid());
		assertThat(this.parsed).hasValue(2);
	}

	@Test
	void doesNotKeepWhatIsWrong() {
		ask("{ nonsense }", invalid());
		ask("{ nonsense }", invalid());
		assertThat(this.parsed).hasValue(2);
	}

	private void ask(String operation, PreparsedDocumentEntry document) {
		this.documents.getDocumentAsync(ExecutionInput.newExecutionInput(operation).build(), (input) -> {
			this.parsed.incrementAndGet();
			return document;
		}).join();
	}

	private static PreparsedDocumentEntry valid() {
		return new PreparsedDocumentEntry(Document.newDocument().build());
	}

	private static PreparsedDocumentEntry invalid() {
		return new PreparsedDocumentEntry(List.of(GraphqlErrorBuilder.newError().message("no").build()));
	}

}
