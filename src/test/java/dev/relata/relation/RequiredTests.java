package dev.relata.relation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.AtOnce;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static dev.relata.support.Account.end;
import static org.assertj.core.api.Assertions.assertThat;

/** Ends on which a profile has to keep one relation. */
@RelataTest
class RequiredTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	private String mlyn = "";

	private String tkacz = "";

	private String only = "";

	/** A supplier has to have a customer. */
	@BeforeEach
	void aSupplier() {
		this.account.defineType(end("COMPANY", "Supplier", Map.of("required", true)), end("COMPANY", "Customer"));
		this.mlyn = this.account.company("Młyn");
		this.tkacz = this.account.company("Tkacz");
		this.only = this.account.relate(this.mlyn, "SUPPLIER", this.tkacz);
	}

	@Test
	void keepTheLastOne() {
		String last = this.account.company("Len");
		String second = this.account.relate(this.mlyn, "SUPPLIER", last);
		assertThat(this.account.remove(this.only).problems("removeRelation")).isEmpty();
		assertThat(this.account.remove(second).problems("removeRelation")).containsExactly("LAST_REQUIRED");
		assertThat(customers(this.mlyn)).containsExactly("Len");
	}

	@Test
	void keepTheLastOneFromBeingEndedInThePast() {
		Answer refused = this.account.change(this.only, Map.of("until", day(-1)));
		assertThat(refused.problems("updateRelation")).containsExactly("LAST_REQUIRED");
		assertThat(refused.text("updateRelation.userErrors[0].message")).contains("Młyn", "Customer");
		assertThat(this.account.change(this.only, Map.of("since", day(1))).problems("updateRelation"))
			.containsExactly("LAST_REQUIRED");
		assertThat(this.account.change(this.only, Map.of("until", day(0))).problems("updateRelation")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void keepTheLastOneFromBeingMovedToAnother(boolean fromTheCustomer) {
		String len = this.account.company("Len");
		Map<String, String> moved = Map.of("profileId", this.tkacz, "otherId", len);
		Map<String, String> turned = Map.of("profileId", fromTheCustomer ? this.tkacz : this.mlyn, "as",
				fromTheCustomer ? "SOURCE" : "TARGET");
		Map<String, String> another = Map.of("typeId", this.account.type("PARTNER"));
		for (Map<String, String> change : List.of(moved, turned, another)) {
			assertThat(this.account.change(this.only, change).problems("updateRelation"))
				.containsExactly("LAST_REQUIRED");
		}
		assertThat(this.account.change(this.only, Map.of("otherId", len)).problems("updateRelation")).isEmpty();
		assertThat(customers(this.mlyn)).containsExactly("Len");
	}

	@Test
	void keepTheOtherProfileFromBeingDeletedButMayBeDeletedThemselves() {
		assertThat(delete(this.tkacz).problems("deleteProfile")).containsExactly("LAST_REQUIRED");
		assertThat(customers(this.mlyn)).containsExactly("Tkacz");
		assertThat(delete(this.mlyn).problems("deleteProfile")).isEmpty();
		assertThat(delete(this.tkacz).problems("deleteProfile")).isEmpty();
	}

	@Test
	void doNotCountWhatHasEndedOrNotBegun() {
		this.account.relate(this.mlyn, "SUPPLIER", this.account.company("Ended"), null, day(-1));
		this.account.relate(this.mlyn, "SUPPLIER", this.account.company("Future"), day(1), null);
		assertThat(this.account.remove(this.only).problems("removeRelation")).containsExactly("LAST_REQUIRED");
		this.account.relate(this.mlyn, "SUPPLIER", this.account.company("Now"));
		assertThat(this.account.remove(this.only).problems("removeRelation")).isEmpty();
	}

	@Test
	void keepOneWhereAllAreRemovedAtOnce() {
		String second = this.account.relate(this.mlyn, "SUPPLIER", this.account.company("Len"));
		Answer removed = this.api.ask("""
				mutation($a: ID!, $b: ID!) {
					removeRelations(input: [{id: $a}, {id: $b}]) { relations { id } userErrors { code field } }
				}""", Map.of("a", this.only, "b", second));
		assertThat(removed.problems("removeRelations")).containsExactly("LAST_REQUIRED");
		assertThat(removed.texts("removeRelations.userErrors[0].field")).containsExactly("1");
		assertThat(customers(this.mlyn)).containsExactly("Len");
	}

	@Test
	void keepOneOfThoseThatTwoClientsRemove() {
		String second = this.account.relate(this.mlyn, "SUPPLIER", this.account.company("Len"));
		List<Answer> answers = AtOnce.each(2, (client) -> this.account.remove((client == 0) ? this.only : second));
		assertThat(answers.stream().flatMap((answer) -> answer.problems("removeRelation").stream()))
			.containsExactly("LAST_REQUIRED");
		assertThat(customers(this.mlyn)).hasSize(1);
	}

	private Answer delete(String id) {
		return this.api.ask("mutation($id: ID!) { deleteProfile(input: {id: $id}) { deletedId userErrors { code } } }",
				Map.of("id", id));
	}

	private List<String> customers(String supplier) {
		return this.api.ask(
				"query($id: ID!) { profile(id: $id) { relations(filter: {as: SOURCE}) { edges { other { name } } } } }",
				Map.of("id", supplier))
			.texts("profile.relations.edges[*].other.name");
	}

	private static String day(int fromNow) {
		return LocalDate.now(ZoneId.systemDefault()).plusDays(fromNow).toString();
	}

}
