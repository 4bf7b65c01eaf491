package dev.relata.invariant;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.relata.access.Access;
import dev.relata.access.People;
import dev.relata.access.Viewer;
import dev.relata.graph.Ids;
import dev.relata.invariant.Plan.Person;
import dev.relata.invariant.Plan.Tie;
import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is hidden from users makes no difference to them. Each random account is built
 * twice, whole and without what the user may not know of; every query, then many
 * mutations, then every query again have to be answered alike, but for ids and times.
 */
@RelataTest
class NoninterferenceTests {

	private static final int ACCOUNTS = Integer.getInteger("noninterference.accounts", 30);

	private static final Map<String, String[]> PEOPLE = Map.of("nina", new String[] {}, "sara",
			new String[] { "sales" }, "dan", new String[] { "delivery" }, "bo", new String[] { "sales", "delivery" });

	private static final Pattern ID = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}");

	private static final Pattern CURSOR = Pattern.compile("(\"(?:cursor|startCursor|endCursor)\":)\"[^\"]*\"");

	/** A day, which another one can follow between one account and its twin. */
	private static final Pattern CHANGED = Pattern.compile("(\"label\":\"Changed\",\"value\":)\"[^\"]*\"");

	private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private People people;

	@Autowired
	private Driver driver;

	private final Map<String, RestClient> clients = new HashMap<>();

	private String limited = "";

	@BeforeEach
	void introduce() {
		PEOPLE.forEach((name, groups) -> {
			this.people.colleague(name, groups);
			this.clients.put(name, this.people.signIn(name));
		});
		this.limited = this.account
			.createType(Map.of("source", Account.end("COMPANY", "Sole agent", Map.of("limit", 1)), "target",
					Account.end("COMPANY", "Represented", Map.of("limit", 1, "required", true)), "edgeType", "LIMITED"))
			.text("createRelationType.relationType.id");
	}

	@Test
	void answersAsIfTheHiddenWereNotThere() {
		List<String> sharers = List.of(this.people.id("nina"), this.people.id("sara"), this.people.id("sales"),
				this.people.id("delivery"));
		List<String> names = List.of("nina", "sara", "dan", "bo");
		int hidden = 0;
		for (int seed = 0; seed < ACCOUNTS; seed++) {
			String name = names.get(seed % names.size());
			Viewer viewer = this.people.viewer(name);
			Plan plan = Plan.of(new Random(seed), sharers, LocalDate.now(ZoneOffset.UTC));
			World world = build(plan, plan);
			Plan built = world.built();
			Plan seen = built.seenBy(viewer);
			hidden += built.people().size() - seen.people().size();
			List<String> whole = transcript(world, seed, name);
			List<String> without = transcript(build(seen, plan), seed, name);
			for (int i = 0; i < whole.size(); i++) {
				assertThat(whole.get(i)).as("account %d, asked by %s, question %d", seed, name, i)
					.isEqualTo(without.get(i));
			}
		}
		assertThat(hidden).isGreaterThan(ACCOUNTS / 2);
	}

	private List<String> transcript(World world, int seed, String name) {
		Random random = new Random(seed);
		List<String> answers = new ArrayList<>();
		Map<String, String> known = new LinkedHashMap<>();
		world.ids().values().forEach((id) -> known.put(id.substring(4), "<" + known.size() + ">"));
		RestClient client = Objects.requireNonNull(this.clients.get(name));
		answers.add(queries(world, client, random, known));
		for (int i = 0; i < 14; i++) {
			answers.add(mutate(world, client, random, known));
		}
		answers.add(queries(world, client, random, known));
		return answers;
	}

	/**
	 * What was built.
	 *
	 * @param plan what was planned at first, whole
	 * @param built what came of it, for rules can be in the way
	 * @param ids the ids of all profiles by their numbers; of those that are not there,
	 * ids that never were
	 * @param relations the ids of the relations, by what they are in the plan
	 * @param changes ids of changes that the user made
	 */
	private record World(Plan plan, Plan built, Map<Integer, String> ids, Map<Tie, String> relations,
			List<String> changes) {

		String pick(Random random) {
			return Objects.requireNonNull(this.ids.get(random.nextInt(this.ids.size())));
		}

		/** The id of a relation; of one that is not there, one that never was. */
		String relation(Random random) {
			Tie tie = this.plan.relations().get(random.nextInt(this.plan.relations().size()));
			return this.relations.getOrDefault(tie, "rel_" + tie.edgeType() + "_" + Ids.sortable());
		}

	}

	private World build(Plan plan, Plan whole) {
		this.driver.executableQuery("MATCH (n:Profile|GoneProfile|Change|HistoryLine|MergedExternalId) DETACH DELETE n")
			.execute();
		Map<Integer, String> ids = new LinkedHashMap<>();
		for (Person person : whole.people()) {
			ids.put(person.number(), plan.people().stream().anyMatch((there) -> there.number() == person.number())
					? create(person) : Ids.next(person.kind().name().substring(0, 3).toLowerCase(Locale.ROOT)));
		}
		Map<Tie, String> relations = new LinkedHashMap<>();
		for (Tie tie : plan.relations()) {
			String id = relate(tie, ids);
			if (id != null) {
				relations.put(tie, id);
			}
		}
		plan.people().forEach((person) -> share(person, Objects.requireNonNull(ids.get(person.number()))));
		List<Person> built = plan.people()
			.stream()
			.map((person) -> person
				.with(person.gone() && this.account.delete(Objects.requireNonNull(ids.get(person.number())))
					.problems("deleteProfile")
					.isEmpty()))
			.toList();
		return new World(whole, new Plan(built, List.copyOf(relations.keySet())), ids, relations, new ArrayList<>());
	}

	private String create(Person person) {
		Map<String, Object> values = new HashMap<>(Map.of("name", person.name()));
		if (person.externalId() != null) {
			values.put("externalId", person.externalId());
		}
		String kind = person.kind().name();
		return this.account.create(kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT), values);
	}

	private @Nullable String relate(Tie tie, Map<Integer, String> ids) {
		Map<String, Object> input = new HashMap<>(
				Map.of("profileId", Objects.requireNonNull(ids.get(tie.source())), "typeId", type(tie.edgeType()), "as",
						"SOURCE", "otherId", Objects.requireNonNull(ids.get(tie.target()))));
		if (tie.since() != null) {
			input.put("since", tie.since().toString());
		}
		if (tie.until() != null) {
			input.put("until", tie.until().toString());
		}
		Object id = this.account.add(input).at("addRelation.relation");
		return (id != null) ? String.valueOf(((Map<?, ?>) id).get("id")) : null;
	}

	private String type(String edgeType) {
		return edgeType.equals("LIMITED") ? this.limited : "typ_" + edgeType;
	}

	private void share(Person person, String id) {
		Map<String, Object> input = new HashMap<>(Map.of("profileId", id, "access", person.sharing().access(),
				"readerIds", person.sharing().readerIds(), "editorIds", person.sharing().editorIds()));
		if (person.sharing().ownerId() != null) {
			input.put("ownerId", person.sharing().ownerId());
		}
		assertThat(this.api
			.ask("mutation($input: SetAccessInput!) { setAccess(input: $input) { userErrors { code } } }",
					Map.of("input", input))
			.problems("setAccess")).isEmpty();
	}

	private static final String PROFILE = """
			fragment P on Profile {
				id kind name externalId access closed card { label value } relationCount createdAt updatedAt version
				relationGroups(first: 2) { otherRole as count relations { totalCount edges { other { name closed } } } }
				relations(first: 2) {
					totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
					edges { cursor role otherRole as other { id name closed access relationCount } node { ...R } }
				}
				all: relations(first: 100, filter: {includeInactive: true}) {
					totalCount edges { other { name } node { since until } }
				}
				named: relations(filter: {text: "m"}) { totalCount edges { other { name } } }
				relationOptions { role otherRole as remaining type { edgeType relationCount } }
				history(first: 4) { edges { node { summary undoable by } } pageInfo { hasNextPage } }
			}
			fragment R on Relation { id sentence active since until note createdBy source { id } target { id } }
			""";

	private String queries(World world, RestClient client, Random random, Map<String, String> known) {
		Map<String, Object> variables = new HashMap<>();
		StringBuilder body = new StringBuilder("viewer { name } settings { history { edges { node { summary } } } }\n");
		world.ids().forEach((number, id) -> {
			variables.put("p" + number, id);
			body.append("p%1$d: profile(id: $p%1$d) { ...P }\n".formatted(number));
			body.append("e%1$d: profileByExternalId(externalId: \"key-%1$d\") { id }\n".formatted(number));
		});
		variables.put("ids", List.copyOf(world.ids().values()));
		variables.put("from", world.pick(random));
		variables.put("of", world.pick(random));
		body.append(
				"""
						nodes(ids: $ids) { id }
						profiles(first: 3) { totalCount pageInfo { hasNextPage endCursor } edges { node { id name } } }
						companies: profiles(filter: {kinds: [COMPANY]}, first: 2) { totalCount edges { node { name } } pageInfo { hasNextPage } }
						named: profiles(filter: {text: "m"}, first: 2) { totalCount edges { node { name } } pageInfo { hasNextPage } }
						ids: profiles(filter: {ids: $ids}) { totalCount edges { node { name } } }
						latest: profiles(sort: UPDATED_AT, descending: true) { edges { node { name } } }
						hops: profiles(filter: {related: [{role: "Competitor", other: {related: [{role: "Partner"}]}}]}) { totalCountText edges { node { name } } }
						alone: profiles(filter: {related: [{role: "Competitor", none: true, other: {fields: [{field: "city", begins: "lo"}]}}, {role: "Headquarters", none: true}]}, sort: CREATED_AT) { edges { node { name } } }
						search(text: "a", first: 3) { id name closed }
						two: search(text: "ml 1", first: 10) { id name }
						relationTypes(includeInactive: true) { edgeType relationCount }
						former: chain(from: $from, steps: [{role: "Previous company"}, {role: "Competitor"}]) { edges { node { sentence } } pageInfo { hasNextPage } }
						chain(from: $of, steps: [{role: "Competitor"}, {role: "Competitor"}, {role: "Partner"}], first: 2) { edges { node { sentence hops { to { id } } } } pageInfo { hasNextPage } }
						neighborhood(of: $of, depth: 2, perProfile: 2) { profiles { name closed } relations { sentence } omitted { profileId otherRole as count } }
						hierarchy(of: $from, typeId: $HEADQUARTERS_BRANCH) {
							path { name closed } members(first: 3) { totalCount edges { node { name } parentId level } pageInfo { hasNextPage } }
							rollUp { counts { kind count } deals { status count } dealsBehindSpaces { status count } owners warning }
						}
						form(kind: COMPANY) { sections { name relationFields { role remaining } } }
						""");
		for (String type : List.of("COMPETITOR", "HEADQUARTERS_BRANCH", "LIMITED")) {
			variables.put(type, type(type));
			body.append(
					"c%1$s: relationCandidates(profileId: $of, typeId: $%1$s, as: SOURCE, text: \"m\") { id name }\n"
						.formatted(type));
		}
		String declared = variables.keySet()
			.stream()
			.sorted()
			.map((variable) -> "$" + variable + ": " + (variable.equals("ids") ? "[ID!]!" : "ID!"))
			.collect(Collectors.joining(", "));
		String document = "query(%s) {%n%s}%n%s".formatted(declared, body, PROFILE);
		return told(this.api.ask(client, document, variables, "en"), known)
				+ told(export(world, client, random), known);
	}

	/** All that the user gets, once as a table and once as a graph. */
	private static String export(World world, RestClient client, Random random) {
		Map<String, List<String>> selection = Map.of("profileIds", List.of(world.pick(random), world.pick(random)),
				"relationIds", List.of(world.relation(random), world.relation(random)));
		return client.get().uri("/export/relations").retrieve().body(String.class)
				+ client.get().uri("/export/account?format=json").retrieve().body(String.class)
				+ client.post()
					.uri("/export/graph?format=graphml")
					.contentType(MediaType.APPLICATION_JSON)
					.body(selection)
					.retrieve()
					.body(String.class);
	}

	private String mutate(World world, RestClient client, Random random, Map<String, String> known) {
		String one = world.pick(random);
		String other = world.pick(random);
		Map<String, Object> input = new HashMap<>();
		String mutation = switch (random.nextInt(12)) {
			case 0, 1, 2 -> {
				String type = List
					.of("COMPETITOR", "HEADQUARTERS_BRANCH", "LIMITED", "FORMER_EMPLOYEE", "SALE_DELIVERY")
					.get(random.nextInt(5));
				input.putAll(Map.of("profileId", one, "typeId", type(type), "as",
						random.nextBoolean() ? "SOURCE" : "TARGET", "otherId", other));
				yield mutation("addRelation", "AddRelationInput!", "relation { sentence } changeId");
			}
			case 3 -> {
				input.put("id", world.relation(random));
				yield mutation("removeRelation", "RemoveRelationInput!", "affected changeId");
			}
			case 4 -> {
				input.putAll(Map.of("id", world.relation(random), "note", "by the way"));
				yield mutation("updateRelation", "UpdateRelationInput!", "relation { sentence note } changeId");
			}
			case 5 -> {
				input.put("id", one);
				yield mutation("deleteProfile", "DeleteProfileInput!", "affected changeId");
			}
			case 6 -> {
				input.putAll(Map.of("keepId", one, "mergeIds", List.of(other)));
				yield mutation("mergeProfiles", "MergeProfilesInput!",
						"profile { name externalId relationCount } changeId");
			}
			case 7 -> {
				input.putAll(Map.of("dealId", one, "name", "Realizacja", "typeId", type("SALE_DELIVERY"), "access",
						List.of(Access.values()).get(random.nextInt(3))));
				yield mutation("convertDeal", "ConvertDealInput!", "profile { name access } changeId");
			}
			case 8 -> {
				input.putAll(Map.of("name", "New", "externalId", "key-" + random.nextInt(13), "relations",
						List.of(Map.of("typeId", type("COMPETITOR"), "as", "SOURCE", "otherIds", List.of(one)))));
				yield mutation("createCompany", "CreateCompanyInput!", "profile { name externalId } changeId");
			}
			case 9 -> {
				input.putAll(Map.of("id", one, "externalId", "key-" + random.nextInt(13), "city", "Łódź", "access",
						List.of(Access.values()).get(random.nextInt(3))));
				yield mutation("updateCompany", "UpdateCompanyInput!", "profile { name externalId version } changeId");
			}
			case 10 -> {
				input.putAll(Map.of("profileId", one, "access", List.of(Access.values()).get(random.nextInt(3))));
				yield mutation("setAccess", "SetAccessInput!", "profile { name access } changeId");
			}
			default -> {
				input.put("changeId", world.changes().isEmpty() ? Ids.next("chg")
						: world.changes().get(random.nextInt(world.changes().size())));
				yield mutation("undo", "UndoInput!", "change { summary undoable }");
			}
		};
		Answer answer = this.api.ask(client, mutation, Map.of("input", input), "en");
		Matcher change = Pattern.compile("\"changeId\":\"([^\"]+)\"").matcher(answer.toString());
		if (change.find()) {
			world.changes().add(change.group(1));
		}
		return told(answer, known);
	}

	private static String mutation(String name, String type, String fields) {
		return "mutation($input: %s) { %s(input: $input) { %s userErrors { code message field } } }".formatted(type,
				name, fields);
	}

	/**
	 * An answer with the ids in it told apart, but not told; the same of times and
	 * cursors.
	 */
	private static String told(Answer answer, Map<String, String> known) {
		return told(answer.toString(), known);
	}

	private static String told(String answer, Map<String, String> known) {
		String text = answer;
		assertThat(text).doesNotContain("INTERNAL_ERROR", "TIMED_OUT", "TOO_COSTLY", "TOO_MANY_ALIASES",
				"TOO_MANY_FIELDS", "\"TOO_DEEP\"");
		text = CURSOR.matcher(text).replaceAll("$1\"<cursor>\"");
		text = TIME.matcher(text).replaceAll("<time>");
		text = CHANGED.matcher(text).replaceAll("$1\"<day>\"");
		return ID.matcher(text)
			.replaceAll((match) -> known.computeIfAbsent(match.group(), (id) -> "<" + known.size() + ">"));
	}

}
