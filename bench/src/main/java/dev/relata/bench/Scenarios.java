package dev.relata.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.relata.graph.Folding;
import dev.relata.profile.NameQuery;
import dev.relata.profile.ProfileKind;

/** The scenarios of an account. */
class Scenarios {

	/** The scenario of one profile. */
	static final String PROFILE = "profile with 25 relations";

	/** The scenario of many. */
	static final String LIST = "25 profiles with 25 relations each";

	private static final int QUESTIONS = 250;

	private static final int PAGE = 25;

	private static final int GROUP = 5;

	private static final int OFFERED = 10;

	private static final String RELATIONS = """
			relations(first: 25) {
				edges {
					cursor as role otherRole
					node { id since until active type { id edgeType } }
					other { id name kind card { label value } }
				}
				pageInfo { hasNextPage endCursor }
			}
			""";

	private static final String GROUPS = """
			relationGroups(first: 5) {
				otherRole as count type { id edgeType }
				relations { edges { node { id } other { id name kind } } pageInfo { hasNextPage } }
			}
			""";

	private static final String WITH_DEGREE = """
			MATCH (p:Profile) WHERE p.id <> $hub AND COUNT { (p)--() } = $degree AND NOT EXISTS {
				MATCH (p)-[r]-() WHERE r.until < date() OR r.since > date()
			}
			RETURN p.id ORDER BY p.id LIMIT 250
			""";

	private static final String BEFORE_CHAINS = """
			MATCH (p:Contact)-[r:FORMER_EMPLOYEE]->(c) WHERE c.id <> $hub
			WITH p, sum(COUNT { (c)-[:COMPETITOR]-() }) AS paths
			WHERE 3 <= paths <= 40 AND NOT EXISTS { (p)-[:FORMER_EMPLOYEE]->(:Company {id: $hub}) }
			RETURN p.id ORDER BY p.id LIMIT 250
			""";

	private static final String NAMES = """
			MATCH (p:Profile) WHERE p.createdAt.millisecond % 100 = $digit RETURN p.name ORDER BY p.id LIMIT 2500
			""";

	private final Account account;

	private final SplittableRandom random = new SplittableRandom(1);

	Scenarios(Account account) {
		this.account = account;
	}

	List<Scenario> all() {
		return List.of(profile(PROFILE, PAGE), list(), hub(), search("typeahead: search"), candidates(), chain());
	}

	/** A profile and its newest relations. */
	Scenario profile(String name, int degree) {
		return page(name, withDegree(degree));
	}

	/** The hub and its newest relations. */
	Scenario hubPage() {
		return page("the hub's first page", List.of(this.account.hub()));
	}

	private Scenario page(String name, Collection<String> ids) {
		List<Question> questions = ids.stream().map(this::ofProfile).toList();
		return new Scenario(name,
				"query($id: ID!) { profile(id: $id) { id name kind card { label value } " + RELATIONS + "} }",
				questions, (text) -> PAGE + 1, (data) -> Answers.shown(data.get("profile")),
				(question, rows) -> Answers.read(rows).getOrDefault(id(question), List.of()));
	}

	/** A list of profiles, each with its newest relations. */
	private Scenario list() {
		List<String> ids = withDegree(PAGE);
		List<Question> questions = IntStream.range(0, QUESTIONS).mapToObj((i) -> {
			List<String> some = any(ids);
			return new Question(Map.of("ids", some), parameters(Map.of("ids", some)));
		}).toList();
		return new Scenario(LIST,
				"query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Profile { name kind card { label value } "
						+ RELATIONS + "} } }",
				questions, (text) -> PAGE + 1,
				(data) -> data.get("nodes").valueStream().flatMap((node) -> Answers.shown(node).stream()).toList(),
				(question, rows) -> {
					Map<String, List<String>> read = Answers.read(rows);
					return ids(question).stream().flatMap((id) -> read.getOrDefault(id, List.of()).stream()).toList();
				});
	}

	/** The hub's newest relations, and its groups with their counts. */
	Scenario hub() {
		return pageAndGroups("the hub's first page and groups", List.of(this.account.hub()));
	}

	/** The same of small profiles. */
	Scenario small() {
		return pageAndGroups("page and groups of 10 relations", withDegree(10));
	}

	private Scenario pageAndGroups(String name, List<String> ids) {
		return new Scenario(name, "query($id: ID!) { profile(id: $id) { id name " + RELATIONS + GROUPS + "} }",
				ids.stream().map(this::ofProfile).toList(), (text) -> text.contains("AS groups") ? GROUP + 1 : PAGE + 1,
				(data) -> {
					List<String> all = new ArrayList<>(Answers.shown(data.get("profile")));
					data.at("/profile/relationGroups")
						.valueStream()
						.map((group) -> Answers.shownGroup(group))
						.sorted()
						.forEach(all::add);
					return all;
				},
				(question, rows) -> Stream
					.concat(Answers.read(rows).getOrDefault(id(question), List.of()).stream(),
							Answers.readGroups(this.account, rows).stream())
					.toList());
	}

