package dev.relata.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import tools.jackson.databind.JsonNode;

/** What both sides answer, in words that can be compared. */
final class Answers {

	private static final int PAGE = 25;

	private static final int GROUP = 5;

	private Answers() {
	}

	static List<String> ids(JsonNode list) {
		return list.valueStream().map((node) -> node.get("id").asString()).toList();
	}

	/** Each relation of a profile with its other profile, as an answer has them. */
	static List<String> shown(JsonNode profile) {
		return profile.at("/relations/edges").valueStream().map(Answers::shownEdge).toList();
	}

	private static String shownEdge(JsonNode edge) {
		return edge.at("/node/id").asString() + edge.at("/other/id").asString();
	}

	static String shownGroup(JsonNode group) {
		return group.at("/type/edgeType").asString() + group.at("/as").asString() + group.at("/count").asInt()
				+ group.at("/relations/edges").valueStream().map(Answers::shownEdge).toList();
	}

	/**
	 * The same by profile, as the driver's rows have them; the last say most of a hub.
	 */
	static Map<String, List<String>> read(List<List<Record>> rows) {
		Map<String, List<String>> read = new HashMap<>();
		rows.stream()
			.flatMap(List::stream)
			.filter((row) -> row.containsKey("rows"))
			.forEach((row) -> read.put(row.get("id").asString(),
					row.get("rows").asList(Answers::readEdge).stream().limit(PAGE).toList()));
		return read;
	}

	private static String readEdge(Value row) {
		return row.get(0).get("id").asString() + row.get(1).get("id").asString();
	}

	static List<String> readGroups(Account account, List<List<Record>> rows) {
		Record last = rows.stream()
			.flatMap(List::stream)
			.filter((row) -> row.containsKey("groups"))
			.reduce((first, second) -> second)
			.orElseThrow();
		Map<String, List<Value>> sides = new HashMap<>();
		for (Value group : last.get("groups").values()) {
			String edgeType = group.get(0).asString();
			String as = account.type(edgeType).symmetric() ? "SOURCE" : group.get(1).asString();
			sides.computeIfAbsent(edgeType + as, (key) -> new ArrayList<>()).add(group);
		}
		return sides.entrySet()
			.stream()
			.filter((group) -> count(group.getValue()) > 0)
			.map((group) -> group.getKey() + count(group.getValue()) + newest(group.getValue()))
			.sorted()
			.toList();
	}

	private static int count(List<Value> sides) {
		return sides.stream().mapToInt((side) -> side.get(2).asInt()).sum();
	}

	private static List<String> newest(List<Value> sides) {
		return sides.stream()
			.flatMap((side) -> side.get(3).asList((row) -> row).stream())
			.sorted(Comparator.comparing((Value row) -> row.get(0).get("sortKey").asString()).reversed())
			.limit(GROUP)
			.map(Answers::readEdge)
			.toList();
	}

	static List<String> found(List<List<Record>> rows) {
		return rows.getLast().getFirst().get("found").asList((node) -> node.get("id").asString());
	}

}
