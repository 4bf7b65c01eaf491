package dev.relata.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What a form of a kind of profile has. */
@RelataTest
class FormTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			CONTACT | General: name jobTitle; Contact details: email phone
			COMPANY | General: name taxId industry; Contact details: website city country
			DEAL    | General: name amount currency stage status closesOn
			SPACE   | General: name status startsOn endsOn description
			""")
	void hasTheFieldsOfItsKindInStandardSections(String kind, String sections) {
		assertThat(form(kind)).isEqualTo(sections);
	}

	@Test
	void showsATypesEndInTheSectionItNames() {
		this.account.defineType(end("COMPANY", "Employer", "Career"), end("CONTACT", "Employee", "Contact details"));
		assertThat(form("CONTACT")).isEqualTo("General: name jobTitle; Contact details: email phone [Employer]");
		assertThat(form("COMPANY"))
			.isEqualTo("General: name taxId industry; Contact details: website city country; Career: [Employee]");
		assertThat(form("DEAL")).doesNotContain("[");
	}

	@Test
	void showsASymmetricTypeOnce() {
		this.account.defineType(end("COMPANY", "Twin", "General"), null);
		assertThat(form("COMPANY")).startsWith("General: name taxId industry [Twin];");
	}

	@Test
	void showsTypesInTheirOrder() {
		String first = this.account.defineType(end("DEAL", "A", "More"), end("DEAL", "B", null))
			.text("createRelationType.relationType.id");
		this.account.defineType(end("DEAL", "C", "Other"), end("DEAL", "D", "More"));
		assertThat(form("DEAL")).endsWith("; More: [B] [C]; Other: [D]");
		List<String> ids = new ArrayList<>(
				this.api.ask("{ relationTypes(includeInactive: true) { id } }").texts("relationTypes[*].id"));
		ids.remove(first);
		ids.add(first);
		this.api.ask("mutation($ids: [ID!]!) { reorderRelationTypes(input: {ids: $ids}) { userErrors { code } } }",
				Map.of("ids", ids));
		assertThat(form("DEAL")).endsWith("; Other: [D]; More: [C] [B]");
	}

	@Test
	void losesATypeThatIsDeactivatedOrDeletedAndKeepsTheRest() {
		String type = this.account.defineType(end("DEAL", "A", "More"), end("DEAL", "B", "General"))
			.text("createRelationType.relationType.id");
		assertThat(form("DEAL")).contains("closesOn [A]; More: [B]");
		this.account.updateType(type, Map.of("active", false));
		assertThat(form("DEAL")).isEqualTo("General: name amount currency stage status closesOn");
		this.account.updateType(type, Map.of("active", true));
		assertThat(form("DEAL")).contains("More");
		this.api.ask("mutation($id: ID!) { deleteRelationType(input: {id: $id}) { deletedId } }", Map.of("id", type));
		assertThat(form("DEAL")).isEqualTo("General: name amount currency stage status closesOn");
	}

	@Test
	void showsNoRelationsWhileTheyAreSwitchedOff() {
		this.account.defineType(end("DEAL", "A", "More"), end("DEAL", "B", null));
		this.account.switchRelations(false);
		assertThat(form("DEAL")).isEqualTo("General: name amount currency stage status closesOn");
	}

	@Test
	void saysHowManyAFieldTakesAndWhetherItNeedsOne() {
		this.account.defineType(
				Account.end("DEAL", "Sale", Map.of("formSection", "General", "limit", 3, "required", true)),
				Account.end("CONTACT", "Buyer"));
		Answer form = this.api.ask("""
				{
					form(kind: DEAL) {
						kind
						sections { relationFields { as remaining otherKinds role type { source { required } } } }
					}
				}""");
		assertThat(form.text("form.kind")).isEqualTo("DEAL");
		assertThat(form.objects("form.sections[0].relationFields"))
			.containsExactly(Map.of("as", "SOURCE", "remaining", 3, "otherKinds", List.of("CONTACT"), "role", "Sale",
					"type", Map.of("source", Map.of("required", true))));
	}

	private static Map<String, Object> end(String kind, String role, @Nullable String section) {
		return Account.end(kind, role, (section != null) ? Map.of("formSection", section) : Map.of());
	}

	private String form(String kind) {
		return this.api.ask("""
				query($kind: ProfileKind!) {
					form(kind: $kind) { sections { name fields relationFields { otherRole } } }
				}""", Map.of("kind", kind))
			.objects("form.sections")
			.stream()
			.map(FormTests::section)
			.collect(Collectors.joining("; "));
	}

	private static String section(Map<String, Object> section) {
		Stream<String> fields = parts(section, "fields").map(String::valueOf);
		Stream<String> relations = parts(section, "relationFields")
			.map((field) -> "[" + ((Map<?, ?>) field).get("otherRole") + "]");
		return section.get("name") + ": " + Stream.concat(fields, relations).collect(Collectors.joining(" "));
	}

	private static Stream<?> parts(Map<String, Object> section, String name) {
		return ((List<?>) Objects.requireNonNull(section.get(name))).stream();
	}

}
