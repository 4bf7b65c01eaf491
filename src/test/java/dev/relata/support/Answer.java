package dev.relata.support;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** What the API answered. Paths begin below {@code data}. */
public class Answer {

	private final String body;

	private final DocumentContext json;

	Answer(String body) {
		this.body = body;
		this.json = JsonPath.using(Configuration.defaultConfiguration().addOptions(Option.DEFAULT_PATH_LEAF_TO_NULL))
			.parse(body);
	}

	/** The value at a path such as {@code profile.name}, where all went well. */
	public @Nullable Object at(String path) {
		assertThat(errors()).as("errors in %s", this.body).isEmpty();
		return this.json.read("$.data." + path);
	}

	/** The text at a path. */
	public String text(String path) {
		return Objects.requireNonNull(at(path), () -> "nothing at " + path + " in " + this.body).toString();
	}

	/** The number at a path. */
	public int number(String path) {
		return Integer.parseInt(text(path));
	}

	/** The texts at a path such as {@code profile.relations.edges[*].other.name}. */
	@SuppressWarnings("unchecked")
	public List<String> texts(String path) {
		return ((List<Object>) Objects.requireNonNull(at(path))).stream().map(String::valueOf).toList();
	}

	/** The objects at a path. */
	@SuppressWarnings("unchecked")
	public List<Map<String, Object>> objects(String path) {
		return (List<Map<String, Object>>) Objects.requireNonNull(at(path));
	}

	/** The top-level errors. */
	public List<Map<String, Object>> errors() {
		List<Map<String, Object>> errors = this.json.read("$.errors");
		return (errors != null) ? errors : List.of();
	}

	/** The messages of the top-level errors. */
	public List<String> errorMessages() {
		return errors().stream().map((error) -> String.valueOf(error.get("message"))).toList();
	}

	/** The codes of a mutation's user errors. */
	public List<String> problems(String mutation) {
		return texts(mutation + ".userErrors[*].code");
	}

	@Override
	public String toString() {
		return this.body;
	}

}
