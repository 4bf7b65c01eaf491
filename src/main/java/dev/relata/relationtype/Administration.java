package dev.relata.relationtype;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

	private final RelationTypes types;

	private final Catalogues catalogues;

	private final EdgeIndexes indexes;

	private final EdgeLabels labels;

	private final Journals journals;

	Administration(RelationTypes types, Catalogues catalogues, EdgeIndexes indexes, EdgeLabels labels,
			Journals journals) {
		this.types = types;
		this.catalogues = catalogues;
		this.indexes = indexes;
		this.labels = labels;
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

	/** Changes a type. */
	RelationType update(String id, TypeChanges changes, Viewer viewer) {
		return change(viewer, (journal) -> {
			Catalogue catalogue = this.catalogues.locked(List.of(id));
			RelationType before = existing(catalogue, id);
			RelationType after = changes.of(before);
			if (!after.hasLabelsOf(before)) {
				RelationTypeDraft.requireLabels(after, catalogue.settings());
			}
			requireNoMisfits(before, after);
			save(before, after, journal);
			return after;
		});
	}

	private void save(RelationType before, RelationType after, Journal journal) {
		this.types.save(after, !after.hasLabelsOf(before));
		journal.add(RelationTypes.item(before, after));
	}

	/** Deletes a type that has no relations. */
	void delete(String id, Viewer viewer) {
		RelationType deleted = change(viewer, (journal) -> {
			RelationType type = existing(this.catalogues.locked(List.of(id)), id);
			int count = this.types.count(type);
			if (count > 0) {
				throw new Refusal(new RelationTypeProblem.RelationTypeInUse(count));
			}
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
				RelationType type = existing(catalogue, ids.get(position));
				RelationType moved = type.at(position);
				this.types.place(moved);
				journal.add(RelationTypes.item(type, moved));
				return moved;
			}).toList();
		});
	}

	private <T> T change(Viewer viewer, Function<Journal, T> work) {
		viewer.requireAdministrator();
		T result = this.journals.write(Change.Kind.EDITED, viewer, work).result();
		this.catalogues.forget();
		this.labels.refresh();
		return result;
	}

	/** The catalogue, of which nothing changes until the open transaction ends. */
	private Catalogue all() {
		this.types.lockSettings();
		return this.catalogues.locked(this.types.read().types().stream().map(RelationType::id).toList());
	}

	private void requireNoMisfits(RelationType before, RelationType after) {
		boolean wider = after.source().kinds().containsAll(before.source().kinds())
				&& after.target().kinds().containsAll(before.target().kinds());
		int count = wider ? 0 : this.types.countMisfits(after);
		if (count > 0) {
			throw new Refusal(new RelationTypeProblem.KindsInUse(count));
		}
	}

	private static RelationType existing(Catalogue catalogue, String id) {
		return catalogue.byId(id).orElseThrow(() -> new Refusal(new RelationTypeProblem.RelationTypeNotFound("id")));
	}

	private static Set<String> taken(Catalogue catalogue) {
		return catalogue.types().stream().map(RelationType::edgeType).collect(Collectors.toSet());
	}

}
