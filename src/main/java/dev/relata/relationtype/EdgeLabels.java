package dev.relata.relationtype;

import java.util.List;

import dev.relata.graph.Cypher;
import dev.relata.graph.Statement;
import dev.relata.graph.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Keeps the role labels on edges, which analysts read, the same as their type's. A type
 * whose labels changed is marked in the same transaction; its edges are rewritten in
 * batches after that, and the mark goes when all are done. Should the process die, the
 * next start goes on.
 */
@Component
class EdgeLabels {

	private static final int BATCH = 5000;

	private static final Logger log = LoggerFactory.getLogger(EdgeLabels.class);

	private final Cypher cypher;

	private final Transactions transactions;

	private final RelationTypes types;

	private final AsyncTaskExecutor executor;

	EdgeLabels(Cypher cypher, Transactions transactions, RelationTypes types,
			AsyncTaskExecutor applicationTaskExecutor) {
		this.cypher = cypher;
		this.transactions = transactions;
		this.types = types;
		this.executor = applicationTaskExecutor;
	}

	/** Rewrites the edges of every type that is marked, in the background. */
	void refresh() {
		this.executor.submitCompletable(() -> marked().forEach(this::rewrite)).exceptionally((failure) -> {
			log.error("The role labels of some edges are not up to date; the next start tries again", failure);
			return null;
		});
	}

	private List<String> marked() {
		return this.cypher.list(Statement.of("MATCH (t:RelationType {labelsChanged: true}) RETURN t.id AS id"),
				(row) -> row.get("id").asString());
	}

	private void rewrite(String typeId) {
		Written written = batch(typeId, "");
		Written first = written;
		while (!written.last().isEmpty()) {
			written = batch(typeId, written.last());
		}
		unmark(typeId, first);
	}

	/** Rewrites the edges next after this id, with the labels that the type has now. */
	private Written batch(String typeId, String after) {
		return this.transactions.write(() -> {
			Catalogue catalogue = locked(typeId);
			return catalogue.byId(typeId)
				.map((type) -> batch(type, catalogue.settings(), after))
				.orElse(new Written("", "", ""));
		});
	}

	private Written batch(RelationType type, Settings settings, String after) {
		List<String> languages = settings.accountLanguages();
		String source = type.role(End.SOURCE, languages);
		String target = type.role(End.TARGET, languages);
		return this.cypher
			.one(Statement.of("""
					MATCH ()-[r:{{type}}]->() WHERE r.id > $after
					WITH r ORDER BY r.id LIMIT $batch
					SET r.sourceRole = $source, r.targetRole = $target
					RETURN max(r.id) AS last
					""")
				.type("type", type.type())
				.with("after", after)
				.with("batch", BATCH)
				.with("source", source)
				.with("target", target), (row) -> new Written(source, target, row.get("last").asString("")))
			.orElseThrow();
	}

	/** Takes the mark away unless the labels changed once more meanwhile. */
	private void unmark(String typeId, Written written) {
		this.transactions.write(() -> {
			Catalogue catalogue = locked(typeId);
			List<String> languages = catalogue.settings().accountLanguages();
			catalogue.byId(typeId)
				.filter((type) -> type.role(End.SOURCE, languages).equals(written.source())
						&& type.role(End.TARGET, languages).equals(written.target()))
				.ifPresent(this.types::labelsWritten);
			return true;
		});
	}

	private Catalogue locked(String typeId) {
		this.types.lock(List.of(typeId));
		return this.types.read();
	}

	private record Written(String source, String target, String last) {
	}

}
