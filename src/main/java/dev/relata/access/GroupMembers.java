package dev.relata.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.relata.graph.Page;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/** Has the members of many groups read by one statement. */
@Component
class GroupMembers {

	private final Users users;

	private final Viewers viewers;

	GroupMembers(Users users, Viewers viewers, BatchLoaderRegistry registry) {
		this.users = users;
		this.viewers = viewers;
		registry.forTypePair(MembersOf.class, Members.class)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> members(keys)));
	}

	/** The question for a page of a group's members. */
	record MembersOf(String groupId, Page page) {
	}

	/** A page of a group's members. */
	record Members(List<User> users) {
	}

	private Map<MembersOf, Members> members(Set<MembersOf> keys) {
		Viewer viewer = this.viewers.current();
		String only = viewer.isAdministrator() ? "" : viewer.id();
		Map<MembersOf, Members> all = new HashMap<>();
		keys.stream().collect(Collectors.groupingBy(MembersOf::page)).forEach((page, same) -> {
			Map<String, List<User>> members = this.users.members(same.stream().map(MembersOf::groupId).toList(), page,
					only);
			same.forEach((key) -> all.put(key, new Members(members.getOrDefault(key.groupId(), List.of()))));
		});
		return all;
	}

}
