package dev.relata.relationtype;

import java.util.List;

import dev.relata.graph.Cypher;
import dev.relata.graph.Statement;
import dev.relata.graph.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the role labels on edges, which analysts read, the same as their type's. A type
 * whose labels changed is marked in the same transaction; its edges are rewritten in
 * batches after that, and the mark goes when all are done, unless it is another by then.
 * Should the process die, the next start goes on.
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

	/** Rewrites what is marked once the labels of a type are changed for good. */
	@TransactionalEventListener
	void refresh(Outdated outdated) {
		refresh();
	}

	/** Rewrites the edges of every type that is marked, in the background. */
	void refresh() {
		this.executor.submitCompletable(() -> this.types.marks().forEach(this::rewrite)).exceptionally((failure) -> {
			log.error("The role labels of some edges are not up to date; the next start tries again", failure);
			return null;
		});
	}

	private void rewrite(String typeId, String mark) {
		String last = batch(typeId, "");
		while (!last.isEmpty()) {
			last = batch(typeId, last);
		}
		this.transactions.write(() -> {
			this.types.lock(List.of(typeId));
			this.types.labelsWritten(typeId, mark);
			return mark;
		});
	}

	/**
	 * Rewrites the edges next after this id, with the labels that the type has now.
	 * @return the id of the last of them; empty: there are no more
	 */
	private String batch(String typeId, String after) {
		return this.transactions.write(() -> {
			this.types.lock(List.of(typeId));
			Catalogue catalogue = this.types.read();
			return catalogue.byId(typeId).map((type) -> batch(type, catalogue.settings(), after)).orElse("");
		});
	}

	private String batch(RelationType type, Settings settings, String after) {
		List<String> languages = settings.accountLanguages();
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
				.with("source", type.role(End.SOURCE, languages))
				.with("target", type.role(End.TARGET, languages)), (row) -> row.get("last").asString(""))
			.orElseThrow();
	}

	/** Tells that there is a type with a mark. */
	record Outdated() {
	}

}
