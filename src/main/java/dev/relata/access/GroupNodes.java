package dev.relata.access;

import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Component;

/** Finds groups by id. */
@Component
class GroupNodes implements NodeSource {

	private final Groups groups;

	GroupNodes(Groups groups) {
		this.groups = groups;
	}

	@Override
	public boolean owns(String id) {
		return id.startsWith(Group.ID_PREFIX + "_");
	}

	@Override
	public List<Group> find(Collection<String> ids, Viewer viewer) {
		return this.groups.byIds(ids);
	}

}
