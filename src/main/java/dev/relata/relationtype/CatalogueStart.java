package dev.relata.relationtype;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes indexes that are missing, and goes on with labels that were not rewritten when
 * Relata last stopped.
 */
@Component
@Order(CatalogueStart.ORDER)
class CatalogueStart implements ApplicationRunner {

	static final int ORDER = 10;

	private final RelationTypes types;

	private final EdgeIndexes indexes;

	private final EdgeLabels labels;

	CatalogueStart(RelationTypes types, EdgeIndexes indexes, EdgeLabels labels) {
		this.types = types;
		this.indexes = indexes;
		this.labels = labels;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.types.read().types().forEach((type) -> this.indexes.ensure(type.type()));
		this.labels.refresh();
	}

}