	/** Typeahead over all names. */
	Scenario search(String name) {
		List<Question> questions = typed().stream()
			.map((typed) -> new Question(Map.of("text", typed), typed(typed, List.of(ProfileKind.values()), Map.of())))
			.toList();
		return new Scenario(name, "query($text: String!) { search(text: $text) { id name kind card { label value } } }",
				questions, (text) -> 0, (data) -> Answers.ids(data.get("search")),
				(question, rows) -> Answers.found(rows));
	}

	/** Typeahead for the company of a former employee. */
	private Scenario candidates() {
		List<String> contacts = withDegree(3).stream().filter((id) -> id.startsWith("con_")).toList();
		String type = this.account.type("FORMER_EMPLOYEE").id();
		List<Question> questions = typed().stream().map((typed) -> {
			String contact = contacts.get(this.random.nextInt(contacts.size()));
			return new Question(Map.of("id", contact, "type", type, "text", typed),
					typed(typed, List.of(ProfileKind.COMPANY), Map.of("profileId", contact, "ids", List.of(contact))));
		}).toList();
		return new Scenario("typeahead: relationCandidates", """
				query($id: ID!, $type: ID!, $text: String!) {
					relationCandidates(profileId: $id, typeId: $type, as: SOURCE, text: $text) {
						id name kind card { label value }
					}
				}""", questions, (text) -> 0, (data) -> Answers.ids(data.get("relationCandidates")),
				(question, rows) -> Answers.found(rows));
	}

	/** The competitors of previous companies. */
	private Scenario chain() {
		List<Question> questions = this.account.column(BEFORE_CHAINS, Map.of("hub", this.account.hub()))
			.stream()
			.map((id) -> new Question(Map.of("from", id), parameters(Map.of("from", id))))
			.toList();
		return new Scenario("chain of two steps", """
				query($from: ID!) {
					chain(from: $from, steps: [{role: "Previous company"}, {role: "Competitor"}]) {
						edges { cursor node {
							length sentence start { id name kind }
							hops { role to { id name kind card { label value } } relation { id since until } }
						} }
						pageInfo { hasNextPage endCursor }
					}
				}""", questions, (text) -> PAGE + 1,
				(data) -> data.at("/chain/edges")
					.valueStream()
					.flatMap((edge) -> edge.at("/node/hops").valueStream())
					.map((hop) -> hop.at("/relation/id").asString() + hop.at("/to/id").asString())
					.toList(),
				(question, rows) -> rows.getLast()
					.getFirst()
					.get("paths")
					.asList((path) -> path)
					.stream()
					.limit(PAGE)
					.flatMap((path) -> IntStream.of(1, 3)
						.mapToObj((i) -> path.get(i).get("id").asString() + path.get(i + 1).get("id").asString()))
					.toList());
	}

	private List<String> any(List<String> ids) {
		int count = Math.min(PAGE, ids.size());
		return this.random.ints(0, ids.size()).distinct().limit(count).mapToObj(ids::get).toList();
	}

	private List<String> withDegree(int degree) {
		return this.account.column(WITH_DEGREE, Map.of("hub", this.account.hub(), "degree", degree));
	}

	/** The first two to five letters of words of names. */
	private List<String> typed() {
		List<String> names = this.account.column(NAMES, Map.of("digit", 7));
		return IntStream.range(0, QUESTIONS).mapToObj((i) -> {
			List<String> words = Folding.words(names.get(this.random.nextInt(names.size())));
			String word = words.get(this.random.nextInt(words.size()));
			return word.substring(0, Math.min(word.length(), this.random.nextInt(2, 6)));
		}).toList();
	}

	private Question ofProfile(String id) {
		return new Question(Map.of("id", id), parameters(Map.of("ids", List.of(id), "id", id)));
	}

	private Map<String, Object> typed(String text, List<ProfileKind> kinds, Map<String, Object> more) {
		Map<String, Object> parameters = new HashMap<>(
				Map.of("query", NameQuery.of(text).lucene(kinds, this.account.viewer()), "typed",
						Folding.sentence(text), "sorted", 100, "first", OFFERED, "hits", 100));
		parameters.putAll(more);
		return parameters(parameters);
	}

	private Map<String, Object> parameters(Map<String, Object> own) {
		Map<String, Object> parameters = new HashMap<>(Map.of("day", LocalDate.now(ZoneId.systemDefault()), "before",
				"~", "walkable", 500, "words", List.of(), "fan", 1000, "most", 10_000, "mostAndOneMore", 10_001));
		parameters.putAll(this.account.viewer().parameters());
		parameters.putAll(own);
		return parameters;
	}

	private static String id(Question question) {
		return String.valueOf(question.variables().get("id"));
	}

	private static List<String> ids(Question question) {
		return ((Collection<?>) Objects.requireNonNull(question.parameters().get("ids"))).stream()
			.map(String::valueOf)
			.toList();
	}

}
