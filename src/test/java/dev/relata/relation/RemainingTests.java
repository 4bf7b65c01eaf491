package dev.relata.relation;

import java.util.List;
import java.util.Map;

import dev.relata.support.Account;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** How many more of what can be added to a profile it may take. */
@RelataTest
class RemainingTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	private String type = "";

	private String mlyn = "";

	private String tkacz = "";

	@BeforeEach
	void limit() {
		this.type = this.account
			.defineType(Account.end("COMPANY", "Owner", Map.of("limit", 2)), Account.end("COMPANY", "Property"))
			.text("createRelationType.relationType.id");
		this.mlyn = this.account.company("Młyn");
		this.tkacz = this.account.company("Tkacz");
	}

	@Test
	void isTheLimitWithoutThoseThatHaveNotEnded() {
		assertThat(remaining(this.mlyn)).containsExactly("Owner 2", "Property null");
		this.account.relate(this.mlyn, "OWNER", this.tkacz, "2000-01-01", "2001-01-01");
		assertThat(remaining(this.mlyn)).containsExactly("Owner 2", "Property null");
		this.account.relate(this.mlyn, "OWNER", this.tkacz, "2999-01-01", null);
		assertThat(remaining(this.mlyn)).containsExactly("Owner 1", "Property null");
		assertThat(remaining(this.tkacz)).containsExactly("Owner 2", "Property null");
		this.account.relate(this.mlyn, "OWNER", this.account.company("Zorza"));
		assertThat(remaining(this.mlyn)).containsExactly("Owner 0", "Property null");
	}

	@Test
	void isNeverBelowNothing() {
		for (String since : List.of("2997-01-01", "2998-01-01", "2999-01-01")) {
			this.account.relate(this.mlyn, "OWNER", this.tkacz, since, since);
		}
		assertThat(remaining(this.mlyn)).containsExactly("Owner 0", "Property null");
	}

	@Test
	void countsBothSidesOfASymmetricType() {
		this.account.updateType(this.type, Map.of("active", false));
		this.account.defineType(Account.end("COMPANY", "Twin", Map.of("limit", 3)), null);
		this.account.relate(this.mlyn, "TWIN", this.tkacz);
		this.account.relate(this.account.company("Zorza"), "TWIN", this.mlyn);
		assertThat(remaining(this.mlyn)).containsExactly("Twin 1");
		assertThat(remaining(this.tkacz)).containsExactly("Twin 2");
	}

	private List<String> remaining(String id) {
		return this.api
			.ask("query($id: ID!) { profile(id: $id) { relationOptions { role remaining type { builtIn } } } }",
					Map.of("id", id))
			.objects("profile.relationOptions")
			.stream()
			.filter((option) -> Map.of("builtIn", false).equals(option.get("type")))
			.map((option) -> option.get("role") + " " + option.get("remaining"))
			.toList();
	}

}
