package dev.relata.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import dev.relata.exchange.ProfileColumns.RoleColumn;
import dev.relata.exchange.Table.Row;
import dev.relata.message.Messages;
import dev.relata.message.Problem;
import dev.relata.message.Refusal;
import dev.relata.profile.ProfileBatches;
import dev.relata.profile.ProfileBatches.Outcome;
import dev.relata.profile.ProfileChanges;
import dev.relata.profile.ProfileKind;
import dev.relata.relationtype.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * Makes profiles of rows, and in a second reading relations of their role columns, which
 * may name profiles further down.
 *
 * @param kind the kind of all rows
 * @param catalogue what the roles mean
 * @param profiles where profiles go
 * @param relations where relations go
 * @param messages words for the end
 */
record ProfileImporter(ProfileKind kind, Catalogue catalogue, ProfileBatches profiles, RoleCells relations,
		Messages messages) implements Importer {

	@Override
	public List<String> columns() {
		return ProfileColumns.known(this.kind);
	}

	@Override
	public @Nullable String run(Import file) throws IOException {
		BitSet rejected = new BitSet();
		ProfileColumns columns;
		try (Table table = file.open()) {
			file.header(table.header());
			columns = ProfileColumns.of(table.header(), this.kind, this.catalogue);
			int first = 0;
			for (List<Row> rows = table.next(BATCH); !rows.isEmpty(); rows = table.next(BATCH)) {
				file.proceed();
				put(file, columns, rows, first, rejected);
				first += rows.size();
			}
		}
		return columns.roles().isEmpty() ? null : relate(file, columns, rejected);
	}

	private void put(Import file, ProfileColumns columns, List<Row> rows, int first, BitSet rejected) {
		Map<Integer, ProfileChanges> changes = new TreeMap<>();
		Map<Integer, Problem> problems = new TreeMap<>();
		for (int i = 0; i < rows.size(); i++) {
			try {
				changes.put(i, changes(columns, rows.get(i)));
			}
			catch (Refusal ex) {
				problems.put(i, ex.problems().getFirst());
			}
		}
		List<Outcome> outcomes = this.profiles.put(this.kind, List.copyOf(changes.values()), file.viewer());
		int next = 0;
		for (Integer i : changes.keySet()) {
			switch (outcomes.get(next++)) {
				case Outcome.Created _ -> file.created();
				case Outcome.Updated _ -> file.updated();
				case Outcome.Unchanged _ -> file.unchanged();
				case Outcome.Refused(Problem problem) -> problems.put(i, problem);
			}
		}
		problems.forEach((i, problem) -> {
			rejected.set(first + i);
			file.reject(rows.get(i), column(columns, problem), problem);
		});
		file.read(rows.size());
	}

	private ProfileChanges changes(ProfileColumns columns, Row row) {
		if (row.cells().size() != columns.header().size()) {
			throw new Refusal(new ImportProblem.CellCount(row.cells().size(), columns.header().size()));
		}
		if (row.cells().get(columns.key()).isBlank()) {
			throw new Refusal(new ImportProblem.CellEmpty("externalId"));
		}
		Map<String, String> values = new HashMap<>();
		columns.values().forEach((index, property) -> values.put(property, row.cells().get(index)));
		return ProfileChanges.of(this.kind, values);
	}

	private String column(ProfileColumns columns, Problem problem) {
		return problem.field().isEmpty() ? "" : columns.column(problem.field().getLast(), this.kind);
	}

	private String relate(Import file, ProfileColumns columns, BitSet rejected) throws IOException {
		RoleCells.Sum sum = new RoleCells.Sum();
		try (Table table = file.open()) {
			List<RoleCells.Cell> cells = new ArrayList<>();
			int index = 0;
			for (List<Row> rows = table.next(1); !rows.isEmpty(); rows = table.next(1)) {
				if (!rejected.get(index++)) {
					cells.addAll(cells(columns, rows.getFirst()));
				}
				for (; cells.size() >= BATCH; cells = new ArrayList<>(cells.subList(BATCH, cells.size()))) {
					file.proceed();
					this.relations.put(file, columns, cells.subList(0, BATCH), sum);
				}
			}
			file.proceed();
			this.relations.put(file, columns, cells, sum);
		}
		return this.messages.text("import.relations", file.viewer().language(), Long.toString(sum.created()),
				Long.toString(sum.unchanged()));
	}

	private static List<RoleCells.Cell> cells(ProfileColumns columns, Row row) {
		String key = row.cells().get(columns.key()).strip();
		List<RoleCells.Cell> cells = new ArrayList<>();
		for (RoleColumn column : columns.roles()) {
			Arrays.stream(Objects.requireNonNull(row.cells().get(column.index())).split(";"))
				.map(String::strip)
				.filter((other) -> !other.isEmpty())
				.distinct()
				.forEach((other) -> cells.add(new RoleCells.Cell(row, column, key, other)));
		}
		return cells;
	}

}
