package dev.relata.support;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import dev.relata.access.People;
import dev.relata.access.Viewer;
import dev.relata.graph.Ids;
import dev.relata.profile.ProfileBatches;
import dev.relata.profile.ProfileChanges;
import dev.relata.profile.ProfileKind;
import dev.relata.relation.RelationDraft;
import dev.relata.relation.Relations;
import dev.relata.relationtype.End;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

import org.springframework.boot.test.context.TestComponent;

/** Puts things into the account under test, as a client would. */
@TestComponent
public class Account {

	private static final Viewer RELATA = Viewer.relata("en");

	private final Api api;

	private final Driver driver;

	private final People people;

	private final ProfileBatches profiles;

	private final Relations relations;

	Account(Api api, Driver driver, People people, ProfileBatches profiles, Relations relations) {
		this.api = api;
		this.driver = driver;
		this.people = people;
		this.profiles = profiles;
		this.relations = relations;
	}

	/**
	 * No profiles, the default types, relations switched on. The indexes of other types
	 * stay for the next that is called so: whenever one is made or dropped, the database
	 * plans each statement anew.
	 */
	public void reset() {
		try (Session session = this.driver.session()) {
			session.run("MATCH (p:Profile) CALL (p) { DETACH DELETE p } IN TRANSACTIONS OF 1000 ROWS").consume();
			session.run(
					"MATCH (n:Change|HistoryLine|MergedExternalId|Journal|GoneProfile) CALL (n) { DELETE n } IN TRANSACTIONS OF 5000 ROWS")
				.consume();
			session.run("MATCH (t:RelationType) WHERE NOT t.builtIn DELETE t").consume();
		}
		this.people.reset();
		this.api.ask("""
				mutation {
					updateSettings(input: {relationsEnabled: true, defaultLanguage: "en"}) { userErrors { code } }
				}""");
	}

	/** Switches relations on or off. */
	public void switchRelations(boolean on) {
		this.api.ask(
				"mutation($on: Boolean) { updateSettings(input: {relationsEnabled: $on}) { userErrors { code } } }",
				Map.of("on", on));
	}

	/** Makes a contact; gives its id. */
	public String contact(String name) {
		return create("Contact", Map.of("name", name));
	}

	/** Makes a company; gives its id. */
	public String company(String name) {
		return create("Company", Map.of("name", name));
	}

	/** Makes a deal; gives its id. */
	public String deal(String name) {
		return create("Deal", Map.of("name", name));
	}

	/** Makes a space; gives its id. */
	public String space(String name) {
		return create("Space", Map.of("name", name));
	}

	/** Makes a profile with these values; gives its id. */
	public String create(String kind, Map<String, ?> values) {
		return this.api.ask(
				"mutation($input: Create%1$sInput!) { create%1$s(input: $input) { profile { id } userErrors { code } } }"
					.formatted(kind),
				Map.of("input", values))
			.text("create" + kind + ".profile.id");
	}

	/** The id of the type with this edge type. */
	public String type(String edgeType) {
		return types().stream()
			.filter((type) -> edgeType.equals(type.get("edgeType")))
			.map((type) -> String.valueOf(type.get("id")))
			.findFirst()
			.orElseThrow();
	}

	/** Relates a source to a target; gives the relation's id. */
	public String relate(String source, String edgeType, String target) {
		return relate(source, edgeType, target, null, null).text("addRelation.relation.id");
	}

	/** Tries to relate a source to a target; gives the answer. */
	public Answer relate(String source, String edgeType, String target, @Nullable String since,
			@Nullable String until) {
		Map<String, @Nullable Object> input = new HashMap<>(
				Map.of("profileId", source, "typeId", type(edgeType), "as", "SOURCE", "otherId", target));
		input.put("since", since);
		input.put("until", until);
		return add(input);
	}

	/** Tries to add a relation; gives the answer. */
	public Answer add(Map<String, ? extends @Nullable Object> input) {
		return this.api.ask("""
				mutation($input: AddRelationInput!) {
					addRelation(input: $input) {
						relation { id sentence active since until note source { id } target { id } }
						changeId userErrors { code message field }
					}
				}""", Map.of("input", input));
	}

