package dev.relata.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.relata.profile.ProfileKind;
import dev.relata.relationtype.RelationType;
import dev.relata.relationtype.RelationTypeEnd;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes by what mapping the command {@code import} takes exported tables. */
final class MappingFile {

	private MappingFile() {
	}

	/** The mapping, with these types. */
	static String of(List<RelationType> types) {
		List<Map<String, Object>> files = new ArrayList<>();
		CsvFolder.PROFILES.forEach((kind, name) -> files.add(file(name, kind)));
		files.add(relations());
		Map<String, Object> mapping = new LinkedHashMap<>();
		if (!types.isEmpty()) {
			mapping.put("relationTypes", types.stream().map(MappingFile::type).toList());
		}
		mapping.put("files", files);
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		return new Yaml(options).dump(mapping);
	}

	private static Map<String, Object> file(String name, ProfileKind kind) {
		Map<String, Object> file = new LinkedHashMap<>();
		file.put("file", name);
		file.put("kind", kind.name());
		file.put("columns", columns(ProfileColumns.known(kind)));
		return file;
	}

	private static Map<String, Object> relations() {
		Map<String, Object> file = new LinkedHashMap<>();
		file.put("file", CsvFolder.RELATIONS);
		file.put("edgeType", "{type}");
		file.put("columns",
				columns(RelationImporter.COLUMNS.stream().filter((column) -> !column.equals("type")).toList()));
		return file;
	}

	private static Map<String, String> columns(List<String> names) {
		Map<String, String> columns = new LinkedHashMap<>();
		names.forEach((name) -> columns.put(name, "{" + name + "}"));
		return columns;
	}

	private static Map<String, Object> type(RelationType type) {
		Map<String, Object> told = new LinkedHashMap<>();
		told.put("edgeType", type.edgeType());
		if (type.symmetric()) {
			told.put("symmetric", true);
		}
		if (type.hierarchical()) {
			told.put("hierarchical", true);
		}
		if (type.allowSelf()) {
			told.put("allowSelf", true);
		}
		told.put("source", end(type.source()));
		if (!type.symmetric()) {
			told.put("target", end(type.target()));
		}
		return told;
	}

	private static Map<String, Object> end(RelationTypeEnd end) {
		Map<String, Object> told = new LinkedHashMap<>();
		told.put("kinds", end.kinds().stream().map(ProfileKind::name).toList());
		told.put("roles", new LinkedHashMap<>(end.labels().texts()));
		if (end.limit() != null) {
			told.put("limit", end.limit());
		}
		if (end.formSection() != null) {
			told.put("formSection", end.formSection());
		}
		if (end.required()) {
			told.put("required", true);
		}
		return told;
	}

}
