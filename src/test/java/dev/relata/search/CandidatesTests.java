package dev.relata.search;

import java.util.List;
import java.util.Map;

import dev.relata.access.People;
import dev.relata.support.Account;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is offered for the other side of a relation. */
@RelataTest
class CandidatesTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private People people;

	private String mlyn = "";

	@BeforeEach
	void aCompany() {
		this.mlyn = this.account.company("Młyn");
	}

	@Test
	void areOfAKindThatFits() {
		this.account.contact("Kot Jan");
		this.account.company("Kot i Syn");
		this.account.deal("Kot: umowa");
		assertThat(candidates("FORMER_EMPLOYEE", "TARGET", "kot")).containsExactly("Kot Jan");
		assertThat(candidates("COMPETITOR", "SOURCE", "kot")).containsExactly("Kot i Syn");
	}

	@Test
	void areNotTheProfileItself() {
		this.account.company("Młyn Drugi");
		assertThat(candidates("COMPETITOR", "SOURCE", "młyn")).containsExactly("Młyn Drugi");
	}

	@Test
	void areNotWhatIsRelatedAlreadyWhicheverWayRound() {
		String related = this.account.company("Rywal Jeden");
		String relating = this.account.company("Rywal Dwa");
		this.account.company("Rywal Trzy");
		this.account.relate(this.mlyn, "COMPETITOR", related);
		this.account.relate(relating, "COMPETITOR", this.mlyn);
		assertThat(candidates("COMPETITOR", "SOURCE", "rywal")).containsExactly("Rywal Trzy");
		assertThat(candidates("COMPETITOR", "TARGET", "rywal")).containsExactly("Rywal Trzy");
	}

	@Test
	void areThoseRelatedTheOtherWayRoundOrInTheirPast() {
		String head = this.account.company("Oddział Jeden");
		this.account.relate(this.mlyn, "HEADQUARTERS_BRANCH", head);
		assertThat(candidates("HEADQUARTERS_BRANCH", "SOURCE", "oddział")).isEmpty();
		assertThat(candidates("HEADQUARTERS_BRANCH", "TARGET", "oddział")).containsExactly("Oddział Jeden");
		String former = this.account.company("Partner Dawny");
		this.account.relate(this.mlyn, "PARTNER", former, "2001-01-01", "2002-01-01");
		assertThat(candidates("PARTNER", "SOURCE", "partner")).containsExactly("Partner Dawny");
	}

	@Test
	void areThereHoweverManyAreRelatedAlready() {
		this.account.hub(this.mlyn, "COMPETITOR", "Rywal", 150);
		this.account.company("Rywal ostatni");
		assertThat(candidates("COMPETITOR", "SOURCE", "rywal")).containsExactly("Rywal ostatni");
	}

	@Test
	void areNoneForATypeOrAProfileThatIsNotThere() {
		this.account.company("Rywal");
		String document = "query($id: ID!, $type: ID!) { relationCandidates(profileId: $id, typeId: $type, as: SOURCE, text: \"rywal\") { name } }";
		String type = this.account.type("COMPETITOR");
		assertThat(this.api.ask(document, Map.of("id", this.mlyn, "type", "typ_none")).texts("relationCandidates"))
			.isEmpty();
		assertThat(this.api.ask(document, Map.of("id", "com_none", "type", type)).texts("relationCandidates"))
			.isEmpty();
	}

	@Test
	void areNoneWhereTheProfileCannotStandOnThatSide() {
		this.account.company("Rywal");
		assertThat(candidates("FORMER_EMPLOYEE", "SOURCE", "rywal")).isEmpty();
	}

	@Test
	void areThoseTooWhoseRelationTheViewerMayNotKnowOf() {
		String rival = this.account.company("Rywal");
		this.account.relate(this.mlyn, "COMPETITOR", rival);
		this.people.colleague("dan");
		RestClient dan = this.people.signIn("dan");
		assertThat(candidates(dan, "COMPETITOR", "SOURCE", "rywal")).isEmpty();
		this.account.access(this.mlyn, "LISTED");
		assertThat(candidates(dan, "COMPETITOR", "SOURCE", "rywal")).isEmpty();
		this.account.access(rival, "LISTED");
		assertThat(candidates(dan, "COMPETITOR", "SOURCE", "rywal")).containsExactly("Rywal");
	}

	private List<String> candidates(String edgeType, String as, String text) {
		return candidates(this.api.session(), edgeType, as, text);
	}

	private List<String> candidates(RestClient client, String edgeType, String as, String text) {
		return this.api.ask(client, """
				query($id: ID!, $type: ID!, $as: End!, $text: String!) {
					relationCandidates(profileId: $id, typeId: $type, as: $as, text: $text) { name }
				}""", Map.of("id", this.mlyn, "type", this.account.type(edgeType), "as", as, "text", text), "en")
			.texts("relationCandidates[*].name");
	}

}