	/** Says who may see a profile. */
	public void access(String id, String access) {
		this.api.ask("""
				mutation($id: ID!, $access: Access!) {
					setAccess(input: {profileId: $id, access: $access}) { profile { id } userErrors { code } }
				}""", Map.of("id", id, "access", access)).text("setAccess.profile.id");
	}

	/** Makes many profiles at once; gives their ids, in the order of the names. */
	public List<String> profiles(ProfileKind kind, List<String> names) {
		Map<String, String> keys = new LinkedHashMap<>();
		names.forEach((name) -> keys.put(Ids.next("key"), name));
		this.profiles.put(kind,
				keys.entrySet()
					.stream()
					.map((key) -> ProfileChanges.of(kind, Map.of("externalId", key.getKey(), "name", key.getValue())))
					.toList(),
				RELATA);
		Map<String, String> ids = this.profiles.ids(keys.keySet(), RELATA);
		return keys.keySet().stream().map((key) -> Objects.requireNonNull(ids.get(key))).toList();
	}

	/**
	 * Relates a company to this many new companies, whose names begin alike; gives their
	 * ids.
	 */
	public List<String> hub(String company, String edgeType, String name, int size) {
		String type = type(edgeType);
		List<String> others = profiles(ProfileKind.COMPANY,
				IntStream.range(0, size).mapToObj((number) -> name + " " + number).toList());
		this.relations.add(others.stream()
			.map((other) -> new RelationDraft(company, type, End.SOURCE, other, null, null, null))
			.toList(), true, RELATA);
		return others;
	}

	/** Relates a source to a target on so many days, each by itself, from today on. */
	public void series(String source, String edgeType, String target, int size) {
		String type = type(edgeType);
		this.relations.add(LocalDate.now(ZoneId.systemDefault())
			.datesUntil(LocalDate.now(ZoneId.systemDefault()).plusDays(size))
			.map((day) -> new RelationDraft(source, type, End.SOURCE, target, day, day, null))
			.toList(), false, RELATA);
	}

	/** Tries to change a relation; gives the answer. */
	public Answer change(String id, Map<String, ? extends @Nullable Object> changes) {
		Map<String, @Nullable Object> input = new HashMap<>(changes);
		input.put("id", id);
		return this.api.ask("""
				mutation($input: UpdateRelationInput!) {
					updateRelation(input: $input) {
						relation {
							id sentence active since until note type { edgeType } source { id } target { id }
						}
						changeId userErrors { code message field }
					}
				}""", Map.of("input", input));
	}

	/** Tries to remove a relation; gives the answer. */
	public Answer remove(String id) {
		return this.api.ask(
				"mutation($id: ID!) { removeRelation(input: {id: $id}) { deletedId affected changeId userErrors { code message } } }",
				Map.of("id", id));
	}

	/** Tries to delete a profile; gives the answer. */
	public Answer delete(String id) {
		return this.api.ask("""
				mutation($id: ID!) {
					deleteProfile(input: {id: $id}) { deletedId affected changeId userErrors { code message } }
				}""", Map.of("id", id));
	}

	/** Tries to undo a change; gives the answer. */
	public Answer undo(String changeId) {
		return this.api.ask("""
				mutation($id: ID!) {
					undo(input: {changeId: $id}) { change { id summary undoable } userErrors { code message field } }
				}""", Map.of("id", changeId));
	}

	/**
	 * The newest changes of a profile: their summaries, or whatever a field is called.
	 */
	public java.util.List<String> history(String id, String field) {
		return this.api
			.ask("query($id: ID!) { profile(id: $id) { history { edges { node { %s } } } } }".formatted(field),
					Map.of("id", id))
			.texts("profile.history.edges[*].node." + field);
	}

	/** Tries to make a profile; gives the answer. */
	public Answer make(String kind, Map<String, ? extends @Nullable Object> input) {
		return this.api.ask("""
				mutation($input: Create%1$sInput!) {
					create%1$s(input: $input) { profile { id name } changeId userErrors { code message field } }
				}""".formatted(kind), Map.of("input", input));
	}

	/** Tries to make a space of a deal; gives the answer. */
	public Answer convert(String deal, String name, String type) {
		return this.api.ask("""
				mutation($deal: ID!, $name: String!, $type: ID!) {
					convertDeal(input: {dealId: $deal, name: $name, typeId: $type}) {
						profile { id kind name externalId } changeId userErrors { code message field }
					}
				}""", Map.of("deal", deal, "name", name, "type", type));
	}

