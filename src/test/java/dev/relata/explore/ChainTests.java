package dev.relata.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Chains of roles. */
@RelataTest
class ChainTests {

	private static final List<Map<String, ?>> TO_COMPETITORS = List.of(Map.of("role", "Previous company"),
			Map.of("role", "Competitor"));

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	private String anna = "";

	private String mlyn = "";

	@BeforeEach
	void aFormerEmployee() {
		this.anna = this.account.contact("Anna");
		this.mlyn = this.account.company("Młyn");
		this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn);
	}

	@Test
	void leadsFromAFormerEmployeeThroughThePreviousCompanyToItsCompetitors() {
		this.account.relate(this.mlyn, "COMPETITOR", this.account.company("Rywal"));
		this.account.relate(this.account.company("Konkurent"), "COMPETITOR", this.mlyn);
		Answer answer = chain(this.anna, TO_COMPETITORS);
		assertThat(answer.texts("chain.edges[*].node.hops[1].to.name")).containsExactlyInAnyOrder("Rywal", "Konkurent");
		assertThat(answer.texts("chain.edges[*].node.sentence"))
			.contains("Anna (Former employee) → Młyn (Previous company); Młyn (Competitor) → Rywal (Competitor)");
		assertThat(answer.texts("chain.edges[*].node.length")).containsOnly("2");
		assertThat(answer.text("chain.cut")).isEqualTo("false");
	}

	@Test
	void takesARoleInAnyLanguageAndCase() {
		this.account.relate(this.mlyn, "COMPETITOR", this.account.company("Rywal"));
		Answer answer = chain(this.anna, List.of(Map.of("role", "poprzednia FIRMA"), Map.of("role", "Konkurent")));
		assertThat(answer.texts("chain.edges[*].node.hops[*].role")).containsExactly("Previous company", "Competitor");
	}

	@Test
	void followsEveryTypeThatHasTheRole() {
		String space = this.account.space("Budowa");
		this.account.relate(space, "PROJECT_CLIENT", this.mlyn);
		this.account.relate(this.account.space("Remont"), "PROJECT_SUBCONTRACTOR", this.mlyn);
		assertThat(chain(this.mlyn, List.of(Map.of("role", "Project"))).texts("chain.edges[*].node.hops[0].to.name"))
			.containsExactlyInAnyOrder("Budowa", "Remont");
	}

	@Test
	void goesExactlyAlongATypeToOneEnd() {
		String branch = this.account.company("Oddział");
		this.account.relate(this.mlyn, "HEADQUARTERS_BRANCH", branch);
		String type = this.account.type("HEADQUARTERS_BRANCH");
		List<Map<String, ?>> down = List.of(Map.of("along", Map.of("typeId", type, "to", "TARGET")));
		assertThat(chain(this.mlyn, down).texts("chain.edges[*].node.hops[0].to.name")).containsExactly("Oddział");
		assertThat(chain(branch, down).texts("chain.edges")).isEmpty();
	}

	@Test
	void comesToNoProfileTwice() {
		String rival = this.account.company("Rywal");
		this.account.relate(this.mlyn, "COMPETITOR", rival);
		List<Map<String, ?>> back = List.of(Map.of("role", "Competitor"), Map.of("role", "Competitor"));
		assertThat(chain(this.mlyn, back).texts("chain.edges")).isEmpty();
	}

	@Test
	void holdsOnTheDayAskedFor() {
		this.account.relate(this.mlyn, "COMPETITOR", this.account.company("Rywal"), "2010-01-01", "2010-12-31");
		assertThat(chain(this.anna, TO_COMPETITORS).texts("chain.edges")).isEmpty();
		Answer then = chain(this.anna, TO_COMPETITORS, Map.of("asOf", "2010-12-31"));
		assertThat(then.texts("chain.edges[*].node.hops[1].to.name")).containsExactly("Rywal");
	}

	@Test
	void pagesWithoutRepeatingOrSkipping() {
		IntStream.range(0, 7)
			.forEach((number) -> this.account.relate(this.mlyn, "COMPETITOR", this.account.company("Rywal " + number)));
		List<String> seen = new ArrayList<>();
		String after = null;
		do {
			Map<String, @Nullable Object> page = new HashMap<>(Map.of("first", 3));
			page.put("after", after);
			Answer answer = chain(this.anna, TO_COMPETITORS, page);
			seen.addAll(answer.texts("chain.edges[*].node.hops[1].to.name"));
			after = answer.text("chain.pageInfo.hasNextPage").equals("true") ? answer.text("chain.pageInfo.endCursor")
					: null;
		}
		while (after != null);
		assertThat(seen).hasSize(7).doesNotHaveDuplicates();
	}

	@Test
	void saysWhenItWasCutAtAHub() {
		this.account.hub(this.mlyn, "COMPETITOR", "Rywal", Chains.FAN + 1);
		Answer answer = chain(this.mlyn, List.of(Map.of("role", "Competitor")));
		assertThat(answer.text("chain.cut")).isEqualTo("true");
		assertThat(answer.texts("chain.edges")).hasSize(25);
		assertThat(chain(this.mlyn, List.of(Map.of("role", "Competitor"), Map.of("role", "Subcontractor")))
			.text("chain.cut")).isEqualTo("true");
	}

	@Test
	void refusesARoleThatNoTypeHasAndTooManySteps() {
		assertThat(chain(this.anna, List.of(Map.of("role", "Wuj"))).errorMessages()).singleElement()
			.asString()
			.startsWith("No relation type has the role \"Wuj\"; there are [Headquarters");
		assertThat(chain(this.anna, List.of()).errorMessages())
			.containsExactly("steps has 0 steps; it has to have from 1 to 8");
	}

	@Test
	void isEmptyFromAProfileThatIsNotThereAndWhileRelationsAreOff() {
		assertThat(chain("con_none", TO_COMPETITORS).texts("chain.edges")).isEmpty();
		this.account.relate(this.mlyn, "COMPETITOR", this.account.company("Rywal"));
		this.account.switchRelations(false);
		assertThat(chain(this.anna, TO_COMPETITORS).texts("chain.edges")).isEmpty();
	}

	private Answer chain(String from, List<Map<String, ?>> steps) {
		return chain(from, steps, Map.of());
	}

	private Answer chain(String from, List<Map<String, ?>> steps, Map<String, ? extends @Nullable Object> more) {
		Map<String, @Nullable Object> variables = new HashMap<>(more);
		variables.put("from", from);
		variables.put("steps", steps);
		return this.api.ask("""
				query($from: ID!, $steps: [StepInput!]!, $asOf: Date, $first: Int, $after: String) {
					chain(from: $from, steps: $steps, asOf: $asOf, first: $first, after: $after) {
						cut
						edges { node { length sentence hops { role to { name } relation { sentence } } } }
						pageInfo { hasNextPage endCursor }
					}
				}""", variables);
	}

}
