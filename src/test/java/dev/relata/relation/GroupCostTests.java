package dev.relata.relation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import dev.relata.access.People;
import dev.relata.access.Viewer;
import dev.relata.graph.Page;
import dev.relata.graph.Statement;
import dev.relata.profile.Profiles;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.Catalogues;
import dev.relata.support.Account;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.ProfiledPlan;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What it costs to draw a hub: as much as is drawn, not as there is. Its counts are the
 * database's own.
 */
@RelataTest
class GroupCostTests {

	private static final int DRAWN = 20;

	@Autowired
	private Account account;

	@Autowired
	private People people;

	@Autowired
	private Profiles profiles;

	@Autowired
	private Catalogues catalogues;

	@Autowired
	private Driver driver;

	@Test
	void isTheSameForALargerHub() {
		this.people.colleague("dan");
		String small = hub("Small", 100);
		String large = hub("Large", 1000);
		for (Viewer viewer : List.of(Viewer.relata("en"), this.people.viewer("dan"))) {
			long few = hits(small, 0, viewer);
			long many = hits(large, 0, viewer);
			assertThat(hits(large, DRAWN, viewer)).isBetween(many, many + 50L * (DRAWN + 1));
			assertThat(many).as("hits of %s, with %s for a small one", many, few).isBetween(few - 10, few + 10);
			assertThat(hits(large, DRAWN, viewer)).isBetween(hits(small, DRAWN, viewer) - 10,
					hits(small, DRAWN, viewer) + 10);
		}
	}

	private String hub(String name, int size) {
		String hub = this.account.company(name);
		this.account.hub(hub, "COMPETITOR", name, size);
		return hub;
	}

	private long hits(String hub, int first, Viewer viewer) {
		Catalogue catalogue = this.catalogues.current();
		RelationFilter filter = new RelationFilter(List.of("typ_COMPETITOR"), null, null, null, null, false);
		Lens lens = Lens.of(this.profiles.find(List.of(hub), viewer), filter,
				EdgePattern.of(Selection.of(filter, catalogue), filter, viewer),
				Reading.of(catalogue, viewer, LocalDate.now(ZoneOffset.UTC)));
		Statement statement = RelationLists.hubGroups(lens, new Page(first, null));
		ProfiledPlan plan = this.driver.executableQuery("PROFILE " + statement.text())
			.withParameters(parameters(statement))
			.execute()
			.summary()
			.profile();
		return hits(plan);
	}

	@SuppressWarnings("NullAway")
	private static Map<String, Object> parameters(Statement statement) {
		return statement.parameters();
	}

	private static long hits(ProfiledPlan plan) {
		return plan.dbHits() + plan.children().stream().mapToLong(GroupCostTests::hits).sum();
	}

}
