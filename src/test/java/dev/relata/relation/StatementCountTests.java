package dev.relata.relation;

import java.util.Map;

import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import dev.relata.support.StatementCounter;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A list of many profiles takes as many statements as a list of one. */
@RelataTest
class StatementCountTests {

	private static final String EVERYTHING = """
			query($first: Int) {
				profiles(filter: {kinds: [COMPANY], text: "mill"}, first: $first) {
					totalCount
					edges { node {
						name relationCount card { value } relationOptions { role type { relationCount } }
						relations(first: 5) {
							totalCount
							edges { other { name relationCount relations(first: 2) { totalCount } } node { sentence } }
						}
						ended: relations(first: 5, filter: {includeInactive: true}) { totalCount }
						named: relations(first: 5, filter: {text: "anna"}) { totalCount edges { other { id } } }
						relationGroups { count type { relationCount } relations { totalCount edges { other { id } } } }
					} }
				}
			}""";

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private StatementCounter statements;

	@Test
	void howeverManyProfilesThereAre() {
		String anna = this.account.contact("Anna");
		String space = this.account.space("Space");
		for (int i = 0; i < 50; i++) {
			String mill = this.account.company("Mill " + i);
			this.account.relate(anna, "FORMER_EMPLOYEE", mill);
			this.account.relate(space, "PROJECT_CLIENT", mill);
		}
		ask(1);
		int one = this.statements.count(() -> assertThat(ask(1).errors()).isEmpty());
		int fifty = this.statements.count(
				() -> assertThat(ask(50).texts("profiles.edges[*].node.relations.edges[*].other.name")).hasSize(100));
		assertThat(one).isBetween(8, 20);
		assertThat(fifty).isBetween(one - 1, one + 1);
	}

	@Test
	void alsoForHowManyMoreEachMayTake() {
		Map<String, Object> limited = Account.end("COMPANY", "Owner", Map.of("limit", 30));
		this.account.defineType(limited, Account.end("COMPANY", "Property", Map.of("limit", 2)));
		this.account.defineType(Account.end("COMPANY", "Twin", Map.of("limit", 5)), null);
		String first = this.account.company("Mill 0");
		for (int i = 1; i < 20; i++) {
			this.account.relate(first, "OWNER", this.account.company("Mill " + i));
		}
		String query = """
				query($first: Int) {
					profiles(filter: {kinds: [COMPANY], text: "mill"}, first: $first) {
						edges { node { relationOptions { remaining } } }
					}
				}""";
		this.api.ask(query, Map.of("first", 1));
		int one = this.statements.count(() -> this.api.ask(query, Map.of("first", 1)));
		assertThat(this.statements.count(() -> this.api.ask(query, Map.of("first", 20)))).isEqualTo(one);
		this.account.defineType(Account.end("COMPANY", "Friend", Map.of("limit", 5)), null);
		this.api.ask(query, Map.of("first", 1));
		assertThat(this.statements.count(() -> this.api.ask(query, Map.of("first", 20)))).isEqualTo(one);
	}

	@Test
	void alsoWithHubsAmongThem() {
		for (int i = 0; i < 2; i++) {
			this.account.hub(this.account.company("Mill " + i), "COMPETITOR", "Other" + i, 501);
		}
		ask(1);
		int one = this.statements.count(() -> ask(1));
		int two = this.statements.count(() -> ask(2));
		assertThat(two).isBetween(one - 1, one + 1);
	}

	private Answer ask(int first) {
		return this.api.ask(EVERYTHING, Map.of("first", first));
	}

}
