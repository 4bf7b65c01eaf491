package dev.relata.embedded.inproc;

import java.util.List;
import java.util.Map;

/**
 * Something to run.
 *
 * @param text in Cypher
 * @param parameters to run it with
 */
record Statement(String text, Map<String, Object> parameters) {

	/** Of every kind: what gives values and elements, what changes, and what fails. */
	static final List<Statement> ALL = List.of(of("RETURN 1 AS one"), of("RETURN null"),
			of("RETURN [] AS list, {} AS map, '' AS text"), of("UNWIND [] AS nothing RETURN nothing"),
			of("UNWIND range(1, $n) AS i RETURN i, i * 0.5 AS half", "n", 1),
			of("UNWIND range(1, $n) AS i RETURN i, toString(i) AS text", "n", 2),
			of("UNWIND range(1, $n) AS i RETURN i", "n", 999), of("UNWIND range(1, $n) AS i RETURN i", "n", 1000),
			of("UNWIND range(1, $n) AS i RETURN i", "n", 1001), of("UNWIND range(1, $n) AS i RETURN i", "n", 2000),
			of("UNWIND range(1, $n) AS i RETURN i", "n", 2001),
			of("MATCH (p:Person) RETURN p, id(p), elementId(p), labels(p) ORDER BY p.n"),
			of("MATCH (p:Person)-[r]->(q) RETURN r, type(r), startNode(r), endNode(r) ORDER BY p.n, q.n, type(r)"),
			of("MATCH way = (:Person {n: 1}) RETURN way, length(way)"),
			of("MATCH way = (:Person {n: 1})-[*1..3]-() RETURN way, nodes(way), relationships(way) ORDER BY toString(way)"),
			of("MATCH way = (:Person {n: 3})<-[:LIKES]-()<-[:KNOWS]-() RETURN way"),
			of("MATCH way = (c:Person {n: 3})-[:KNOWS]->(c) RETURN way, [way, [way]] AS ways, {way: way} AS map"),
			of("MATCH way = SHORTEST 1 (:Person {n: 1})-->+(:Person {n: 3}) RETURN way"),
			of("MATCH (p:Person) RETURN collect(p) AS all, {p: p {.*, extra: 1}} AS map"),
			of("RETURN date('-99999-01-01'), datetime('2024-10-27T02:30[Europe/Warsaw]'), duration('P1Y2M3DT4.005S')"),
			of("RETURN point({x: 1, y: 2, crs: 'cartesian'}), point({longitude: 1, latitude: 2, height: 3})"),
			of("RETURN vector([1, 2, 3], 3, INTEGER8), vector([1.5, 2], 2, FLOAT32), vector([1], 1, INTEGER)"),
			of("RETURN toFloat('NaN'), 1.0 / 0, -1.0 / 0, -0.0, 9223372036854775807"),
			of("RETURN 1 AS a, 2 AS `a b`, 3 AS ``````"), of("RETURN *"), of("RETURN 1 AS same, 2 AS same"),
			of("CREATE (s:Scratch {one: 1, list: [1, 2]})-[:R {a: 'b'}]->(:Scratch:Other) RETURN s"),
			of("CREATE (s:Scratch) SET s:A:B, s.x = 1 REMOVE s:A, s.x"),
			of("UNWIND range(1, 20) AS i CREATE (s:Scratch {i: i}) RETURN s, i"),
			of("MERGE (s:Scratch {id: 1}) ON CREATE SET s.made = true ON MATCH SET s.met = true RETURN s"),
			of("CREATE (s:Scratch {a: 1})-[r:R {b: 2}]->(t:Scratch) DETACH DELETE s, t RETURN s, r, t"),
			of("CREATE way = (s:Scratch {a: 1})-[r:R {b: 2}]->(t:Scratch) DELETE r RETURN way, s, r"),
			of("CREATE (s:Scratch)-[:R]->(:Scratch) DELETE s RETURN 1"), of("CREATE (:Only {one: 1})"),
			of("CREATE (s:Scratch) SET s.p = {a: 1}"),
			of("CREATE INDEX scratch IF NOT EXISTS FOR (s:Scratch) ON (s.id)"), of("DROP INDEX scratch IF EXISTS"),
			of("CREATE INDEX FOR (o:Only) ON (o.one)"), of("CREATE CONSTRAINT FOR (s:Scratch) REQUIRE s.x IS KEY"),
			of("SHOW CONSTRAINTS YIELD name, type, labelsOrTypes"), of("SHOW PROCEDURES YIELD name"),
			of("EXPLAIN MATCH (p:Person)-[:KNOWS]->(q) WHERE p.n > $n RETURN q ORDER BY q.n", "n", 1),
			of("PROFILE MATCH (p:Person)-[:KNOWS]->(q) RETURN p.n, count(q)"),
			of("PROFILE CREATE (s:Scratch) RETURN s.x"), of("EXPLAIN CREATE (s:Scratch)"),
			of("MATCH (n:Nowhere) RETURN n.nothing"), of("MATCH (a:Person), (b:Person) RETURN count(*)"),
			of("MATCH (n) RETURN id(n) AS id ORDER BY id LIMIT 3"), of("MATCH ()-[:NOT_THERE*]->() RETURN 1"),
			of("CALL db.labels()"), of("CALL db.labels() YIELD label AS l RETURN l ORDER BY l"),
			of("CALL { RETURN 1 AS x } RETURN x"), of("CALL db.createLabel('Scratch')"),
			of("UNWIND range(1, 5) AS i CALL (i) { CREATE (:Scratch {i: i}) } IN TRANSACTIONS OF 2 ROWS"),
			of("UNWIND [1, 0, 2] AS i CALL (i) { CREATE (:Scratch {i: 1 / i}) } IN TRANSACTIONS OF 1 ROW ON ERROR CONTINUE REPORT STATUS AS s RETURN s.committed, s.errorMessage IS NULL"),
			of("UNWIND [1, 0] AS i CALL (i) { CREATE (:Scratch {i: 1 / i}) } IN TRANSACTIONS OF 1 ROW"),
			of("LOAD CSV FROM 'file:///x.csv' AS row RETURN row"), of(""), of(" "), of(";"), of("RETURN 1; RETURN 2"),
			of("RETRUN 1"), of("MATCH (n RETURN n"), of("RETURN $missing"), of("RETURN $a, $b", "a", 1),
			of("RETURN nothing"), of("RETURN no.such.function(1)"), of("CALL no.such.procedure()"), of("RETURN 1 / 0"),
			of("UNWIND range(3, -3, -1) AS i RETURN 10 / i"), of("UNWIND range(1500, -3, -1) AS i RETURN 10 / i"),
			of("UNWIND [1, 'a'] AS i RETURN i - 1"), of("UNWIND [1, 2, 'a'] AS i RETURN date(i)"),
			of("RETURN 9223372036854775807 + 1"), of("RETURN 9223372036854775808"), of("RETURN toInteger([1])"),
			of("RETURN [1, 2][$at]", "at", "a"), of("RETURN $map.a.b", "map", Map.of("a", 1)),
			of("RETURN date('not a date')"), of("RETURN duration({nothing: 1})"), of("RETURN vector([1, 2], 3, FLOAT)"),
			of("RETURN 'a' =~ '('"), of("MATCH (n:$($label)) RETURN n", "label", ""),
			of("USE system SHOW DATABASES YIELD name"), of("USE nowhere RETURN 1"), of("SHOW CURRENT USER YIELD user"),
			of("CYPHER 5 RETURN id(null)"), of("CYPHER 25 RETURN 1"), of("CYPHER 4 RETURN 1"),
			of("CYPHER runtime=pipelined RETURN 1"), of("CYPHER planner=dp RETURN 1"),
			of("CREATE USER somebody SET PASSWORD 'a'"), of("CREATE DATABASE other"), of("CREATE ROLE other"),
			of("TERMINATE TRANSACTION 'neo4j-transaction-999999'"), of("RETURN '\uD800' AS half, 'ą\u0000b' AS text"),
			of("// nothing but a comment"), of("RETURN $v AS ż", "v", "ż"), of("FINISH"),
			of("MATCH (p:Person) FINISH"));

	private static Statement of(String text) {
		return new Statement(text, Map.of());
	}

	private static Statement of(String text, String name, Object parameter) {
		return new Statement(text, Map.of(name, parameter));
	}

}
