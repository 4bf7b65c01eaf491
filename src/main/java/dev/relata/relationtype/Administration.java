package dev.relata.relationtype;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.relata.access.Viewer;
import dev.relata.graph.EdgeType;
import dev.relata.graph.Ids;
import dev.relata.journal.Change;
import dev.relata.journal.Journal;
import dev.relata.journal.Journals;
import dev.relata.message.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What administrators do to settings and relation types. */
@Component
public class Administration {

	/** Names that Relata needs for edges of its own, between users and groups. */
	private static final Set<String> OWN = Set.of("MEMBER_OF");

	private final RelationTypes types;

	private final Catalogues catalogues;

	private final EdgeIndexes indexes;

	private final Journals journals;

	Administration(RelationTypes types, Catalogues catalogues, EdgeIndexes indexes, Journals journals) {
		this.types = types;
		this.catalogues = catalogues;
		this.indexes = indexes;
		this.journals = journals;
	}

	/** Changes settings; null leaves one as it is. */
	public Settings updateSettings(@Nullable Boolean enabled, @Nullable String language, Viewer viewer) {
		if (language != null && !language.matches("[a-z]{2}")) {
			throw new Refusal(new RelationTypeProblem.InvalidLanguage(language));
		}
		return change(viewer, (journal) -> {
			Catalogue before = all();
			Settings settings = new Settings((enabled != null) ? enabled : before.settings().relationsEnabled(),
					(language != null) ? language : before.settings().defaultLanguage());
			this.types.save(settings);
			journal.add(Settings.item(before.settings(), settings));
			if (!settings.defaultLanguage().equals(before.settings().defaultLanguage())) {
				before.types().forEach((type) -> this.types.save(type, true));
			}
			return settings;
		});
	}

	/**
	 * Defines a type; its indexes come first, as schema and data cannot share a
	 * transaction. Where somebody else takes the name meanwhile, it is tried with
	 * another.
	 */
	RelationType create(RelationTypeDraft draft, Viewer viewer) {
		viewer.requireAdministrator();
		while (true) {
			Catalogue known = this.types.read();
			draft.requireLabels(known.settings());
			EdgeType edgeType = draft.edgeType(taken(known), known.settings());
			this.indexes.ensure(edgeType);
			Optional<RelationType> created = change(viewer, (journal) -> create(draft, edgeType, journal));
			if (created.isPresent()) {
				return created.get();
			}
		}
	}

	/** Nothing where the name is taken. */
	private Optional<RelationType> create(RelationTypeDraft draft, EdgeType edgeType, Journal journal) {
		Catalogue catalogue = all();
		draft.requireLabels(catalogue.settings());
		if (taken(catalogue).contains(edgeType.name())) {
			return Optional.empty();
		}
		int position = catalogue.types().stream().mapToInt(RelationType::position).max().orElse(-1) + 1;
		RelationType type = new RelationType(Ids.next(RelationType.ID_PREFIX), edgeType, draft.source(), draft.target(),
				draft.symmetric(), draft.hierarchical(), draft.allowSelf(), true, position, false);
		this.types.save(type, false);
		journal.add(RelationTypes.item(null, type));
		return Optional.of(type);
	}

	/**
	 * A type as it is to be; nothing is stored yet.
	 * @throws Refusal if it cannot be that
	 */
	public RelationType revised(RelationType before, TypeChanges changes, Settings settings) {
		RelationType after = changes.of(before);
		if (!after.hasLabelsOf(before)) {
			RelationTypeDraft.requireLabels(after, settings);
		}
		if (after.symmetric() != before.symmetric()) {
			requireUnused(before, RelationTypeProblem.SymmetryInUse::new);
		}
		return after;
	}

	/** Puts a type, which is locked, in the place of what it was. */
	public void save(RelationType before, RelationType after, Journal journal) {
		this.types.save(after, !after.hasLabelsOf(before));
		journal.add(RelationTypes.item(before, after));
	}

	/** Has a type take no new relations. */
	public RelationType deactivate(String id, Viewer viewer) {
		return change(viewer, (journal) -> {
			RelationType before = this.catalogues.locked(List.of(id)).existing(id);
			RelationType after = TypeChanges.deactivation().of(before);
			save(before, after, journal);
			return after;
		});
	}

	/**
	 * Deletes a type.
	 * @throws Refusal if it has relations
	 */
	public void delete(String id, Viewer viewer) {
		RelationType deleted = change(viewer, (journal) -> {
			RelationType type = this.catalogues.locked(List.of(id)).existing(id);
			requireUnused(type, RelationTypeProblem.RelationTypeInUse::new);
			this.types.delete(type);
			journal.add(RelationTypes.item(type, null));
			return type;
		});
		this.indexes.drop(deleted.type());
	}

	/** Puts the types into this order. */
	List<RelationType> reorder(List<String> ids, Viewer viewer) {
		return change(viewer, (journal) -> {
			Catalogue catalogue = all();
			Set<String> known = catalogue.types().stream().map(RelationType::id).collect(Collectors.toSet());
			if (ids.size() != known.size() || !known.equals(new HashSet<>(ids))) {
				throw new Refusal(new RelationTypeProblem.IncompleteOrder(known.size()));
			}
			return IntStream.range(0, ids.size()).mapToObj((position) -> {
				RelationType type = catalogue.existing(ids.get(position));
				RelationType moved = type.at(position);
				this.types.place(moved);
				journal.add(RelationTypes.item(type, moved));
				return moved;
			}).toList();
		});
	}

	/**
	 * Changes settings or types in one transaction, and has everybody see it after that.
	 * @throws Refusal if the viewer is no administrator
	 */
	public <T> T change(Viewer viewer, Function<Journal, T> work) {
		viewer.requireAdministrator();
		T result = this.journals.write(Change.Kind.EDITED, viewer, work).result();
		this.catalogues.forget();
		return result;
	}

	/** The catalogue, of which nothing changes until the open transaction ends. */
	private Catalogue all() {
		this.types.lockSettings();
		return this.catalogues.locked(this.types.read().types().stream().map(RelationType::id).toList());
	}

	private void requireUnused(RelationType type, IntFunction<RelationTypeProblem> problem) {
		int count = this.types.count(type);
		if (count > 0) {
			throw new Refusal(problem.apply(count));
		}
	}

	private static Set<String> taken(Catalogue catalogue) {
		return Stream.concat(OWN.stream(), catalogue.types().stream().map(RelationType::edgeType))
			.collect(Collectors.toSet());
	}

}
