package dev.relata.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.relata.access.Role;
import dev.relata.access.Viewer;
import org.neo4j.driver.Driver;

/**
 * What there is to know of an account before one can ask about it.
 *
 * @param driver to its database
 * @param types the relation types by edge type
 * @param hub the id of the profile with the most relations
 * @param viewer who asks
 */
record Account(Driver driver, Map<String, Type> types, String hub, Viewer viewer) {

	static Account read(Api api, Driver driver) {
		Map<String, Type> types = new HashMap<>();
		types(api).forEach((type) -> types.put(type.edgeType(), type));
		String hub = first(driver, "MATCH (p:Company) RETURN p.id ORDER BY COUNT { (p)--() } DESC LIMIT 1");
		return new Account(driver, types, hub, viewer(driver));
	}

	static List<Type> types(Api api) {
		List<Type> types = api
			.ask("{ relationTypes { id edgeType symmetric source { kinds role } target { kinds role } } }", Map.of())
			.get("relationTypes")
			.valueStream()
			.map(Type::of)
			.toList();
		if (types.size() != 10) {
			throw new IllegalStateException("There have to be ten relation types, not " + types.size());
		}
		return types;
	}

	/** The administrator, the only user there is. */
	static Viewer viewer(Driver driver) {
		return new Viewer(first(driver, "MATCH (u:User) RETURN u.id"), RelataProcess.USER, Set.of(Role.ADMIN), Set.of(),
				"en");
	}

	private static String first(Driver driver, String statement) {
		return driver.executableQuery(statement).execute().records().getFirst().get(0).asString();
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
		return Objects.requireNonNull(this.types.get(edgeType));
	}

}
