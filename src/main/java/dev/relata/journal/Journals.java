package dev.relata.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.relata.access.Viewer;
import dev.relata.graph.Cypher;
import dev.relata.graph.Ids;
import dev.relata.graph.Page;
import dev.relata.graph.Statement;
import dev.relata.graph.Transactions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/** The changes in the graph. */
@Repository
public class Journals {

	/** How a change is written in a statement that gives it. */
	static final String CHANGE = """
			c {.id, .kind, .at, .by, .undoes, .undoneBy, .items, .packed} AS change
			""";

	static final String PAGE = """
			UNWIND $abouts AS about
			CALL (about) {
				MATCH (l:HistoryLine) USING INDEX SEEK l:HistoryLine(about, key)
				WHERE l.about = about AND l.key < $before AND {{sees}}
				RETURN l ORDER BY l.about DESC, l.key DESC LIMIT $limit
			}
			MATCH (c:Change {id: l.change})
			RETURN about, l.key AS key, l.item AS item,
			""" + CHANGE;

	/** After every key. */
	private static final String NEWEST = "~";

	private final Cypher cypher;

	private final Transactions transactions;

	private final Clock clock;

	Journals(Cypher cypher, Transactions transactions, Clock clock) {
		this.cypher = cypher;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Does something in one transaction, and writes down in the same what its work notes
	 * in the journal. The work may be done again where the database asks for it.
	 * @param kind what is done
	 * @param viewer who does it
	 */
	public <T> Written<T> write(Change.Kind kind, Viewer viewer, Function<Journal, T> work) {
		return this.transactions.write(() -> write(kind, viewer, null, work));
	}

	/** Does the same to undo a change whole, which does not hold any more then. */
	public <T> Written<T> undo(Change undone, Viewer viewer, Function<Journal, T> work) {
		return this.transactions.write(() -> {
			Written<T> written = write(Change.Kind.UNDONE, viewer, undone.id(), work);
			mark(undone.id(), written.changeId());
			if (undone.undoes() != null) {
				mark(undone.undoes(), null);
			}
			return written;
		});
	}

	/**
	 * Pages of histories, newest first, each with one line more where there is one.
	 * @param abouts whose histories: ids of profiles, or {@link Item#CATALOGUE}
	 * @return the lines by whose history it is; nothing where there is none
	 */
	public Map<String, List<Noted>> pages(Collection<String> abouts, Page page, Viewer viewer) {
		return this.cypher
			.list(Statement.of(PAGE)
				.part("sees", seesOthers(viewer))
				.with(viewer.parameters())
				.with("abouts", abouts)
				.with("before", (page.after() != null) ? page.after() : NEWEST)
				.with("limit", page.sizeAndOneMore()),
					(row) -> Map.entry(row.get("about").asString(),
							new Noted(row.get("key").asString(), Packing.change(row.get("change")),
									row.get("item").asInt())))
			.stream()
			.sorted(Comparator.comparing((Map.Entry<String, Noted> line) -> line.getValue().key()).reversed())
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	/** A condition: none of the others is hidden, be it there or gone. */
	static String seesOthers(Viewer viewer) {
		String none = """
				NOT EXISTS {
					UNWIND l.others AS other
					MATCH (o:%%s {id: other}) WHERE NOT %s
				}""".formatted(viewer.sees("o"));
		return viewer.isAdministrator() ? "true" : none.formatted("Profile") + " AND " + none.formatted("GoneProfile");
	}

	/**
	 * The ids of changes that histories show since some moment, a thousand of each at the
	 * most.
	 * @param abouts whose histories
	 */
	public List<String> idsSince(Collection<String> abouts, Instant since) {
		return this.cypher.list(Statement.of("""
				UNWIND $abouts AS about
				CALL (about) {
					MATCH (l:HistoryLine) USING INDEX SEEK l:HistoryLine(about, key)
					WHERE l.about = about AND l.key > $since
					RETURN l.change AS change ORDER BY l.about DESC, l.key DESC LIMIT 1000
				}
				RETURN DISTINCT change
				""").with("abouts", abouts).with("since", Ids.earliest(Change.ID_PREFIX, since)),
				(row) -> row.get("change").asString());
	}

	/**
	 * The change of this id, which nobody else undoes until the open transaction ends.
	 */
	public Optional<Change> lock(String id) {
		this.cypher.run(Statement.of("MATCH (c:Change {id: $id}) REMOVE c.lock").with("id", id));
		return find(List.of(id)).stream().findFirst();
	}

	/** The changes of these ids, without those that are not there. */
	public List<Change> find(Collection<String> ids) {
		return this.cypher.list(Statement.of("UNWIND $ids AS id MATCH (c:Change {id: id}) RETURN " + CHANGE)
			.with("ids", ids.stream().distinct().toList()), (row) -> Packing.change(row.get("change")));
	}

	private <T> Written<T> write(Change.Kind kind, Viewer viewer, @Nullable String undoes, Function<Journal, T> work) {
		Journal journal = new Journal();
		T result = work.apply(journal);
		return new Written<>(result,
				journal.items().isEmpty() ? null : store(kind, viewer.name(), undoes, journal.items()));
	}

	private String store(Change.Kind kind, String by, @Nullable String undoes, List<Item> items) {
		String id = Ids.next(Change.ID_PREFIX);
		List<Map<String, Object>> lines = new ArrayList<>();
		Line.of(kind, items).forEach((line) -> lines.add(line.properties(id)));
		this.cypher.run(Statement.of("""
				CREATE (:Change {id: $id, kind: $kind, at: $at, by: $by, undoes: $undoes, items: $items})
				WITH $lines AS lines
				UNWIND lines AS line
				CREATE (l:HistoryLine)
				SET l = line
				""")
			.with("id", id)
			.with("kind", kind.name())
			.with("at", this.clock.instant().atZone(ZoneOffset.UTC))
			.with("by", by)
			.with("undoes", undoes)
			.with("items", items.stream().map(ItemFormat::write).toList())
			.with("lines", lines));
		return id;
	}

	private void mark(String id, @Nullable String undoneBy) {
		this.cypher.run(Statement.of("MATCH (c:Change {id: $id}) SET c.undoneBy = $undoneBy")
			.with("id", id)
			.with("undoneBy", undoneBy));
	}

}
