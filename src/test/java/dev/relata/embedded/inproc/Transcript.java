package dev.relata.embedded.inproc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.neo4j.driver.EagerResult;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Value;
import org.neo4j.driver.summary.ResultSummary;

/**
 * What was seen of a server, line by line, without what differs from one time to the
 * next: elements are numbered as they come.
 */
class Transcript {

	private static final Pattern ID = Pattern.compile("[45]:[0-9a-f-]{36}:\\d+");

	private static final Pattern PASSING = Pattern.compile(
			"(?i)(transaction[- ]|bolt-|inproc-|query-|Node\\(|Relationship\\(|instance=|txId=|tx:\\s*|Client\\[|Entity with id |NODE\\(|node |with id |lastClosed[^\\d]*|current version is |version )\\d+");

	/** Of a user whom each way has. */
	private static final Pattern WAY = Pattern.compile("\\.(bolt|inproc)\\b");

	private static final Pattern COORDINATES = Pattern.compile("(?s)(Illegal value for field \"coords\": ).*");

	private static final int LONGEST = 1500;

	private final List<String> lines = new ArrayList<>();

	private final Map<String, String> elements = new LinkedHashMap<>();

	static List<String> of(Way way, Script script) {
		Transcript transcript = new Transcript();
		transcript.attempt(() -> script.play(way, transcript));
		return transcript.lines;
	}

	/** Does something that may fail, which is noted. */
	void attempt(Attempt attempt) {
		try {
			attempt.make();
		}
		catch (AssertionError ex) {
			throw ex;
		}
		catch (Throwable ex) {
			error(ex);
		}
	}

	void note(String line) {
		Matcher ids = ID.matcher(line);
		String numbered = ids.replaceAll(
				(id) -> this.elements.computeIfAbsent(id.group(), (first) -> "element-" + this.elements.size()));
		this.lines.add(brief(PASSING.matcher(WAY.matcher(numbered).replaceAll("")).replaceAll("$1…")));
	}

	private static String brief(String line) {
		return (line.length() <= LONGEST) ? line
				: "%s… %d of #%x".formatted(line.substring(0, LONGEST), line.length(), line.hashCode());
	}

	/** How a point is wrong is told in other words, and maps are told in no order. */
	void error(Throwable error) {
		Said.error(error).forEach((line) -> {
			String told = COORDINATES.matcher(line).replaceAll("$1…");
			note((told.contains("Map{") || told.contains("Expected $")) ? inNoOrder(told) : told);
		});
	}

	private static String inNoOrder(String line) {
		return line.codePoints()
			.sorted()
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	void value(String name, Value value) {
		note(name + " " + Said.value(value));
	}

	void record(Record row) {
		note(row.keys() + " " + row.values().stream().map(Said::value).toList());
	}

	void summary(ResultSummary summary) {
		Said.summary(summary).forEach(this::note);
	}

	/** Notes all that is left of a result. */
	void rest(Result result) {
		note("keys " + result.keys());
		while (result.hasNext()) {
			record(result.next());
		}
		summary(result.consume());
	}

	/** Notes all of a result that was read already. */
	void result(EagerResult result) {
		note("keys " + result.keys());
		result.records().forEach(this::record);
		summary(result.summary());
	}

	/** What may fail. */
	interface Attempt {

		void make() throws Exception;

	}

}
