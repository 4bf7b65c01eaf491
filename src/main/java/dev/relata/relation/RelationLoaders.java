package dev.relata.relation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.relata.access.Viewers;
import dev.relata.graph.Page;
import dev.relata.profile.Profile;
import dev.relata.relationtype.RelationOption;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/**
 * Has the same question, put to many profiles at one level of a query, answered by one
 * statement.
 */
@Component
class RelationLoaders {

	private final RelationLists lists;

	private final Viewers viewers;

	RelationLoaders(RelationLists lists, OpenRelations open, Viewers viewers, BatchLoaderRegistry registry) {
		this.lists = lists;
		this.viewers = viewers;
		registry.forTypePair(PageOf.class, RelationConnection.class)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> pages(keys)));
		registry.forTypePair(GroupsOf.class, RelationGroups.class)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> groups(keys)));
		registry.forTypePair(RelationOption.class, Remaining.class)
			.registerMappedBatchLoader(
					(keys, environment) -> Mono.fromCallable(() -> open.remaining(keys, this.viewers.current())));
		registry.forTypePair(CountOf.class, Integer.class)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> counts(keys)));
	}

	/** The question for a page of a profile's relations. */
	record PageOf(Profile profile, RelationFilter filter, Page page) {
	}

	/** The question for a profile's relations by role. */
	record GroupsOf(Profile profile, int first, @Nullable LocalDate asOf) {
	}

	/** The question for how many relations a profile has. */
	record CountOf(Profile profile, RelationFilter filter) {
	}

	/** How many more a profile may take. */
	record Remaining(int count) {

	}

	/** A profile's relations by role. */
	record RelationGroups(List<RelationGroup> groups) {
	}

	private Map<PageOf, RelationConnection> pages(Set<PageOf> keys) {
		return answer(keys, (key) -> List.of(key.filter(), key.page()), (same) -> {
			PageOf any = same.getFirst();
			Map<String, List<RelationEdge>> pages = this.lists.pages(profiles(same, PageOf::profile), any.filter(),
					any.page(), this.viewers.current());
			return (key) -> RelationConnection.of(pages.getOrDefault(key.profile().id(), List.of()), key.page(),
					key.profile(), key.filter(), null);
		});
	}

	private Map<GroupsOf, RelationGroups> groups(Set<GroupsOf> keys) {
		return answer(keys, (key) -> Arrays.asList(key.first(), key.asOf()), (same) -> {
			GroupsOf any = same.getFirst();
			Map<String, List<RelationGroup>> groups = this.lists.groups(profiles(same, GroupsOf::profile),
					RelationFilter.on(any.asOf()), any.first(), this.viewers.current());
			return (key) -> new RelationGroups(groups.getOrDefault(key.profile().id(), List.of()));
		});
	}

	private Map<CountOf, Integer> counts(Set<CountOf> keys) {
		return answer(keys, CountOf::filter, (same) -> {
			Map<String, Integer> counts = this.lists.counts(profiles(same, CountOf::profile), same.getFirst().filter(),
					this.viewers.current());
			return (key) -> counts.getOrDefault(key.profile().id(), 0);
		});
	}

	/** Answers keys that differ in the profile alone together. */
	private static <K, V> Map<K, V> answer(Set<K> keys, Function<K, Object> question,
			Function<List<K>, Function<K, V>> answers) {
		Map<K, V> all = new HashMap<>();
		keys.stream().collect(Collectors.groupingBy(question)).values().forEach((same) -> {
			Function<K, V> answer = answers.apply(same);
			same.forEach((key) -> all.put(key, answer.apply(key)));
		});
		return all;
	}

	private static <K> Collection<Profile> profiles(List<K> keys, Function<K, Profile> profile) {
		return keys.stream().map(profile).toList();
	}

}
