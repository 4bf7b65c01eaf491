package dev.relata.relation;

import java.util.List;
import java.util.Map;

import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static dev.relata.support.Account.end;
import static org.assertj.core.api.Assertions.assertThat;

/** A profile that is related to itself. */
@RelataTest
class SelfTests {

	private static final String SEEN = """
			query($id: ID!, $types: [ID!]) {
				profile(id: $id) {
					relationCount
					relations(filter: {typeIds: $types}) { totalCount edges { as other { id } } }
					named: relations(filter: {text: "mlyn", typeIds: $types}) { totalCount }
					relationGroups { count otherRole relations { edges { node { id } } } }
				}
			}""";

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@ParameterizedTest
	@CsvSource(textBlock = """
			true , 0
			false, 0
			true , 510
			false, 510
			""")
	void showsItOnceAndCountsItOnce(boolean symmetric, int rivals) {
		String type = define(symmetric);
		String mlyn = this.account.company("Młyn");
		if (rivals > 0) {
			this.account.hub(mlyn, "COMPETITOR", "Rival", rivals);
		}
		String self = this.account.relate(mlyn, "ADVISER", mlyn);
		Answer seen = this.api.ask(SEEN, Map.of("id", mlyn, "types", List.of(type)));
		assertThat(seen.number("profile.relationCount")).isEqualTo(rivals + 1);
		assertThat(seen.number("profile.relations.totalCount")).isEqualTo(1);
		assertThat(seen.number("profile.named.totalCount")).isEqualTo(1);
		assertThat(seen.texts("profile.relations.edges[*].other.id")).containsExactly(mlyn);
		assertThat(seen.texts("profile.relations.edges[*].as")).containsExactly("SOURCE");
		assertThat(seen.texts("profile.relationGroups[*].relations.edges[*].node.id")).containsOnlyOnce(self);
		assertThat(seen.texts("profile.relationGroups[*].count")).hasSize((rivals > 0) ? 2 : 1).contains("1");
		assertThat(this.account.relate(mlyn, "ADVISER", mlyn, null, null).problems("addRelation"))
			.containsExactly("ALREADY_RELATED");
		assertThat(this.account.change(self, Map.of("until", "2020-01-01")).problems("updateRelation")).isEmpty();
		assertThat(this.api.ask(SEEN, Map.of("id", mlyn, "types", List.of(type))).number("profile.relationCount"))
			.isEqualTo(rivals);
		assertThat(this.account.remove(self).problems("removeRelation")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "true", "false" })
	void countsItOnceForALimit(boolean symmetric) {
		Map<String, Object> adviser = end("COMPANY", "Adviser", Map.of("limit", 2));
		this.account.createType(symmetric ? Map.of("source", adviser, "symmetric", true, "allowSelf", true)
				: Map.of("source", adviser, "target", end("COMPANY", "Advised"), "allowSelf", true));
		String mlyn = this.account.company("Młyn");
		this.account.relate(mlyn, "ADVISER", mlyn);
		assertThat(this.account.relate(mlyn, "ADVISER", this.account.company("A"), null, null).problems("addRelation"))
			.isEmpty();
		assertThat(this.account.relate(mlyn, "ADVISER", this.account.company("B"), null, null).problems("addRelation"))
			.containsExactly("LIMIT_REACHED");
	}

	@Test
	void changesToSelfAndBack() {
		define(false);
		String mlyn = this.account.company("Młyn");
		String tkacz = this.account.company("Tkacz");
		String advises = this.account.relate(mlyn, "ADVISER", tkacz);
		assertThat(this.account.change(advises, Map.of("otherId", mlyn)).text("updateRelation.relation.sentence"))
			.isEqualTo("Młyn (Adviser) → Młyn (Advised)");
		assertThat(this.account.change(advises, Map.of("otherId", tkacz)).text("updateRelation.relation.sentence"))
			.isEqualTo("Młyn (Adviser) → Tkacz (Advised)");
	}

	private String define(boolean symmetric) {
		Map<String, Object> adviser = end("COMPANY", "Adviser");
		return this.account
			.createType(symmetric ? Map.of("source", adviser, "symmetric", true, "allowSelf", true)
					: Map.of("source", adviser, "target", end("COMPANY", "Advised"), "allowSelf", true))
			.text("createRelationType.relationType.id");
	}

}
