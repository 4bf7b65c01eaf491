package dev.relata.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import dev.relata.access.GroupMembers.Members;
import dev.relata.access.GroupMembers.MembersOf;
import dev.relata.graph.Page;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Users and groups in GraphQL. Everybody may know their ids and names, to share something
 * with them; the rest is for administrators, and for the users themselves.
 */
@Controller
class PeopleController {

	private final Users users;

	private final Groups groups;

	private final Viewers viewers;

	PeopleController(Users users, Groups groups, Viewers viewers) {
		this.users = users;
		this.groups = groups;
		this.viewers = viewers;
	}

	@QueryMapping
	List<User> users(@Argument @Nullable Integer first, @Argument @Nullable String after) {
		return this.users.page(page(first, after), this.viewers.current().isAdministrator());
	}

	@QueryMapping
	List<Group> groups(@Argument @Nullable Integer first, @Argument @Nullable String after) {
		return this.groups.page(page(first, after));
	}

	@SchemaMapping
	Set<Role> roles(User user) {
		return told(user) ? user.roles() : Set.of();
	}

	@SchemaMapping
	boolean disabled(User user) {
		return told(user) && user.disabled();
	}

	@BatchMapping(typeName = "User")
	Map<User, List<Group>> groups(List<User> users) {
		Set<String> ids = users.stream()
			.filter(this::told)
			.flatMap((user) -> user.groupIds().stream())
			.collect(Collectors.toSet());
		List<Group> known = this.groups.byIds(ids);
		Map<User, List<Group>> groups = new HashMap<>();
		users.forEach((user) -> groups.put(user, told(user) ? those(known, user.groupIds()) : List.of()));
		return groups;
	}

	@SchemaMapping(typeName = "Group")
	CompletableFuture<List<User>> users(Group group, @Argument @Nullable Integer first,
			@Argument @Nullable String after, DataLoader<MembersOf, Members> loader) {
		return loader.load(new MembersOf(group.id(), page(first, after))).thenApply(Members::users);
	}

	private boolean told(User user) {
		Viewer viewer = this.viewers.current();
		return viewer.isAdministrator() || viewer.id().equals(user.id());
	}

	private static List<Group> those(List<Group> groups, Collection<String> ids) {
		return groups.stream().filter((group) -> ids.contains(group.id())).toList();
	}

	private static Page page(@Nullable Integer first, @Nullable String after) {
		return new Page(Page.size((first != null) ? first : Page.LARGEST), after);
	}

}
