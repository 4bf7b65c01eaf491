package dev.relata.access;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Changes of users and groups in GraphQL. */
@Controller
class PeopleMutations {

	private final UserAdministration users;

	private final GroupAdministration groups;

	private final Viewers viewers;

	PeopleMutations(UserAdministration users, GroupAdministration groups, Viewers viewers) {
		this.users = users;
		this.groups = groups;
		this.viewers = viewers;
	}

	@MutationMapping
	UserPayload createUser(@Argument CreateUserInput input) {
		return new UserPayload(this.users.create(input.name(), input.password(),
				(input.roles() != null) ? input.roles() : List.of(Role.USER), orNone(input.groupIds()),
				this.viewers.current()));
	}

	@MutationMapping
	UserPayload updateUser(@Argument UpdateUserInput input) {
		Viewer viewer = this.viewers.current();
		User user = this.users.update(input.id(), input.changes(), viewer);
		if (user.id().equals(viewer.id())) {
			this.viewers.renew(user);
		}
		return new UserPayload(user);
	}

	@MutationMapping
	UserPayload changePassword(@Argument ChangePasswordInput input) {
		User user = this.users.changePassword(input.oldPassword(), input.newPassword(), this.viewers.current());
		this.viewers.renew(user);
		return new UserPayload(user);
	}

	@MutationMapping
	GroupPayload createGroup(@Argument CreateGroupInput input) {
		return new GroupPayload(this.groups.create(input.name(), orNone(input.userIds()), this.viewers.current()));
	}

	@MutationMapping
	GroupPayload updateGroup(@Argument UpdateGroupInput input) {
		return new GroupPayload(this.groups.update(input.id(), input.name(), input.userIds(), this.viewers.current()));
	}

	@MutationMapping
	DeletePayload deleteGroup(@Argument DeleteGroupInput input) {
		return new DeletePayload(input.id(), this.groups.delete(input.id(), this.viewers.current()), null);
	}

	private static List<String> orNone(@Nullable List<String> ids) {
		return (ids != null) ? ids : List.of();
	}

	record CreateUserInput(String name, String password, @Nullable List<Role> roles, @Nullable List<String> groupIds) {
	}

	record UpdateUserInput(String id, @Nullable List<Role> roles, @Nullable List<String> groupIds,
			@Nullable Boolean disabled, @Nullable String password) {

		UserAdministration.Changes changes() {
			return new UserAdministration.Changes(this.roles, this.groupIds, this.disabled, this.password);
		}

	}

	record ChangePasswordInput(String oldPassword, String newPassword) {
	}

	record CreateGroupInput(String name, @Nullable List<String> userIds) {
	}

	record UpdateGroupInput(String id, @Nullable String name, @Nullable List<String> userIds) {
	}

	record DeleteGroupInput(String id) {
	}

	record UserPayload(User user) {
	}

	record GroupPayload(Group group) {
	}

	record DeletePayload(String deletedId, int affected, @Nullable String changeId) {
	}

}
