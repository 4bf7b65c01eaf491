package dev.relata.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/**
 * Puts the account of a size into a Relata that has none: the relation types through the
 * API, the profiles and relations, which are many, into the database.
 *
 * @param api of this Relata
 * @param driver to its database
 */
record AccountLoader(Api api, Driver driver) {

	private static final int BATCH = 5000;

	private static final String CREATE_TYPE = """
			mutation($input: CreateRelationTypeInput!) {
				createRelationType(input: $input) { relationType { id } userErrors { message } }
			}""";

	void load(int profiles) {
		long start = System.nanoTime();
		types();
		this.driver.executableQuery("MATCH (p:Profile) CALL (p) { DETACH DELETE p } IN TRANSACTIONS OF 1000 ROWS")
			.execute();
		long count = rows(new Generator(profiles, Account.viewer(this.driver)), Account.types(this.api));
		Table.say("Loaded %,d rows in %d s", count, (System.nanoTime() - start) / 1_000_000_000);
	}

	private void types() {
		this.api.ask("mutation { updateSettings(input: {relationsEnabled: true}) { userErrors { message } } }",
				Map.of());
		create("SUPPLIER", end("COMPANY", "Supplier"), end("COMPANY", "Customer"));
		create("ADVISER", end("CONTACT", "Adviser"), end("COMPANY", "Advised company"));
		create("RELATIVE", end("CONTACT", "Relative"), null);
	}

	private static Map<String, Object> end(String kind, String role) {
		return Map.of("kinds", List.of(kind), "roles", List.of(Map.of("language", "en", "text", role)));
	}

	private void create(String edgeType, Map<String, Object> source, @Nullable Map<String, Object> target) {
		Map<String, Object> input = new HashMap<>(
				Map.of("edgeType", edgeType, "source", source, "symmetric", target == null));
		if (target != null) {
			input.put("target", target);
		}
		this.api.ask(CREATE_TYPE, Map.of("input", input));
	}

	private long rows(Generator generator, List<Type> types) {
		Loader loader = new Loader(this.driver, BATCH);
		generator.profiles((kind, row) -> loader
			.add("CREATE (p:Profile:%s) SET p = row".formatted(kind.profileKind().typename()), row));
		loader.flush();
		generator.relations(types, (type, row) -> loader.add("""
				MATCH (s:Profile {id: row.sourceId})
				MATCH (t:Profile {id: row.targetId})
				CREATE (s)-[r:%s]->(t)
				SET r = row""".formatted(type.edgeType()), row));
		loader.flush();
		return loader.count();
	}

}
