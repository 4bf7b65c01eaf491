package dev.relata.embedded.inproc;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.summary.GqlNotification;
import org.neo4j.driver.summary.GqlStatusObject;
import org.neo4j.driver.summary.Notification;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.ProfiledPlan;
import org.neo4j.driver.summary.ResultSummary;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Point;
import org.neo4j.driver.types.Relationship;
import org.neo4j.driver.types.UnsupportedType;
import org.neo4j.driver.types.Vector;

/** What the driver gives, in words that tell all there is to it. */
final class Said {

	/** What a profile does not find the same way twice. */
	private static final List<String> PASSING = List.of("Time", "PageCacheHits", "PageCacheMisses", "PageCacheHitRatio",
			"GlobalMemory", "Memory", "string-representation", "DbHits");

	private Said() {
	}

	static String value(@Nullable Value value) {
		return (value == null) ? "nothing" : "%s:%s".formatted(value.type().name(), object(value.asObject()));
	}

	private static String object(@Nullable Object object) {
		return switch (object) {
			case null -> "null";
			case Double number -> "%s/%x".formatted(number, Double.doubleToRawLongBits(number));
			case String text -> text(text);
			case byte[] bytes -> HexFormat.of().formatHex(bytes);
			case List<?> list -> list.stream().map(Said::object).toList().toString();
			case Map<?, ?> map -> map(map);
			case Node node -> node(node);
			case Relationship relationship -> relationship(relationship);
			case Path path -> path(path);
			case Point point ->
				"point %d %s %s %s".formatted(point.srid(), object(point.x()), object(point.y()), object(point.z()));
			case Vector vector -> "%d × %s %s".formatted(vector.length(), vector.elementType(), vector);
			case UnsupportedType other ->
				"unsupported %s since %s: %s".formatted(other.name(), other.minProtocolVersion(), other.message());
			default -> "%s %s".formatted(object.getClass().getSimpleName(), object);
		};
	}

	/** With each unit that is no plain letter shown by its number. */
	private static String text(String text) {
		return text.chars()
			.mapToObj((unit) -> (unit > ' ' && unit < 127) ? String.valueOf((char) unit) : "\\%04x".formatted(unit))
			.collect(Collectors.joining("", "'", "'"));
	}

	private static String map(Map<?, ?> map) {
		TreeMap<String, String> sorted = new TreeMap<>();
		map.forEach((key, value) -> sorted.put(text(key.toString()), object(value)));
		return sorted.toString();
	}

	private static String node(Node node) {
		return "(%s %s %s)".formatted(node.elementId(), labels(node), map(node.asMap()));
	}

	private static List<String> labels(Node node) {
		return StreamSupport.stream(node.labels().spliterator(), false).map(Said::text).toList();
	}

	private static String relationship(Relationship way) {
		return "[%s %s→%s %s %s]".formatted(way.elementId(), way.startNodeElementId(), way.endNodeElementId(),
				text(way.type()), map(way.asMap()));
	}

	private static String path(Path path) {
		String segments = StreamSupport.stream(path.spliterator(), false)
			.map((each) -> node(each.start()) + relationship(each.relationship()) + node(each.end()))
			.collect(Collectors.joining(" "));
		String nodes = StreamSupport.stream(path.nodes().spliterator(), false)
			.map(Said::node)
			.collect(Collectors.joining(" "));
		String ways = StreamSupport.stream(path.relationships().spliterator(), false)
			.map(Said::relationship)
			.collect(Collectors.joining(" "));
		return "path of %d %s…%s: %s | %s | %s".formatted(path.length(), node(path.start()), node(path.end()), segments,
				nodes, ways);
	}

	@SuppressWarnings("deprecation")
	static List<String> summary(ResultSummary summary) {
		List<String> lines = new ArrayList<>();
		lines
			.add("query %s %s of %s".formatted(summary.queryType(), summary.query().text(), summary.database().name()));
		lines.add("server %s %s".formatted(summary.server().agent(), summary.server().protocolVersion()));
		lines.add(summary.counters().toString());
		summary.notifications().forEach((each) -> lines.add(notification(each)));
		summary.gqlStatusObjects().forEach((each) -> lines.add(status(each)));
		if (summary.hasPlan()) {
			lines.add("plan " + plan(summary.plan(), summary.hasProfile()));
		}
		if (summary.hasProfile()) {
			lines.add("profile " + profile(summary.profile()));
		}
		return lines;
	}

	@SuppressWarnings("deprecation")
	private static String notification(Notification note) {
		return "notification %s: %s, %s at %s, %s %s".formatted(note.code(), note.title(), note.description(),
				note.position(), note.rawSeverityLevel(), note.rawCategory());
	}

	private static String status(GqlStatusObject status) {
		return "%s %s: %s %s".formatted(status.getClass().getSimpleName(), status.gqlStatus(),
				status.statusDescription(), values(status.diagnosticRecord()))
				+ ((status instanceof GqlNotification note) ? position(note) : "");
	}

	private static String position(GqlNotification note) {
		return " at %s, %s %s".formatted(note.position(), note.rawSeverity(), note.rawClassification());
	}

	private static String plan(Plan plan, boolean profiled) {
		Map<String, Value> arguments = new TreeMap<>(plan.arguments());
		if (profiled) {
			PASSING.forEach(arguments::remove);
		}
		return "%s %s %s %s".formatted(plan.operatorType(), values(arguments), plan.identifiers(),
				plan.children().stream().map((child) -> plan(child, profiled)).toList());
	}

	private static String profile(ProfiledPlan plan) {
		return "%s records %d, pages %s, %s".formatted(plan.operatorType(), plan.records(), plan.hasPageCacheStats(),
				plan.children().stream().map(Said::profile).toList());
	}

	private static String values(Map<String, Value> values) {
		TreeMap<String, String> sorted = new TreeMap<>();
		values.forEach((key, value) -> sorted.put(key, value(value)));
		return sorted.toString();
	}

	static List<String> error(Throwable error) {
		List<String> lines = new ArrayList<>();
		lines.add("%s%s: %s".formatted(error.getClass().getName(),
				(error instanceof RetryableException) ? " (to be tried again)" : "", error.getMessage()));
		if (error instanceof Neo4jException ex) {
			lines.add("code %s status %s: %s".formatted(ex.code(), ex.gqlStatus(), ex.statusDescription()));
			lines.add("diagnosis %s, %s".formatted(values(ex.diagnosticRecord()), ex.rawClassification()));
			ex.gqlCause().ifPresent((cause) -> error(cause).forEach((line) -> lines.add("for " + line)));
		}
		if (error.getCause() != null && !Objects.equals(error.getCause(), gqlCause(error))) {
			error(error.getCause()).forEach((line) -> lines.add("by " + line));
		}
		return lines;
	}

	private static @Nullable Throwable gqlCause(Throwable error) {
		return (error instanceof Neo4jException ex) ? ex.gqlCause().orElse(null) : null;
	}

}
