package dev.relata.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/** The users and groups that something can be shared with. */
@Component
public class Principals {

	private final Users users;

	private final Groups groups;

	Principals(Users users, Groups groups) {
		this.users = users;
		this.groups = groups;
	}

	/** Those of these ids that no user and no group has. */
	public List<String> unknown(Collection<String> ids) {
		Set<String> known = Stream
			.concat(this.users.byIds(ids).stream().map(User::id), this.groups.byIds(ids).stream().map(Group::id))
			.collect(Collectors.toSet());
		return ids.stream().distinct().filter((id) -> !known.contains(id)).toList();
	}

	/** Tells whether a user has this id. */
	public boolean isUser(String id) {
		return this.users.byId(id).isPresent();
	}

}
