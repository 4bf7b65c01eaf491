package dev.relata.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.relata.graph.Cypher;
import dev.relata.graph.Ids;
import dev.relata.graph.Statement;
import dev.relata.graph.Transactions;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Packs changes that are old enough, some at a time: they take less room, and are told
 * and undone like others. Where it has come to is kept in the graph.
 */
@Component
@EnableConfigurationProperties(JournalProperties.class)
class Packer {

	private static final Logger log = LoggerFactory.getLogger(Packer.class);

	private static final int BATCH = 500;

	private final Cypher cypher;

	private final Transactions transactions;

	private final JournalProperties properties;

	private final Clock clock;

	Packer(Cypher cypher, Transactions transactions, JournalProperties properties, Clock clock) {
		this.cypher = cypher;
		this.transactions = transactions;
		this.properties = properties;
		this.clock = clock;
	}

	/** A change that is not packed. */
	private record Loose(String id, List<String> items) {

		static Loose of(Record row) {
			return new Loose(row.get("id").asString(), row.get("items").asList(Value::asString));
		}

	}

	@Scheduled(initialDelayString = "1m", fixedDelayString = "1h")
	void pack() {
		int packed = pack(this.clock.instant().minus(this.properties.packAfter()));
		if (packed > 0) {
			log.info("{} old changes were packed", packed);
		}
	}

	/**
	 * Packs what was done before a moment.
	 * @return how many changes were packed
	 */
	int pack(Instant before) {
		int all = 0;
		int packed;
		do {
			packed = this.transactions.write(() -> packSome(Ids.earliest(Change.ID_PREFIX, before)));
			all += packed;
		}
		while (packed == BATCH);
		return all;
	}

	private int packSome(String before) {
		List<Loose> loose = this.cypher.list(Statement.of("""
				MERGE (j:Journal {id: 'journal'})
				ON CREATE SET j.packedTo = ''
				WITH j.packedTo AS packedTo
				MATCH (c:Change) WHERE c.id > packedTo AND c.id < $before
				RETURN c.id AS id, coalesce(c.items, []) AS items ORDER BY id LIMIT $batch
				""").with("before", before).with("batch", BATCH), Loose::of);
		if (!loose.isEmpty()) {
			this.cypher.run(Statement.of("""
					UNWIND $rows AS row
					MATCH (c:Change {id: row.id}) WHERE c.items IS NOT NULL
					SET c.packed = row.packed, c.items = null
					""").with("rows", loose.stream().map(Packer::row).toList()));
			this.cypher.run(Statement.of("MATCH (j:Journal {id: 'journal'}) SET j.packedTo = $id")
				.with("id", loose.getLast().id()));
		}
		return loose.size();
	}

	private static Map<String, Object> row(Loose change) {
		return Map.of("id", change.id(), "packed", Packing.pack(change.items()));
	}

}
