package dev.relata.exchange.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What becomes of the files of a folder, as a mapping file in YAML says.
 *
 * @param types the relation types to define where they are missing
 * @param files the files, in the order in which they are sent
 */
record Mapping(List<NewType> types, List<ForeignFile> files) {

	private static final Map<String, Character> DELIMITERS = Map.of(",", ',', ";", ';', "|", '|', "\t", '\t', "tab",
			'\t');

	private static final List<String> KINDS = List.of("CONTACT", "COMPANY", "DEAL", "SPACE");

	/**
	 * A relation type to define.
	 *
	 * @param edgeType the type of its edges
	 * @param hierarchical whether its relations are trees
	 * @param allowSelf whether a profile can be related to itself
	 * @param source one side
	 * @param target the other; null: the type is symmetric
	 */
	record NewType(String edgeType, boolean hierarchical, boolean allowSelf, Side source, @Nullable Side target) {
	}

	/**
	 * A side of a relation type.
	 *
	 * @param kinds the kinds of profile that may stand there
	 * @param roles what a profile there is called, by language
	 * @param limit how many relations a profile may have there; null: any number
	 * @param formSection the section of a form that shows them; null: none
	 * @param required whether the last one must not be lost
	 */
	record Side(List<String> kinds, Map<String, String> roles, @Nullable Integer limit, @Nullable String formSection,
			boolean required) {
	}

	/**
	 * Reads a mapping file.
	 * @throws CommandFailure if it is not as it should be; the message says where
	 */
	static Mapping read(Path file) throws IOException {
		if (!Files.isRegularFile(file)) {
			throw new CommandFailure("There is no mapping file " + file);
		}
		try (Reader text = Files.newBufferedReader(file)) {
			return of(load(text));
		}
		catch (CommandFailure ex) {
			throw ex.in(file.toString());
		}
	}

	private static Part load(Reader text) {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		try {
			return new Part("the mapping", new Yaml(new SafeConstructor(options)).load(text));
		}
		catch (YAMLException ex) {
			throw new CommandFailure("This is not YAML: " + ex.getMessage());
		}
	}

	private static Mapping of(Part mapping) {
		mapping.requireKeys(Set.of("relationTypes", "files"));
		List<NewType> types = mapping.has("relationTypes")
				? mapping.at("relationTypes").list().stream().map(Mapping::type).toList() : List.of();
		List<ForeignFile> files = mapping.at("files").list().stream().map(Mapping::file).toList();
		return new Mapping(types, files);
	}

	private static NewType type(Part type) {
		type.requireKeys(Set.of("edgeType", "symmetric", "hierarchical", "allowSelf", "source", "target"));
		boolean symmetric = type.is("symmetric");
		if (symmetric == type.has("target")) {
			throw type.failure("has to have either a target or \"symmetric: true\"");
		}
		return new NewType(type.at("edgeType").text(), type.is("hierarchical"), type.is("allowSelf"),
				side(type.at("source")), symmetric ? null : side(type.at("target")));
	}

	private static Side side(Part side) {
		side.requireKeys(Set.of("kinds", "roles", "limit", "formSection", "required"));
		Map<String, String> roles = new LinkedHashMap<>();
		side.at("roles").map().forEach((language, role) -> roles.put(language, role.text()));
		return new Side(side.at("kinds").list().stream().map(Mapping::kind).toList(), roles,
				side.has("limit") ? side.at("limit").number() : null,
				side.has("formSection") ? side.at("formSection").text() : null, side.is("required"));
	}

	private static String kind(Part kind) {
		if (!KINDS.contains(kind.text())) {
			throw kind.failure("has to be one of " + String.join(", ", KINDS));
		}
		return kind.text();
	}

	private static ForeignFile file(Part file) {
		file.requireKeys(Set.of("file", "delimiter", "kind", "edgeType", "columns"));
		String name = file.at("file").text();
		if (file.has("kind") == file.has("edgeType")) {
			throw file
				.failure("(%s) has to have either a kind, if its rows are profiles, or an edgeType".formatted(name));
		}
		Map<String, Template> columns = new LinkedHashMap<>();
		file.at("columns").map().forEach((column, template) -> columns.put(column, template(template)));
		if (file.has("edgeType")) {
			columns.put("type", template(file.at("edgeType")));
		}
		Character delimiter = DELIMITERS.get(file.has("delimiter") ? file.at("delimiter").text() : ",");
		if (delimiter == null) {
			throw file.failure("(%s) has a delimiter that is none of , ; | or tab".formatted(name));
		}
		return new ForeignFile(name, delimiter, file.has("kind") ? kind(file.at("kind")) : null, columns);
	}

	private static Template template(Part template) {
		try {
			return Template.parse(template.text());
		}
		catch (CommandFailure ex) {
			throw ex.in(template.place());
		}
	}

	/**
	 * A part of the YAML.
	 *
	 * @param place where it stands
	 * @param value what it is
	 */
	private record Part(String place, @Nullable Object value) {

		boolean has(String key) {
			return map().containsKey(key);
		}

		Part at(String key) {
			Part part = map().get(key);
			if (part == null) {
				throw failure("has no \"%s\"".formatted(key));
			}
			return part;
		}

		Map<String, Part> map() {
			if (!(this.value instanceof Map<?, ?> map)) {
				throw failure("has to be a map of keys and values");
			}
			Map<String, Part> parts = new LinkedHashMap<>();
			map.forEach((key, part) -> parts.put(String.valueOf(key), new Part(this.place + ", " + key, part)));
			return parts;
		}

		List<Part> list() {
			if (!(this.value instanceof List<?> list)) {
				throw failure("has to be a list");
			}
			List<Part> parts = new ArrayList<>();
			list.forEach((part) -> parts.add(new Part("%s %d".formatted(this.place, parts.size() + 1), part)));
			return parts;
		}

		String text() {
			if (this.value == null || this.value instanceof Map || this.value instanceof List) {
				throw failure("has to be a text");
			}
			return this.value.toString();
		}

		int number() {
			if (this.value instanceof Integer number) {
				return number;
			}
			throw failure("has to be a number");
		}

		boolean is(String key) {
			return has(key) && Boolean.parseBoolean(at(key).text());
		}

		void requireKeys(Set<String> known) {
			map().keySet().stream().filter((key) -> !known.contains(key)).findFirst().ifPresent((key) -> {
				throw failure("has a \"%s\", which means nothing; there are %s".formatted(key,
						String.join(", ", known.stream().sorted().toList())));
			});
		}

		CommandFailure failure(String what) {
			return new CommandFailure(this.place + " " + what);
		}

	}

}
