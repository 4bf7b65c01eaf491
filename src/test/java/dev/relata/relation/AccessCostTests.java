package dev.relata.relation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.relata.access.People;
import dev.relata.access.Viewer;
import dev.relata.graph.EdgeType;
import dev.relata.support.Account;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.ProfiledPlan;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What it costs to look at nothing but what the viewer may see. */
@RelataTest
class AccessCostTests {

	private static final Selection COMPETITORS = new Selection(List.of(new EdgeType("COMPETITOR")),
			List.of(new EdgeType("COMPETITOR")));

	@Autowired
	private Account account;

	@Autowired
	private People people;

	@Autowired
	private Driver driver;

	private String company = "";

	@BeforeEach
	void prepare() {
		this.people.colleague("dan", "delivery");
		this.company = this.account.company("Hub");
	}

	@ParameterizedTest
	@CsvSource({ "60, false", "1200, true" })
	void costsAThirdMoreAtTheMost(int size, boolean seeks) {
		this.account.hub(this.company, "COMPETITOR", "Rival", size);
		this.driver.executableQuery("""
				MATCH (p:Profile) WHERE p.name ENDS WITH '7'
				SET p:Restricted:Hidden, p.access = 'HIDDEN', p.sharedWith = [$group]
				""").withParameters(Map.of("group", this.people.id("delivery"))).execute();
		long free = hits(Viewer.relata("en"), seeks);
		long bound = hits(this.people.viewer("dan"), seeks);
		assertThat(bound).isGreaterThan(free).isLessThanOrEqualTo(free * 13 / 10);
	}

	private long hits(Viewer viewer, boolean seeks) {
		EdgePattern pattern = EdgePattern.of(COMPETITORS, RelationFilter.ACTIVE, viewer);
		String rows = seeks ? "CALL (id) { " + pattern.seek() + " } WITH row ORDER BY row[0].sortKey DESC LIMIT $limit"
				: "MATCH (p:Profile {id: id}) CALL (p) { " + pattern.walk()
						+ " } WITH [r, o, end] AS row ORDER BY r.sortKey DESC LIMIT $limit";
		Map<String, Object> parameters = new HashMap<>(viewer.parameters());
		parameters.putAll(Map.of("id", this.company, "before", "~", "limit", 26, "day", LocalDate.now(ZoneOffset.UTC)));
		ProfiledPlan plan = this.driver.executableQuery("PROFILE UNWIND [$id] AS id " + rows + " RETURN row")
			.withParameters(parameters)
			.execute()
			.summary()
			.profile();
		return hits(plan);
	}

	private static long hits(ProfiledPlan plan) {
		return plan.dbHits() + plan.children().stream().mapToLong(AccessCostTests::hits).sum();
	}

}
