package dev.relata.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.relata.access.Role;
import dev.relata.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/**
 * A running application with the account of a size in it: loaded the first time, found
 * again after that.
 *
 * @param profiles how many profiles it has
 * @param application the application
 * @param api its API
 * @param driver to its database
 * @param types the relation types by edge type
 * @param hub the id of the profile with the most relations
 * @param viewer who asks
 */
record Account(int profiles, Application application, Api api, Driver driver, Map<String, Type> types, String hub,
		Viewer viewer) implements AutoCloseable {

	private static final int BATCH = 5000;

	private static final String CREATE_TYPE = """
			mutation($input: CreateRelationTypeInput!) {
				createRelationType(input: $input) { relationType { id } userErrors { message } }
			}""";

	static Account open(Options options, int profiles, int number) {
		Path data = options.directory().resolve("data-" + profiles + "-" + Generator.VERSION).toAbsolutePath();
		Path loaded = data.resolve("loaded");
		boolean fresh = !Files.exists(loaded);
		Application application = Application.start(options, data, number);
		Api api = new Api(application.port());
		Driver driver = application.driver();
		if (fresh) {
			prepare(api);
		}
		List<Type> types = types(api);
		Viewer viewer = viewer(driver);
		String hub = fresh ? load(driver, new Generator(profiles, viewer), types) : hub(driver);
		if (fresh) {
			mark(loaded);
		}
		Map<String, Type> byEdgeType = new HashMap<>();
		types.forEach((type) -> byEdgeType.put(type.edgeType(), type));
		return new Account(profiles, application, api, driver, byEdgeType, hub, viewer);
	}

	private static void prepare(Api api) {
		api.ask("mutation { updateSettings(input: {relationsEnabled: true}) { userErrors { message } } }", Map.of());
		create(api, "SUPPLIER", end("COMPANY", "Supplier"), end("COMPANY", "Customer"));
		create(api, "ADVISER", end("CONTACT", "Adviser"), end("COMPANY", "Advised company"));
		create(api, "RELATIVE", end("CONTACT", "Relative"), null);
	}

	private static Map<String, Object> end(String kind, String role) {
		return Map.of("kinds", List.of(kind), "roles", List.of(Map.of("language", "en", "text", role)));
	}

	private static void create(Api api, String edgeType, Map<String, Object> source,
			@Nullable Map<String, Object> target) {
		Map<String, Object> input = new HashMap<>(
				Map.of("edgeType", edgeType, "source", source, "symmetric", target == null));
		if (target != null) {
			input.put("target", target);
		}
		api.ask(CREATE_TYPE, Map.of("input", input));
	}

	private static List<Type> types(Api api) {
		List<Type> types = new ArrayList<>();
		api.ask("{ relationTypes { id edgeType symmetric source { kinds role } target { kinds role } } }", Map.of())
			.get("relationTypes")
			.forEach((type) -> types.add(Type.of(type)));
		if (types.size() != 10) {
			throw new IllegalStateException("There have to be ten relation types, not " + types.size());
		}
		return types;
	}

	private static String load(Driver driver, Generator generator, List<Type> types) {
		long start = System.nanoTime();
		driver.executableQuery("MATCH (p:Profile) CALL (p) { DETACH DELETE p } IN TRANSACTIONS OF 1000 ROWS").execute();
		Loader loader = new Loader(driver, BATCH);
		generator.profiles((kind, row) -> loader
			.add("CREATE (p:Profile:%s) SET p = row".formatted(kind.profileKind().typename()), row));
		loader.flush();
		generator.relations(types, (type, row) -> loader.add("""
				MATCH (s:Profile {id: row.sourceId})
				MATCH (t:Profile {id: row.targetId})
				CREATE (s)-[r:%s]->(t)
				SET r = row""".formatted(type.edgeType()), row));
		loader.flush();
		Table.say("Loaded %,d rows in %d s", loader.count(), (System.nanoTime() - start) / 1_000_000_000);
		return generator.hub();
	}

	private static String hub(Driver driver) {
		return first(driver, "MATCH (p:Company) RETURN p.id ORDER BY COUNT { (p)--() } DESC LIMIT 1");
	}

	/** The administrator, the only user there is. */
	private static Viewer viewer(Driver driver) {
		return new Viewer(first(driver, "MATCH (u:User) RETURN u.id"), Application.USER, Set.of(Role.ADMIN), Set.of(),
				"en");
	}

	private static String first(Driver driver, String statement) {
		return driver.executableQuery(statement).execute().records().getFirst().get(0).asString();
	}

	private static void mark(Path loaded) {
		try {
			Files.createFile(loaded);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The first column of what a statement gives. */
	List<String> column(String statement, Map<String, Object> parameters) {
		return this.driver.executableQuery(statement)
			.withParameters(parameters)
			.execute()
			.records()
			.stream()
			.map((row) -> row.get(0).asString())
			.toList();
	}

	Type type(String edgeType) {
		return java.util.Objects.requireNonNull(this.types.get(edgeType));
	}

	@Override
	public void close() {
		this.driver.close();
		this.application.close();
	}

}
