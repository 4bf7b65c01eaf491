package dev.relata.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.relata.access.Viewer;
import dev.relata.access.Viewers;
import dev.relata.graph.Page;
import dev.relata.journal.Item;
import dev.relata.journal.Journals;
import dev.relata.journal.Noted;
import dev.relata.profile.Profile;
import dev.relata.profile.Profiles;
import dev.relata.relationtype.Settings;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Histories and undo in GraphQL; one statement for the same page of many histories. */
@Controller
class HistoryController {

	private final Journals journals;

	private final Sentences sentences;

	private final Undo undo;

	private final Profiles profiles;

	private final Viewers viewers;

	HistoryController(Journals journals, Sentences sentences, Undo undo, Profiles profiles, Viewers viewers,
			BatchLoaderRegistry registry) {
		this.journals = journals;
		this.sentences = sentences;
		this.undo = undo;
		this.profiles = profiles;
		this.viewers = viewers;
		registry.forTypePair(HistoryOf.class, EntryConnection.class)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> pages(keys)));
	}

	/** The question for a page of a history. */
	record HistoryOf(String about, Page page) {
	}

	@SchemaMapping(typeName = "Profile")
	CompletableFuture<EntryConnection> history(Profile profile, @Argument @Nullable Integer first,
			@Argument @Nullable String after, DataLoader<HistoryOf, EntryConnection> loader) {
		Page page = Page.of(first, after);
		return profile.closed() ? CompletableFuture.completedFuture(EntryConnection.of(List.of(), page))
				: loader.load(new HistoryOf(profile.id(), page));
	}

	@SchemaMapping
	CompletableFuture<EntryConnection> history(Settings settings, @Argument @Nullable Integer first,
			@Argument @Nullable String after, DataLoader<HistoryOf, EntryConnection> loader) {
		return loader.load(new HistoryOf(Item.CATALOGUE, Page.of(first, after)));
	}

	@BatchMapping(typeName = "Change")
	Map<Entry, String> summary(List<Entry> changes) {
		Viewer viewer = this.viewers.current();
		Insight insight = Insight.of(changes.stream().map(Entry::telling).toList(), this.profiles, viewer);
		return changes.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(), (change) -> this.sentences.sentence(change, insight)));
	}

	@BatchMapping(typeName = "Change")
	Map<Entry, Boolean> undoable(List<Entry> changes) {
		return this.undo.possible(changes, this.viewers.current());
	}

	@MutationMapping
	UndoPayload undo(@Argument UndoInput input) {
		return new UndoPayload(this.undo.undo(input.changeId(), this.viewers.current()));
	}

	private Map<HistoryOf, EntryConnection> pages(Set<HistoryOf> keys) {
		Map<HistoryOf, EntryConnection> all = new HashMap<>();
		keys.stream().collect(Collectors.groupingBy(HistoryOf::page)).forEach((page, same) -> {
			Map<String, List<Noted>> lines = this.journals.pages(same.stream().map(HistoryOf::about).toList(), page,
					this.viewers.current());
			same.forEach((key) -> all.put(key, EntryConnection.of(lines.getOrDefault(key.about(), List.of()), page)));
		});
		return all;
	}

	record UndoInput(String changeId) {
	}

	record UndoPayload(Entry change) {
	}

}
