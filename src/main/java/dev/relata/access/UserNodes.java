package dev.relata.access;

import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Component;

/** Finds users by id. */
@Component
class UserNodes implements NodeSource {

	private final Users users;

	UserNodes(Users users) {
		this.users = users;
	}

	@Override
	public boolean owns(String id) {
		return id.startsWith(User.ID_PREFIX + "_");
	}

	@Override
	public List<User> find(Collection<String> ids, Viewer viewer) {
		return this.users.byIds(ids);
	}

}
