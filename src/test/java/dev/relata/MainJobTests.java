package dev.relata;

import java.util.Map;

import dev.relata.support.Account;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The main job in one go. */
@RelataTest
class MainJobTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Test
	void showsARelationOnBothProfiles() {
		String anna = this.account.contact("Anna Żółkiewska-Nowak");
		String mlyn = this.account.company("Młyn Łódź");
		this.account.relate(anna, "FORMER_EMPLOYEE", mlyn);
		String seen = "query($id: ID!) { profile(id: $id) { relationGroups { otherRole relations { edges { other { name } } } } } }";
		assertThat(this.api.ask(seen, Map.of("id", anna), "pl").texts("profile.relationGroups[*].otherRole"))
			.containsExactly("Poprzednia firma");
		assertThat(this.api.ask(seen, Map.of("id", mlyn), "pl")
			.texts("profile.relationGroups[*].relations.edges[*].other.name")).containsExactly("Anna Żółkiewska-Nowak");
	}

}
