package dev.relata.relationtype;

import java.util.List;
import java.util.Map;

import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static dev.relata.support.Account.end;
import static org.assertj.core.api.Assertions.assertThat;

/** Types that become symmetric, or are so no longer. */
@RelataTest
class SymmetryTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Test
	void loseTheirTargetWhereTheyBecomeSymmetric() {
		String type = this.account.defineType(end("COMPANY", "Owner"), end("CONTACT", "Property"))
			.text("createRelationType.relationType.id");
		Answer changed = this.account.updateType(type, Map.of("symmetric", true));
		assertThat(changed.at("updateRelationType.relationType.symmetric")).isEqualTo(true);
		assertThat(changed.text("updateRelationType.relationType.target.role")).isEqualTo("Owner");
		assertThat(changed.texts("updateRelationType.relationType.target.kinds[*]")).containsExactly("COMPANY");
		assertThat(options(this.account.company("Młyn"))).containsOnlyOnce("SOURCE Owner Owner")
			.doesNotContain("TARGET Owner Owner");
		assertThat(options(this.account.contact("Anna"))).noneMatch((option) -> option.contains("Owner"));
	}

	@Test
	void needATargetWhereTheyAreSymmetricNoLonger() {
		String type = this.account.defineType("Rival", null);
		assertThat(this.account.updateType(type, Map.of("symmetric", false)).problems("updateRelationType"))
			.containsExactly("TARGET_MISSING");
		Answer changed = this.account.updateType(type,
				Map.of("symmetric", false, "target", end("COMPANY CONTACT", "Prey")));
		assertThat(changed.text("updateRelationType.relationType.source.role")).isEqualTo("Rival");
		assertThat(changed.text("updateRelationType.relationType.target.role")).isEqualTo("Prey");
		assertThat(options(this.account.company("Młyn"))).contains("SOURCE Rival Prey", "TARGET Prey Rival");
		String anna = this.account.contact("Anna");
		String mlyn = this.account.company("Len");
		assertThat(this.account.relate(mlyn, "RIVAL", anna, null, null).text("addRelation.relation.sentence"))
			.isEqualTo("Len (Rival) → Anna (Prey)");
	}

	@Test
	void refuseATargetWhereTheyBecomeSymmetric() {
		String type = this.account.defineType("Owner", "Property");
		assertThat(this.account.updateType(type, Map.of("symmetric", true, "target", end("COMPANY", "X")))
			.problems("updateRelationType")).containsExactly("SYMMETRIC_HAS_NO_TARGET");
		assertThat(this.account.updateType(type, Map.of("symmetric", true, "hierarchical", true))
			.problems("updateRelationType")).containsExactly("NO_TREE");
	}

	@Test
	void stayAsTheyAreWhileTheyHaveRelations() {
		String mlyn = this.account.company("Młyn");
		String tkacz = this.account.company("Tkacz");
		for (boolean symmetric : List.of(true, false)) {
			String type = symmetric ? this.account.defineType("Rival", null)
					: this.account.defineType("Owner", "Property");
			String edge = this.account.relate(mlyn, symmetric ? "RIVAL" : "OWNER", tkacz);
			this.account.change(edge, Map.of("until", "2020-01-01"));
			Map<String, Object> change = symmetric
					? Map.of("symmetric", false, "target", end("COMPANY", "Prey"), "existing", "DELETE")
					: Map.of("symmetric", true, "existing", "DELETE");
			Answer refused = this.account.updateType(type, change);
			assertThat(refused.problems("updateRelationType")).containsExactly("SYMMETRY_IN_USE");
			assertThat(refused.text("updateRelationType.userErrors[0].message")).contains("1", "new type");
			assertThat(refused.texts("updateRelationType.userErrors[0].field")).containsExactly("symmetric");
			assertThat(this.account.previewType(type, change).problems("previewRelationTypeChange"))
				.containsExactly("SYMMETRY_IN_USE");
			assertThat(this.account.updateType(type, Map.of("symmetric", symmetric)).problems("updateRelationType"))
				.isEmpty();
			this.account.remove(edge);
			assertThat(this.account.updateType(type, change).problems("updateRelationType")).isEmpty();
		}
	}

	@Test
	void areLeftByMovingTheirRelationsToANewOne() {
		String mlyn = this.account.company("Młyn");
		String tkacz = this.account.company("Tkacz");
		this.account.defineType("Owner", "Property");
		String edge = this.account.relate(mlyn, "OWNER", tkacz);
		String rivals = this.account.defineType("Rival", null);
		assertThat(this.account.change(edge, Map.of("typeId", rivals)).text("updateRelation.relation.sentence"))
			.isEqualTo("Młyn (Rival) → Tkacz (Rival)");
		assertThat(this.account.relate(tkacz, "RIVAL", mlyn, null, null).problems("addRelation"))
			.containsExactly("ALREADY_RELATED");
	}

	private List<String> options(String profile) {
		return this.api
			.ask("query($id: ID!) { profile(id: $id) { relationOptions { as role otherRole } } }",
					Map.of("id", profile))
			.objects("profile.relationOptions")
			.stream()
			.map((option) -> option.get("as") + " " + option.get("role") + " " + option.get("otherRole"))
			.toList();
	}

}
