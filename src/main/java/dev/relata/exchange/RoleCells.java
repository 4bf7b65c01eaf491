package dev.relata.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.relata.exchange.ProfileColumns.RoleColumn;
import dev.relata.exchange.Table.Row;
import dev.relata.message.Problem;
import dev.relata.message.Refusal;
import dev.relata.profile.ProfileBatches;
import dev.relata.relation.RelationDraft;
import dev.relata.relation.RelationProblem;
import dev.relata.relation.Relations;
import dev.relata.relation.Outcome;

import org.springframework.stereotype.Component;

/**
 * Makes relations of the cells of role columns. A cell says that two are related, not
 * when: where they are related this way already, whenever that was, nothing changes.
 */
@Component
class RoleCells {

	private final ProfileBatches profiles;

	private final Relations relations;

	RoleCells(ProfileBatches profiles, Relations relations) {
		this.profiles = profiles;
		this.relations = relations;
	}

	/** One of the others that a cell names. */
	record Cell(Row row, RoleColumn column, String key, String other) {
	}

	/** How many relations were made, and how many were there. */
	static class Sum {

		private long created;

		private long unchanged;

		long created() {
			return this.created;
		}

		long unchanged() {
			return this.unchanged;
		}

	}

	/** Relates the profiles of some cells. */
	void put(Import file, ProfileColumns columns, List<Cell> cells, Sum sum) {
		Map<String, String> ids = this.profiles
			.ids(cells.stream().flatMap((cell) -> Stream.of(cell.key(), cell.other())).toList(), file.viewer());
		List<Cell> found = new ArrayList<>();
		for (Cell cell : cells) {
			if (ids.containsKey(cell.key()) && ids.containsKey(cell.other())) {
				found.add(cell);
			}
			else {
				String column = columns.name(cell.column().index());
				file.reject(cell.row(), column,
						new ImportProblem.NoSuchKey(column, ids.containsKey(cell.key()) ? cell.other() : cell.key()));
			}
		}
		relate(file, columns, found, ids, sum);
	}

	private void relate(Import file, ProfileColumns columns, List<Cell> cells, Map<String, String> ids, Sum sum) {
		List<RelationDraft> drafts = cells.stream().map((cell) -> draft(cell, ids)).toList();
		List<Outcome> outcomes = outcomes(drafts, file);
		for (int i = 0; i < outcomes.size(); i++) {
			switch (outcomes.get(i)) {
				case Outcome.Created _ -> sum.created++;
				case Outcome.Removed _ -> throw new IllegalStateException("Nothing was to be removed");
				case Outcome.Updated _, Outcome.Unchanged _, Outcome.Refused(RelationProblem.AlreadyRelated _) ->
					sum.unchanged++;
				case Outcome.Refused(Problem problem) ->
					file.reject(cells.get(i).row(), columns.name(cells.get(i).column().index()), problem);
			}
		}
	}

	private List<Outcome> outcomes(List<RelationDraft> drafts, Import file) {
		try {
			return drafts.isEmpty() ? List.of() : this.relations.add(drafts, false, file.viewer()).result();
		}
		catch (Refusal ex) {
			Outcome refused = new Outcome.Refused(ex.problems().getFirst());
			return drafts.stream().map((draft) -> refused).toList();
		}
	}

	@SuppressWarnings("NullAway")
	private static RelationDraft draft(Cell cell, Map<String, String> ids) {
		return new RelationDraft(ids.get(cell.key()), cell.column().type().id(), cell.column().as(),
				ids.get(cell.other()), null, null, null);
	}

}
