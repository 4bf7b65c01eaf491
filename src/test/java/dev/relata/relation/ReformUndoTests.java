package dev.relata.relation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.relata.support.Account;
import dev.relata.support.RelataTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;

import static dev.relata.support.Account.end;
import static org.assertj.core.api.Assertions.assertThat;

/** Undoing what became of relations when their type got stricter rules. */
@RelataTest
class ReformUndoTests {

	@Autowired
	private Account account;

	@Autowired
	private Driver driver;

	@ParameterizedTest
	@CsvSource(textBlock = """
			kinds, END   , 1100, 2, WRONG_KIND
			kinds, DELETE, 1100, 2, WRONG_KIND
			limit, END   ,    5, 1, LIMIT_REACHED
			limit, DELETE,    5, 1, LIMIT_REACHED
			""")
	void bringsEachRelationBackAsItWasAsSoonAsTheRulesAllowIt(String rule, String policy, int size, int batches,
			String problem) {
		String type = define();
		prepare(size);
		List<String> before = edges();
		String last = changes("").getFirst();
		Map<String, Object> stricter = new HashMap<>(rule.equals("kinds") ? Map.of("target", end("CONTACT", "Property"))
				: Map.of("source", end("COMPANY", "Owner", Map.of("limit", 1))));
		stricter.put("existing", policy);
		assertThat(this.account.updateType(type, stricter).problems("updateRelationType")).isEmpty();
		List<String> changes = changes(last);
		assertThat(changes).hasSize(batches);
		List<String> after = edges();
		assertThat(after).doesNotContainAnyElementsOf(before.subList(1, before.size()));
		changes
			.forEach((change) -> assertThat(this.account.undo(change).problems("undo")).contains(problem).hasSize(1));
		assertThat(edges()).isEqualTo(after);
		Map<String, Object> wide = new HashMap<>(Map.of("target", end("COMPANY CONTACT", "Property")));
		wide.put("source", end("COMPANY", "Owner", Map.of("limit", 2000)));
		assertThat(this.account.updateType(type, wide).problems("updateRelationType")).isEmpty();
		changes.forEach((change) -> assertThat(this.account.undo(change).problems("undo")).isEmpty());
		assertThat(edges()).isEqualTo(before);
		assertThat(this.account.undo(changes.getFirst()).problems("undo")).containsExactly("ALREADY_UNDONE");
	}

	private String define() {
		return this.account.defineType(end("COMPANY", "Owner"), end("COMPANY CONTACT", "Property"))
			.text("createRelationType.relationType.id");
	}

	/** So many relations; the last has a note and begins later. */
	private void prepare(int size) {
		String mlyn = this.account.company("Młyn");
		this.account.hub(mlyn, "OWNER", "Property", size);
		String later = this.account
			.relate(mlyn, "OWNER", this.account.company("Tkacz"),
					LocalDate.now(ZoneId.systemDefault()).plusDays(9).toString(), null)
			.text("addRelation.relation.id");
		this.account.change(later, Map.of("note", "a note"));
	}

	/** All relations with everything they have, the oldest first. */
	private List<String> edges() {
		return texts("MATCH (:Profile)-[r]->(:Profile) RETURN r {.*} AS text ORDER BY r.sortKey", "");
	}

	/** The changes of relations after another change, the newest first. */
	private List<String> changes(String last) {
		return texts("""
				MATCH (c:Change) WHERE c.id > $last AND any(item IN c.items WHERE item CONTAINS '"RELATION"')
				RETURN c.id AS text ORDER BY text DESC
				""", last);
	}

	private List<String> texts(String query, String last) {
		return this.driver.executableQuery(query)
			.withParameters(Map.of("last", last))
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("text").asObject())
			.map((value) -> (value instanceof Map<?, ?> map) ? new java.util.TreeMap<>(map).toString()
					: value.toString())
			.toList();
	}

}