	/** Tries to merge profiles into one; gives the answer. */
	public Answer merge(String keep, String... merged) {
		return this.api.ask("""
				mutation($keep: ID!, $merged: [ID!]!) {
					mergeProfiles(input: {keepId: $keep, mergeIds: $merged}) {
						profile { id name externalId version } changeId userErrors { code message field }
					}
				}""", Map.of("keep", keep, "merged", List.of(merged)));
	}

	/** A field of a form that names these others. */
	public static Map<String, Object> field(String type, String as, String... others) {
		return Map.of("typeId", type, "as", as, "otherIds", List.of(others));
	}

	/** Tries to change a profile; gives the answer. */
	public Answer update(String kind, Map<String, ? extends @Nullable Object> input) {
		return this.api
			.ask("""
					mutation($input: Update%1$sInput!) {
						update%1$s(input: $input) { profile { id name externalId version } changeId userErrors { code message field } }
					}"""
				.formatted(kind), Map.of("input", input));
	}

	/** Defines a type between companies; gives its id. */
	public String defineType(String sourceRole, @Nullable String targetRole) {
		return defineType(end("COMPANY", sourceRole), (targetRole != null) ? end("COMPANY", targetRole) : null)
			.text("createRelationType.relationType.id");
	}

	/**
	 * Tries to define a type, a symmetric one where there is no target; gives the answer.
	 */
	public Answer defineType(Map<String, ?> source, @Nullable Map<String, ?> target) {
		Map<String, @Nullable Object> input = new HashMap<>();
		input.put("source", source);
		input.put("target", target);
		input.put("symmetric", target == null);
		return createType(input);
	}

	/** Tries to define a type; gives the answer. */
	public Answer createType(Map<String, ? extends @Nullable Object> input) {
		return this.api.ask("""
				mutation($input: CreateRelationTypeInput!) {
					createRelationType(input: $input) {
						relationType { id edgeType symmetric active position builtIn target { role kinds } }
						userErrors { code message field }
					}
				}""", Map.of("input", input));
	}

	/** Tries to change a type; gives the answer. */
	public Answer updateType(String id, Map<String, ? extends @Nullable Object> changes) {
		Map<String, @Nullable Object> input = new HashMap<>(changes);
		input.put("id", id);
		return this.api.ask("""
				mutation($input: UpdateRelationTypeInput!) {
					updateRelationType(input: $input) {
						relationType { id edgeType active symmetric source { role kinds } target { role kinds } }
						affected
						userErrors { code message field }
					}
				}""", Map.of("input", input));
	}

	/** What a change to a type would do; gives the answer. */
	public Answer previewType(String id, Map<String, ? extends @Nullable Object> changes) {
		Map<String, @Nullable Object> input = new HashMap<>(changes);
		input.put("id", id);
		return this.api.ask("""
				query($input: UpdateRelationTypeInput!) {
					previewRelationTypeChange(input: $input) {
						refused kept ended deleted examples { id } userErrors { code }
					}
				}""", Map.of("input", input));
	}

	/** Tries to delete a type; gives the answer. */
	public Answer deleteType(String id, String existing) {
		return this.api.ask("""
				mutation($id: ID!, $existing: ExistingPolicy) {
					deleteRelationType(input: {id: $id, existing: $existing}) {
						deletedId affected userErrors { code message field }
					}
				}""", Map.of("id", id, "existing", existing));
	}

	/** One side of a type: its kinds, separated by spaces, and its role in English. */
	public static Map<String, Object> end(String kinds, String role) {
		return Map.of("kinds", List.of(kinds.split(" ", -1)), "roles", List.of(Map.of("language", "en", "text", role)));
	}

	/** One side of a type, with some of its rules. */
	public static Map<String, Object> end(String kinds, String role, Map<String, ?> rules) {
		Map<String, Object> end = new HashMap<>(end(kinds, role));
		end.putAll(rules);
		return end;
	}

	private List<Map<String, Object>> types() {
		return this.api.ask("{ relationTypes(includeInactive: true) { id edgeType builtIn } }")
			.objects("relationTypes");
	}

}
