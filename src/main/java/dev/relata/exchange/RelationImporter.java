package dev.relata.exchange;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import dev.relata.exchange.Table.Row;
import dev.relata.message.Problem;
import dev.relata.message.Refusal;
import dev.relata.profile.ProfileBatches;
import dev.relata.profile.ProfileProblem;
import dev.relata.relation.RelationDraft;
import dev.relata.relation.Relations;
import dev.relata.relation.Outcome;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.End;
import org.jspecify.annotations.Nullable;

/**
 * Makes relations of rows.
 *
 * @param catalogue the types
 * @param profiles where the two profiles are found
 * @param relations where relations go
 */
record RelationImporter(Catalogue catalogue, ProfileBatches profiles, Relations relations) implements Importer {

	static final List<String> COLUMNS = List.of("source", "target", "type", "since", "until", "note");

	private static final List<String> NEEDED = List.of("source", "target", "type");

	/** Which column of the file holds what is wrong with a draft. */
	private static final Map<String, String> FIELDS = Map.of("profileId", "source", "otherId", "target", "typeId",
			"type");

	@Override
	public List<String> columns() {
		return COLUMNS;
	}

	@Override
	public @Nullable String run(Import file) throws IOException {
		try (Table table = file.open()) {
			file.header(table.header());
			Map<String, Integer> columns = columns(table.header());
			for (List<Row> rows = table.next(BATCH); !rows.isEmpty(); rows = table.next(BATCH)) {
				file.proceed();
				put(file, rows, columns);
			}
		}
		return null;
	}

	private static Map<String, Integer> columns(List<String> header) {
		Map<String, Integer> columns = new HashMap<>();
		for (int i = 0; i < header.size(); i++) {
			String column = header.get(i).strip();
			if (!COLUMNS.contains(column)) {
				throw new Refusal(new ImportProblem.UnknownColumn(column, COLUMNS));
			}
			if (columns.put(column, i) != null) {
				throw new Refusal(new ImportProblem.ColumnTwice(column));
			}
		}
		NEEDED.stream().filter((column) -> !columns.containsKey(column)).findFirst().ifPresent((missing) -> {
			throw new Refusal(new ImportProblem.ColumnMissing(missing, COLUMNS));
		});
		return columns;
	}

	private void put(Import file, List<Row> rows, Map<String, Integer> columns) {
		Map<String, String> ids = this.profiles.ids(keys(rows, columns), file.viewer());
		Map<Integer, RelationDraft> drafts = new TreeMap<>();
		Map<Integer, Problem> problems = new TreeMap<>();
		for (int i = 0; i < rows.size(); i++) {
			try {
				drafts.put(i, draft(new Cells(rows.get(i), columns), ids));
			}
			catch (Refusal ex) {
				problems.put(i, ex.problems().getFirst());
			}
		}
		List<Outcome> outcomes = outcomes(List.copyOf(drafts.values()), file);
		int next = 0;
		for (Integer i : drafts.keySet()) {
			switch (outcomes.get(next++)) {
				case Outcome.Created _ -> file.created();
				case Outcome.Updated _ -> file.updated();
				case Outcome.Unchanged _ -> file.unchanged();
				case Outcome.Removed _ -> throw new IllegalStateException("Nothing was to be removed");
				case Outcome.Refused(Problem problem) -> problems.put(i, problem);
			}
		}
		problems.forEach((i, problem) -> file.reject(rows.get(i), column(problem), problem));
		file.read(rows.size());
	}

	private List<Outcome> outcomes(List<RelationDraft> drafts, Import file) {
		try {
			return drafts.isEmpty() ? List.of() : this.relations.add(drafts, true, file.viewer()).result();
		}
		catch (Refusal ex) {
			Outcome refused = new Outcome.Refused(ex.problems().getFirst());
			return drafts.stream().map((draft) -> refused).toList();
		}
	}

	private RelationDraft draft(Cells cells, Map<String, String> ids) {
		cells.requireAll();
		String source = id(cells, "source", ids);
		String target = id(cells, "target", ids);
		String edgeType = cells.needed("type");
		String type = this.catalogue.byEdgeType(edgeType)
			.orElseThrow(() -> new Refusal(new ImportProblem.NoSuchEdgeType(edgeType)))
			.id();
		return new RelationDraft(source, type, End.SOURCE, target, date(cells, "since"), date(cells, "until"),
				cells.text("note"));
	}

	private static String id(Cells cells, String column, Map<String, String> ids) {
		String key = cells.needed(column);
		String id = ids.get(key);
		if (id == null) {
			throw new Refusal(new ImportProblem.NoSuchKey(column, key));
		}
		return id;
	}

	private static @Nullable LocalDate date(Cells cells, String column) {
		String text = cells.text(column);
		try {
			return text.isEmpty() ? null : LocalDate.parse(text);
		}
		catch (DateTimeParseException ex) {
			throw new Refusal(new ProfileProblem.NotADate(column));
		}
	}

	private static List<String> keys(List<Row> rows, Map<String, Integer> columns) {
		List<String> keys = new ArrayList<>();
		for (Row row : rows) {
			Cells cells = new Cells(row, columns);
			keys.add(cells.text("source"));
			keys.add(cells.text("target"));
		}
		return keys;
	}

	/** Where in the file a problem lies; one of the whole row at its type. */
	private static String column(Problem problem) {
		return problem.field()
			.stream()
			.reduce((outer, inner) -> inner)
			.map((field) -> Objects.requireNonNull(FIELDS.getOrDefault(field, field)))
			.orElse((problem instanceof ImportProblem.CellCount) ? "" : "type");
	}

	/** The cells of a row by their columns. */
	private record Cells(Row row, Map<String, Integer> columns) {

		void requireAll() {
			if (this.row.cells().size() != this.columns.size()) {
				throw new Refusal(new ImportProblem.CellCount(this.row.cells().size(), this.columns.size()));
			}
		}

		String text(String column) {
			Integer index = this.columns.get(column);
			return (index != null && index < this.row.cells().size()) ? this.row.cells().get(index).strip() : "";
		}

		String needed(String column) {
			String text = text(column);
			if (text.isEmpty()) {
				throw new Refusal(new ImportProblem.CellEmpty(column));
			}
			return text;
		}

	}

}
