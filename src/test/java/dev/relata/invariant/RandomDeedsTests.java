package dev.relata.invariant;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.relata.invariant.Deeds.Deed;
import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.AtOnce;
import dev.relata.support.RelataTest;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever several clients do, in whatever order: the rules hold in the graph itself, and
 * undoing it all brings back what was there. A failure prints the seed and the deeds; how
 * the clients interleave is up to the machine, so the same seed may pass again.
 */
@RelataTest
class RandomDeedsTests {

	private static final int CLIENTS = 3;

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private Driver driver;

	@BeforeProperty
	void joinTheApplicationUnderTest() throws Exception {
		new TestContextManager(getClass()).prepareTestInstance(this);
	}

	@Property(tries = 8, shrinking = ShrinkingMode.OFF)
	void keepTheRulesAndCanAllBeUndone(@ForAll("deeds") List<Deed> deeds) {
		begin();
		Snapshot before = Snapshot.of(this.driver);
		String last = newest();
		Deeds clients = new Deeds(this.api, this.account);
		AtOnce.each(CLIENTS, (client) -> {
			IntStream.range(0, deeds.size())
				.filter((index) -> index % CLIENTS == client)
				.forEach((index) -> clients.perform(deeds.get(index)));
			return client;
		});
		Invariants.check(this.driver);
		undoAllSince(last);
		Invariants.check(this.driver);
		assertThat(Snapshot.of(this.driver).lines()).isEqualTo(before.lines());
	}

	@Provide
	Arbitrary<List<Deed>> deeds() {
		Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 1000);
		return Combinators.combine(numbers, numbers, numbers, numbers).as(Deed::new).list().ofMinSize(30).ofMaxSize(60);
	}

	private void begin() {
		this.account.reset();
		this.account.createType(Map.of("source", limited("Owner", 2), "target", limited("Property", 1)));
		this.account
			.createType(Map.of("source", Account.end("COMPANY CONTACT", "Twin"), "symmetric", true, "allowSelf", true));
		for (int i = 0; i < 5; i++) {
			this.account.create("Company", Map.of("name", "Company " + i, "externalId", "c" + i));
		}
		this.account.contact("Anna");
		this.account.create("Contact", Map.of("name", "Jan", "externalId", "j"));
		this.account.create("Deal", Map.of("name", "Deal", "status", "WON"));
		this.account.deal("Another deal");
		this.account.space("Space");
	}

	private static Map<String, Object> limited(String role, int limit) {
		Map<String, Object> end = new java.util.HashMap<>(Account.end("COMPANY CONTACT", role));
		end.put("limit", limit);
		return end;
	}

	private String newest() {
		return this.driver.executableQuery("MATCH (c:Change) RETURN max(c.id) AS id")
			.execute()
			.records()
			.getFirst()
			.get("id")
			.asString();
	}

	/** Newest first; what was undone holds again as soon as what undid it is undone. */
	private void undoAllSince(String last) {
		List<String> changes = this.driver
			.executableQuery("MATCH (c:Change) WHERE c.id > $last RETURN c.id AS id ORDER BY id DESC")
			.withParameters(Map.of("last", last))
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("id").asString())
			.toList();
		for (String change : changes) {
			Answer undone = this.account.undo(change);
			assertThat(undone.problems("undo")).as("undoing %s: %s", change, undone).isEmpty();
		}
	}

}
